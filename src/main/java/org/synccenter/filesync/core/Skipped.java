package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * A path where something differs and nothing is done.
 *
 * @param path where, in the names that hold once the plan's moves are done
 * @param side the side that is the cause; null when it is both or neither
 * @param cause why nothing is done
 * @param category what the side did that the pair's rules do not carry over; null for every other cause
 */
public record Skipped(
        RelPath path,
        @Nullable Side side,
        Cause cause,
        @Nullable Category category) {

    /** Of no category. */
    public Skipped(RelPath path, @Nullable Side side, Cause cause) {
        this(path, side, cause, null);
    }

    /** Why nothing is done. */
    public enum Cause {
        /** The side could not be looked at there. */
        UNREADABLE,
        /** A FIFO, socket or device. */
        SPECIAL_FILE,
        /** The filter leaves it alone on this side, though not on the other. */
        IGNORED,
        /** A directory that would go if it did not hold something that is ignored, special or unreadable. */
        HOLDS_OTHERS,
        /** The other side has a name here that this side cannot hold. */
        NAME_IMPOSSIBLE,
        /** The other side has several names here that are one to this side; another one of them is synced. */
        NAME_CLASHES,
        /** The other side has a file here that is too big for this side. */
        TOO_BIG,
        /** The pair's rules, or its mode, do not carry such a change of this side. */
        MODE,
        /** Nothing was agreed before, so nothing is deleted. */
        NO_ANCESTOR,
        /** The user said so. */
        SKIPPED_BY_USER,
        /** It waits for a conflict at this path or above. */
        IN_CONFLICT
    }
}
