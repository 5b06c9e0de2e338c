package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is to be done about two replicas, each step with its reason. Immutable.
 *
 * @param changes to be carried out in this order: moves (and the directories they need) first; a directory is made before, and goes
 *     after, what is in it
 * @param relocations renames inside the archive, to be done in this order before anything else is recorded
 * @param conflicts paths that are left alone until the user settles them
 * @param agreements what the archive is to learn
 * @param forgets what the archive is to forget
 * @param skipped paths where something differs and nothing is done
 */
public record SyncPlan(
        List<Change> changes,
        List<Relocation> relocations,
        List<Conflict> conflicts,
        List<Agreement> agreements,
        List<Forget> forgets,
        List<Skipped> skipped) {

    public SyncPlan {
        changes = List.copyOf(changes);
        relocations = List.copyOf(relocations);
        conflicts = List.copyOf(conflicts);
        agreements = List.copyOf(agreements);
        forgets = List.copyOf(forgets);
        skipped = List.copyOf(skipped);
    }

    /** True when nothing is to be carried out and nothing recorded. There may still be conflicts and skipped paths. */
    public boolean isEmpty() {
        return changes.isEmpty() && relocations.isEmpty() && agreements.isEmpty() && forgets.isEmpty();
    }

    /** The changes as people know them: a move with a stop under a private name is one move. */
    public List<Change> told() {
        return told(changes);
    }

    /** As {@link #told()}, for some changes of a plan in its order. */
    public static List<Change> told(List<Change> changes) {
        Map<RelPath, RelPath> waiting = new HashMap<>();
        List<Change> told = new ArrayList<>();
        for (Change change : changes) {
            RelPath from = change.from();
            if (from != null && change.stepsAside()) {
                waiting.put(change.path(), from);
            } else {
                RelPath origin = from == null ? null : waiting.get(from);
                told.add(origin == null ? change : change.movedFrom(origin));
            }
        }
        return told;
    }

    /** How many changes of each kind there are on {@code target}; actions without any are left out. */
    public Map<Action, Long> counts(Side target) {
        return changes.stream()
                .filter(change -> change.target() == target)
                .collect(Collectors.groupingBy(Change::action, TreeMap::new, Collectors.counting()));
    }

    /** Bytes of content to be copied to {@code target}. */
    public long bytes(Side target) {
        return changes.stream()
                .filter(change -> change.target() == target)
                .mapToLong(Change::bytes)
                .sum();
    }
}
