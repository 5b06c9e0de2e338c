package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * What was agreed at {@code from} and below is agreed at {@code to} from now on, because one side was renamed after the other, or
 * because both had made the same move.
 *
 * @param from the old path in the archive, as it is called after all earlier relocations
 * @param to the new path
 * @param change the move that has to succeed first; null when both sides have moved already
 */
public record Relocation(RelPath from, RelPath to, @Nullable Change change) {}
