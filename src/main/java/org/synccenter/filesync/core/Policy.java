package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * What the mode lets pass when the ancestor decides.
 *
 * @param hasAncestor whether anything was agreed before
 * @param trusted whether the past is known
 */
record Policy(SyncMode mode, boolean hasAncestor, boolean trusted) {

    /** The side that decides everything, if the mode has one. With an unknown past it must not overwrite or delete either. */
    @Nullable
    Side master() {
        return mode == SyncMode.MIRROR && trusted ? Side.LEFT : null;
    }

    boolean mayWrite(Side target) {
        return mode == SyncMode.TWO_WAY || target == Side.RIGHT;
    }

    boolean mayDelete(Side target) {
        return mode == SyncMode.TWO_WAY || (mode == SyncMode.MIRROR && target == Side.RIGHT);
    }

    Rule oneSideRule() {
        return hasAncestor ? Rule.ONE_SIDE_CHANGED : Rule.NO_ANCESTOR;
    }

    Skipped.Cause refusal() {
        return hasAncestor ? Skipped.Cause.MODE : Skipped.Cause.NO_ANCESTOR;
    }
}
