package org.synccenter.filesync.core;

import java.util.Optional;

/** The last look at a plan before anything is touched: does it lose suspiciously much? */
public final class SafetyCheck {
    private SafetyCheck() {}

    /** The question that a person must answer before {@code plan} may be carried out; empty when it may go ahead. */
    public static Optional<Hold> check(SyncPlan plan, PairState state, Limits limits) {
        throw new UnsupportedOperationException("comes next: " + plan + state + limits);
    }

    /**
     * When deletions are many. More than {@code maxDeletions}, or more than {@code maxPercent} of what was agreed and at the same
     * time more than {@code alwaysAllowed} (a folder of five files must not ask for one deletion).
     */
    public record Limits(int maxDeletions, int maxPercent, int alwaysAllowed) {
        public static final Limits DEFAULT = new Limits(100, 25, 3);
    }
}
