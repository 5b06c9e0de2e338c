package org.synccenter.engine;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterState;

/**
 * What is going on with one item and what the center keeps about it; outlives re-reading the item's properties. Fields are volatile:
 * written by the queue (under its lock) and by the one session that has the item, read by snapshots.
 */
final class ItemLive {
    volatile CenterState kept;
    volatile int conflicts;
    volatile int errors;
    volatile @Nullable String error;
    volatile ItemState state = ItemState.IDLE;
    volatile @Nullable ProgressView progress;

    ItemLive(CenterState kept) {
        this.kept = kept;
    }
}
