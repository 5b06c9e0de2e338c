package org.synccenter.filesync.core;

/** Decides what to do about the difference between two replicas. */
public final class Reconciler {
    private Reconciler() {}

    /**
     * The plan for {@code state}. Pure: the same state gives the same plan, and in two-way mode exchanging the sides exchanges them
     * in the plan. A file whose digest is needed and missing counts as different from everything, so call
     * {@link DigestNeeds#of} first.
     */
    public static SyncPlan reconcile(PairState state) {
        throw new UnsupportedOperationException("comes next: " + state.mode());
    }
}
