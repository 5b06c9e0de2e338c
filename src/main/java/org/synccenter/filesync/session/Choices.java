package org.synccenter.filesync.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.synccenter.filesync.core.PairState;
import org.synccenter.filesync.core.Reconciler;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.endpoint.ProblemKind;

/** Holds what a person chose for single paths against the plan that he chose it for. */
final class Choices {
    private Choices() {}

    /** The state without the choices that were made for another plan: nothing is done at their paths. */
    static PairState current(PairState state, CycleOptions options, Report report) {
        if (options.seenSteps().isEmpty()) {
            return state;
        }
        SyncPlan plan = Reconciler.reconcile(state.settledBy(Map.of()));
        Map<RelPath, Resolution> overrides = new HashMap<>(state.overrides());
        Map<RelPath, Set<String>> planned = Steps.at(plan, options.seenSteps().keySet());
        for (Map.Entry<RelPath, Set<String>> choice : options.seenSteps().entrySet()) {
            RelPath path = choice.getKey();
            if (!choice.getValue().equals(planned.get(path))) {
                overrides.put(path, Resolution.SKIP);
                report.problem(path, null, ProblemKind.OUTDATED_CHOICE, path.escaped() + " is not as it was seen");
            }
        }
        return state.settledBy(overrides);
    }
}
