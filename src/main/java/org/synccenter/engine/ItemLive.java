package org.synccenter.engine;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterState;
import org.synccenter.api.ItemRef;
import org.synccenter.api.StateStore;

/**
 * What is going on with one item and what the center keeps about it; outlives re-reading the item's properties. Fields are volatile:
 * written by the queue (under its lock) and by the one session that has the item, read by snapshots.
 */
final class ItemLive {
    volatile CenterState kept;
    volatile int conflicts;
    volatile int errors;
    /** In stores of the handler's own, as they were counted when they were last said to have changed. */
    volatile int ownConflicts;

    volatile int ownErrors;
    volatile @Nullable String error;
    volatile ItemState state = ItemState.IDLE;
    /** Of the session that reported last; see {@link #progress()}. */
    volatile @Nullable ProgressView progress;
    /** It is in several sessions at once: none of them can tell how far it is as a whole. */
    volatile boolean isShared;

    /** As it was shown last; null = never. Of the snapshots alone. */
    volatile @Nullable ShownItem shown;

    ItemLive(CenterState kept) {
        this.kept = kept;
    }

    /** How far it is, as the faces show it. */
    @Nullable
    ProgressView progress() {
        ProgressView last = progress;
        return last != null && isShared ? last.indeterminate() : last;
    }

    /** Changes what is kept as a person has decided, first in the store: when that fails, nothing has changed. */
    synchronized void decide(StateStore store, ItemRef ref, UnaryOperator<CenterState> change) {
        CenterState decided = change.apply(kept);
        store.putItem(ref, decided);
        kept = decided;
    }

    /**
     * Changes what is kept to what is the case, here and in the store. One change after another: a person may disable an item in the moment
     * in which its run ends. It holds here even when the store fails.
     */
    synchronized void keep(StateStore store, ItemRef ref, UnaryOperator<CenterState> change) {
        kept = change.apply(kept);
        store.putItem(ref, kept);
    }
}
