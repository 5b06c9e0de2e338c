package org.synccenter.filesync.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.SyncPlan;

/**
 * Steps that a person left alone in the last run that he started, by the paths they are about and their {@linkplain Steps stamps}. Runs
 * that start by themselves leave them alone, too, until one of them is planned otherwise: because a file was changed again, or somebody
 * did by himself what was to be done.
 */
record PutOff(Map<RelPath, Set<String>> stamps) {
    static final PutOff NOTHING = new PutOff(Map.of());

    PutOff {
        stamps = Map.copyOf(stamps);
    }

    /** All steps of a plan, by what they are about: of a move both its paths. */
    private static Map<RelPath, Set<String>> steps(SyncPlan plan) {
        Map<RelPath, Set<String>> steps = new HashMap<>();
        for (Change change : plan.told()) {
            String stamp = Steps.stamp(change);
            RelPath from = change.from();
            steps.computeIfAbsent(change.path(), path -> new HashSet<>()).add(stamp);
            if (from != null) {
                steps.computeIfAbsent(from, path -> new HashSet<>()).add(stamp);
            }
        }
        return steps;
    }

    /** The steps of a plan at some paths. */
    static PutOff of(SyncPlan plan, Predicate<RelPath> leftAlone) {
        Map<RelPath, Set<String>> steps = steps(plan);
        steps.keySet().removeIf(leftAlone.negate());
        return new PutOff(steps);
    }

    /** What of it is still planned as it was. */
    PutOff stillIn(SyncPlan plan) {
        if (stamps.isEmpty()) {
            return this;
        }
        Map<RelPath, Set<String>> planned = steps(plan);
        Map<RelPath, Set<String>> still = new HashMap<>(stamps);
        still.entrySet().removeIf(each -> !each.getValue().equals(planned.get(each.getKey())));
        return new PutOff(still);
    }

    Set<RelPath> paths() {
        return stamps.keySet();
    }

    boolean isEmpty() {
        return stamps.isEmpty();
    }
}
