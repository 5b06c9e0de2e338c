package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * A path where no rule decides. Neither side is touched there until the user settles it, by an override at {@link #path}.
 *
 * @param path where, in the names that hold once the plan's moves are done. Of something moved and deleted: its new path. Of
 *     something moved apart: the path that was agreed.
 * @param kind how the sides exclude each other
 * @param leftPath where left has it; null when it has not
 * @param left what left has there
 * @param rightPath where right has it; null when it has not
 * @param right what right has there
 * @param ancestor what had been agreed, null when nothing was
 * @param reason why
 */
public record Conflict(
        RelPath path,
        ConflictKind kind,
        @Nullable RelPath leftPath,
        @Nullable Entry left,
        @Nullable RelPath rightPath,
        @Nullable Entry right,
        @Nullable AncestorEntry ancestor,
        Reason reason) {

    public @Nullable Entry entry(Side side) {
        return side == Side.LEFT ? left : right;
    }

    public @Nullable RelPath path(Side side) {
        return side == Side.LEFT ? leftPath : rightPath;
    }
}
