package org.synccenter.filesync.session;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Conflict;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Skipped;
import org.synccenter.filesync.core.SyncPlan;

/**
 * Steps that a person left alone in the last run that he started, by the paths they are about and their {@linkplain Steps stamps}. Runs
 * that start by themselves leave them alone, too, until one of them is planned otherwise: because a file was changed again, something
 * is new in a folder, or somebody did by himself what was to be done.
 */
record PutOff(Map<RelPath, Set<String>> stamps) {
    static final PutOff NOTHING = new PutOff(Map.of());

    PutOff {
        stamps = Map.copyOf(stamps);
    }

    /** All steps and conflicts of a plan, by what they are about: of a move both its paths. */
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
        for (Conflict conflict : plan.conflicts()) {
            steps.computeIfAbsent(conflict.path(), path -> new HashSet<>()).add(Steps.stamp(conflict));
        }
        return steps;
    }

    /** The steps of a plan at some paths, and the conflicts that are hidden with a folder. Any other conflict is shown as ever. */
    static PutOff of(SyncPlan plan, Predicate<RelPath> leftAlone) {
        Map<RelPath, Set<String>> steps = steps(plan);
        steps.keySet().removeIf(leftAlone.negate());
        Set<RelPath> conflicts = plan.conflicts().stream().map(Conflict::path).collect(Collectors.toSet());
        Set<RelPath> stepsAlone = new HashSet<>(steps.keySet());
        stepsAlone.removeAll(conflicts);
        steps.keySet().removeIf(path -> conflicts.contains(path) && !isBelow(path, stepsAlone));
        return new PutOff(steps);
    }

    private static boolean isBelow(RelPath path, Set<RelPath> paths) {
        for (RelPath at = path; !at.isRoot(); ) {
            at = at.parent();
            if (paths.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What of it is still planned as it was, with nothing else below: or would be hidden that nobody has seen. What could not be looked
     * at for now stays. Of a move both paths stay or none.
     */
    PutOff stillIn(SyncPlan plan) {
        if (stamps.isEmpty()) {
            return this;
        }
        Map<RelPath, Set<String>> planned = steps(plan);
        Set<RelPath> unseen = unseen(planned, plan);
        Set<RelPath> otherwise = new HashSet<>();
        planned.forEach((path, steps) -> {
            if (!steps.equals(stamps.get(path)) && !unseen.contains(path)) {
                addWithAbove(otherwise, path);
            }
        });
        Map<RelPath, Set<String>> still = new HashMap<>();
        Set<String> gone = new HashSet<>();
        stamps.forEach((path, steps) -> {
            if (unseen.contains(path) || (planned.containsKey(path) && !otherwise.contains(path))) {
                still.put(path, steps);
            } else {
                gone.addAll(steps);
            }
        });
        still.values().removeIf(steps -> !Collections.disjoint(steps, gone));
        return new PutOff(still);
    }

    /** Paths where something else is planned, or nothing, as something there, above or below could not be looked at. */
    private Set<RelPath> unseen(Map<RelPath, Set<String>> planned, SyncPlan plan) {
        Set<RelPath> unreadable = new HashSet<>();
        Set<RelPath> withAbove = new HashSet<>();
        for (Skipped skipped : plan.skipped()) {
            if (skipped.cause() == Skipped.Cause.UNREADABLE) {
                unreadable.add(skipped.path());
                addWithAbove(withAbove, skipped.path());
            }
        }
        Set<String> hidden = new HashSet<>();
        stamps.forEach((path, steps) -> {
            if (!steps.equals(planned.get(path))
                    && (withAbove.contains(path) || unreadable.stream().anyMatch(path::startsWith))) {
                hidden.addAll(steps);
            }
        });
        Set<RelPath> unseen = new HashSet<>();
        stamps.forEach((path, steps) -> {
            if (!steps.equals(planned.get(path)) && !Collections.disjoint(steps, hidden)) {
                unseen.add(path);
            }
        });
        return unseen;
    }

    private static void addWithAbove(Set<RelPath> paths, RelPath path) {
        RelPath at = path;
        while (paths.add(at) && !at.isRoot()) {
            at = at.parent();
        }
    }

    /** These and those. */
    PutOff and(PutOff others) {
        Map<RelPath, Set<String>> both = new HashMap<>(stamps);
        both.putAll(others.stamps);
        return new PutOff(both);
    }

    Set<RelPath> paths() {
        return stamps.keySet();
    }

    boolean isEmpty() {
        return stamps.isEmpty();
    }
}
