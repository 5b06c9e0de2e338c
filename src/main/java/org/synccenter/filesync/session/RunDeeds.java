package org.synccenter.filesync.session;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;

/** What one run did, and what has been done since. */
final class RunDeeds {

    /** A change with the run in whose trash its old version lies. */
    record Done(String run, Deed deed) {}

    private record Route(RelPath from, RelPath to) {}

    private final boolean twoWay;
    private final List<Done> deeds = new ArrayList<>();
    private final Map<RelPath, Set<Side>> sides = new HashMap<>();
    private final Set<RelPath> kinds = new HashSet<>();
    private final Map<Route, Set<Side>> moves = new HashMap<>();
    private final Map<RelPath, Integer> ends = new HashMap<>();
    private final Set<RelPath> later = new HashSet<>();
    private final Set<RelPath> movedLater = new HashSet<>();

    RunDeeds(List<DoneRun> all, String name, boolean twoWay) {
        this.twoWay = twoWay;
        long last = 0;
        for (DoneRun batch : all) {
            if (batch.isCalled(name)) {
                last = batch.id();
                batch.deeds().forEach(d -> add(batch.run(), d));
            }
        }
        for (DoneRun batch : all) {
            if (batch.id() > last && counts(batch, name, all)) {
                batch.deeds().forEach(this::addLater);
            }
        }
    }

    /**
     * A run that was taken back does not stand in the way of one before it, and nor does the taking back. What was taken back of the
     * run itself is not taken back twice.
     */
    private static boolean counts(DoneRun batch, String name, List<DoneRun> all) {
        boolean takenBack = all.stream().anyMatch(b -> !b.undoes().isEmpty() && batch.isCalled(b.undoes()));
        return !takenBack
                && (batch.undoes().isEmpty()
                        || all.stream().anyMatch(b -> b.isCalled(name) && b.isCalled(batch.undoes())));
    }

    private void add(String run, Deed deed) {
        deeds.add(new Done(run, deed));
        RelPath from = deed.from();
        if (from != null) {
            Route route = new Route(from, deed.path());
            if (!moves.containsKey(route)) {
                ends.merge(deed.path(), 1, Integer::sum);
                ends.merge(from, 1, Integer::sum);
            }
            moves.computeIfAbsent(route, r -> EnumSet.noneOf(Side.class)).add(deed.side());
        }
        if (deed.action() != Action.SET_METADATA && from == null) {
            sides.computeIfAbsent(deed.path(), p -> EnumSet.noneOf(Side.class)).add(deed.side());
        }
        if (deed.action() == Action.REPLACE && (deed.old() == null || deed.kind() == Kind.DIRECTORY)) {
            kinds.add(deed.path());
        }
    }

    private void addLater(Deed deed) {
        later.add(deed.path());
        RelPath from = deed.from();
        if (from != null) {
            movedLater.add(from);
            movedLater.add(deed.path());
        }
    }

    boolean isEmpty() {
        return deeds.isEmpty();
    }

    List<Done> backwards() {
        return deeds.reversed();
    }

    /** How many sides the run changed at a path, other than by moves and metadata. */
    int sidesOf(RelPath path) {
        return sides.getOrDefault(path, Set.of()).size();
    }

    /** Whether a later run changed something at this path, or moved it. */
    boolean touchedLater(RelPath path) {
        return later.contains(path) || atOrBelow(path, movedLater);
    }

    /** Whether a folder became something else here or above, or the reverse. */
    boolean changesKind(RelPath path) {
        return !kinds.isEmpty() && atOrBelow(path, kinds);
    }

    private static boolean atOrBelow(RelPath path, Set<RelPath> set) {
        for (RelPath at = path; !at.isRoot() && !set.isEmpty(); at = at.parent()) {
            if (set.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a move is one of several that hand on a name, as when two files swap theirs. */
    boolean movesInChains(Deed move) {
        RelPath from = Objects.requireNonNull(move.from());
        return ends.getOrDefault(move.path(), 0) > 1 || ends.getOrDefault(from, 0) > 1;
    }

    /**
     * Whether taking a change back goes for the other side as well: it only carried over what that side had done. In a pair with a
     * direction nothing is ever written to where changes come from.
     */
    boolean spreads(Deed deed) {
        boolean carried = switch (deed.rule()) {
            case ONE_SIDE_CHANGED, MERGED, SAME_ON_BOTH, PARENT_NEEDED -> true;
            case NO_ANCESTOR,
                    BOTH_CHANGED,
                    LEFT_DECIDES,
                    RIGHT_DECIDES,
                    REVERTED,
                    SETTLED,
                    KEPT_AS_COPY,
                    UNDONE,
                    UNDONE_HERE,
                    RESTORED -> false;
        };
        return twoWay && carried && sidesOf(deed.path()) <= 1 && !isOnBoth(deed);
    }

    private boolean isOnBoth(Deed deed) {
        RelPath from = deed.from();
        return from != null
                && moves.getOrDefault(new Route(from, deed.path()), Set.of()).size() > 1;
    }
}
