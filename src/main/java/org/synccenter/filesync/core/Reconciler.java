package org.synccenter.filesync.core;

import java.util.List;
import java.util.Map;

/**
 * Decides what to do about the difference between two replicas: first the moves ({@link MovePlanner}), then path by path what is
 * left ({@link Walk}).
 */
public final class Reconciler {
    private Reconciler() {}

    /**
     * The plan for {@code whole}. Pure: the same state gives the same plan, and with symmetric rules exchanging the sides exchanges them
     * in the plan. A file whose digest is needed and missing counts as different from everything, so call
     * {@link DigestNeeds#of} first.
     */
    public static SyncPlan reconcile(PairState whole) {
        Unstorable.Found storable = Unstorable.find(whole);
        PairState state = storable.state();
        Trees trees = Trees.of(state);
        PlanBuilder plan = new PlanBuilder(trees);
        Policy policy = new Policy(
                state.rules(), !state.ancestor().isEmpty(), state.ancestor().trusted());
        if (MovePlanner.applies(state)) {
            new MovePlanner(state, trees, plan, policy).run(moves(state, Side.LEFT), moves(state, Side.RIGHT));
        }
        new Walk(state, trees, plan, policy).run();
        return withCauses(plan.build(), storable.skipped());
    }

    /** To the walk it was unknown; here is why. */
    private static SyncPlan withCauses(SyncPlan plan, Map<RelPath, Skipped> causes) {
        if (causes.isEmpty()) {
            return plan;
        }
        List<Skipped> skipped = plan.skipped().stream()
                .map(each -> causes.getOrDefault(each.path(), each))
                .toList();
        return new SyncPlan(
                plan.changes(), plan.relocations(), plan.conflicts(), plan.agreements(), plan.forgets(), skipped);
    }

    private static List<Moved> moves(PairState state, Side side) {
        return new MoveFinder(side, false).find(state.ancestor(), state.snapshot(side));
    }
}
