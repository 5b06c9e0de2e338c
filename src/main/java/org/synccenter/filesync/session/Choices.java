package org.synccenter.filesync.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.synccenter.filesync.core.LeftAlone;
import org.synccenter.filesync.core.PairState;
import org.synccenter.filesync.core.Reconciler;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.endpoint.ProblemKind;

/**
 * What a person chose for single paths, held against the plan that he chose it for.
 *
 * @param state with the choices that count. At the path of one that was made for another plan nothing is done
 * @param putOff what is left alone by a person's choice, in this run or since an earlier one, as it is planned without that
 */
record Choices(PairState state, PutOff putOff) {

    /**
     * Holds the choices against the plan without them.
     *
     * @param before what was put off when this run began. Who settles single paths has put off nothing else by that
     */
    static Choices of(PairState state, LeftAlone leftAlone, CycleOptions options, PutOff before, Report report) {
        boolean leaves = options.resolutions().containsValue(Resolution.SKIP);
        if (options.seenSteps().isEmpty() && before.isEmpty() && !leaves) {
            return new Choices(state, PutOff.NOTHING);
        }
        SyncPlan plan = Reconciler.reconcile(state.settledBy(Map.of()), leftAlone);
        Map<RelPath, Resolution> overrides = new HashMap<>(state.overrides());
        Map<RelPath, Set<String>> planned = Steps.at(plan, options.seenSteps().keySet());
        Set<RelPath> outdated = new HashSet<>();
        for (Map.Entry<RelPath, Set<String>> choice : options.seenSteps().entrySet()) {
            RelPath path = choice.getKey();
            if (!choice.getValue().equals(planned.get(path))) {
                overrides.put(path, Resolution.SKIP);
                outdated.add(path);
                report.problem(path, null, ProblemKind.OUTDATED_CHOICE, path.escaped() + " is not as it was seen");
            }
        }
        if (options.onlyPaths() != null) {
            PairState settled = state.settledBy(overrides);
            return new Choices(settled, before.stillIn(plan).and(chosen(plan, settled, outdated)));
        }
        if (options.byItself() || options.preview()) {
            PutOff still = before.stillIn(plan);
            if (options.byItself()) {
                still.paths().forEach(path -> overrides.putIfAbsent(path, Resolution.SKIP));
            }
            return new Choices(state.settledBy(overrides), still);
        }
        PairState settled = state.settledBy(overrides);
        return new Choices(settled, chosen(plan, settled, outdated));
    }

    /** Who chose for another version than there is has not left this one alone. */
    private static PutOff chosen(SyncPlan plan, PairState settled, Set<RelPath> outdated) {
        return PutOff.of(
                plan,
                path -> settled.settled(path) == Resolution.SKIP
                        && outdated.stream().noneMatch(path::startsWith));
    }
}
