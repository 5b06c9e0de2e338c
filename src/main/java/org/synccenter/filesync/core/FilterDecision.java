package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * Why a filter leaves something alone.
 *
 * @param at the path that the line is about: the one asked for, or a directory above it
 * @param line the line that decides; null when it is ours, and no line could change that
 * @param preset where the line comes from; null when the user wrote it
 */
public record FilterDecision(
        RelPath at, @Nullable String line, @Nullable FilterPreset preset) {}
