package org.synccenter.filesync.session;

import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Side;

/**
 * What the archive knows about the replicas as a whole.
 *
 * @param generation goes up with each commit; 0 before the first
 * @param announced the highest generation that a marker may carry: of a commit that was begun, perhaps not ended
 * @param left id of the replica on the left, null before the first sync
 * @param right the same of the right
 * @param markersDue the ids were chosen and it is not certain yet that both replicas have their marker
 */
record ArchiveState(
        long generation,
        long announced,
        @Nullable String left,
        @Nullable String right,
        boolean markersDue) {

    @Nullable
    String replica(Side side) {
        return side == Side.LEFT ? left : right;
    }
}
