package org.synccenter.filesync.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.CopyNames;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Rule;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;

/**
 * Plans how versions come back from trash, each on the side where it lies: as if the user had put it there, so the next sync carries
 * it over.
 */
final class Restoring {

    private final String pair;
    private final Sides sides;
    private final List<DoneRun> done;
    private final Present present;
    private final UndoChanges made = new UndoChanges();
    private final List<UndoPlan.Refusal> refused = new ArrayList<>();

    Restoring(String pair, Sides sides, List<DoneRun> done, Present present) {
        this.pair = pair;
        this.sides = sides;
        this.done = done;
        this.present = present;
    }

    UndoPlan plan(Errand.Restore wish) throws Errands.ImpossibleException, CycleAborted {
        Set<RelPath> found = new HashSet<>();
        for (Trashed version : trashed(wish.path())) {
            if (isMeant(wish, version) && found.add(version.path())) {
                try {
                    bringBack(version, wish.inPlace());
                } catch (EndpointException e) {
                    refused.add(new UndoPlan.Refusal(version.path(), version.side(), e.kind()));
                }
            }
        }
        if (found.isEmpty()) {
            throw new Errands.ImpossibleException(CycleResult.Failure.VERSION_UNKNOWN);
        }
        return new UndoPlan(made.changes(), List.of(), List.of(), List.of(), Map.of(), refused);
    }

    private List<Trashed> trashed(RelPath path) throws CycleAborted {
        try {
            return new TrashList(pair, run -> "").list(sides, path);
        } catch (EndpointException e) {
            throw new CycleAborted(Side.LEFT, e);
        }
    }

    private boolean isMeant(Errand.Restore wish, Trashed version) {
        String run = wish.run();
        boolean side = wish.side() == null || wish.side() == version.side();
        return side
                && (run == null
                        || run.equals(version.run())
                        || done.stream()
                                .anyMatch(d -> d.isCalled(run) && d.run().equals(version.run())));
    }

    private void bringBack(Trashed version, boolean inPlace) throws EndpointException {
        Side side = version.side();
        RelPath path = version.path();
        if (!inPlace && !present.isAbsent(side, path)) {
            path = beside(version);
        }
        Look look = Recovery.look(sides.of(side), version.place());
        Entry there = path == null ? null : present.entry(side, path);
        boolean free = path != null
                && (there == null
                        ? present.isAbsent(side, path)
                        : there.kind() == Kind.FILE || there.kind() == Kind.LINK);
        if (path == null || look == null || !free) {
            refused.add(new UndoPlan.Refusal(version.path(), side, ProblemKind.CHANGED_SINCE));
            return;
        }
        boolean room = made.needDirectory(
                side, path.parent(), present, d -> new Versions(sides).directory(side, version.run(), d));
        if (!room) {
            refused.add(new UndoPlan.Refusal(version.path(), side, ProblemKind.CHANGED_SINCE));
            return;
        }
        made.bring(
                side,
                path,
                new Source(side, version.place(), Versions.entry(look.fingerprint())),
                there,
                Rule.RESTORED);
    }

    /** A free name next to what has the path now; null when none is known to be free. */
    private @Nullable RelPath beside(Trashed version) {
        CopyNames names = CopyNames.from(Names.copyStamp(version.when()));
        for (int attempt = 1; attempt < 1000; attempt++) {
            RelPath path =
                    version.path().parent().resolve(names.copyOf(version.path().name(), attempt));
            if (present.isAbsent(version.side(), path) && !made.isTouched(version.side(), path)) {
                return path;
            }
            if (present.entry(version.side(), path) == null) {
                return null;
            }
        }
        return null;
    }
}
