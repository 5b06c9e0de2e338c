package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/** What the mode lets pass when the ancestor decides. */
record Policy(SyncMode mode, boolean hasAncestor) {

    /** The side that decides everything, if the mode has one. Without an ancestor it must not overwrite or delete either. */
    @Nullable
    Side master() {
        return mode == SyncMode.MIRROR && hasAncestor ? Side.LEFT : null;
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
