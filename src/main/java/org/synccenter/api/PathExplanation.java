package org.synccenter.api;

import org.jspecify.annotations.Nullable;

/**
 * Why one path is synced or not.
 *
 * @param path relative to the item's roots with {@code /}, empty for the roots themselves; bytes that are not UTF-8 percent-encoded. Of
 *     what lies outside, as it was asked for
 * @param sentence for people: what the next sync would do with it, and what decides that
 * @param next the step that the next sync would take; null = none, or several below a folder
 */
public record PathExplanation(
        String path,
        PathState state,
        String sentence,
        @Nullable SyncAction next) {}
