package org.synccenter.api;

import org.jspecify.annotations.Nullable;

/**
 * Why one path is synced or not.
 *
 * @param path relative to the item's roots with {@code /}, empty for the roots themselves; bytes that are not UTF-8 percent-encoded. Of
 *     what lies outside, as it was asked for
 * @param sentence for people: what the next sync would do with it, and what decides that
 * @param next the step that the next sync would take; null = none, or several below a folder
 * @param filterLine for {@link ItemFilter}: of what is {@link PathState#IGNORED} the line of the item that leaves it alone; else a line
 *     that would leave this path alone, and no other. Null = there is none
 */
public record PathExplanation(
        String path,
        PathState state,
        String sentence,
        @Nullable SyncAction next,
        @Nullable String filterLine) {

    /** Without a line for the filter. */
    public PathExplanation(String path, PathState state, String sentence, @Nullable SyncAction next) {
        this(path, state, sentence, next, null);
    }

    /** The same with a line for the filter. */
    public PathExplanation withFilterLine(@Nullable String line) {
        return new PathExplanation(path, state, sentence, next, line);
    }
}
