package org.synccenter.filesync.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Metadata;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Relocation;
import org.synccenter.filesync.core.Rule;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.ProblemKind;

/**
 * Plans how a run is taken back (decision 0016): its changes in reverse, each only when its path is still as the run left it. What a
 * change displaced comes back; where the change only carried over what the other side had done, it comes back there too, so that the
 * next sync has nothing to do. What a run brought goes from where it was brought to, never from where it came from.
 */
final class UndoPlanner {

    private final RunDeeds run;
    private final Present present;
    private final Versions versions;
    private final UndoChanges made = new UndoChanges();
    private final List<Change> moves = new ArrayList<>();
    private final List<Relocation> relocations = new ArrayList<>();
    private final List<Change> directories = new ArrayList<>();
    private final TreeMap<RelPath, Kind> parted = new TreeMap<>();
    private final List<UndoPlan.Refusal> refused = new ArrayList<>();
    private final Map<Side, Set<RelPath>> gone = new EnumMap<>(Side.class);

    UndoPlanner(RunDeeds run, Present present, Versions versions) {
        this.run = run;
        this.present = present;
        this.versions = versions;
        for (Side side : Side.values()) {
            gone.put(side, new HashSet<>());
        }
    }

    UndoPlan plan() throws Copier.CancelledException {
        List<RunDeeds.Done> backwards = run.backwards();
        for (RunDeeds.Done done : backwards) {
            if (done.deed().action() != Action.MOVE && !isMadeDirectory(done.deed())) {
                takeBack(done, this::content);
            }
        }
        for (RunDeeds.Done done : backwards) {
            if (done.deed().action() == Action.MOVE) {
                takeBack(done, this::move);
            }
        }
        for (RunDeeds.Done done : backwards) {
            if (isMadeDirectory(done.deed())) {
                directory(done.deed());
            }
        }
        return new UndoPlan(made.changes(), moves, relocations, directories, parted, refused);
    }

    private static boolean isMadeDirectory(Deed deed) {
        return deed.action() == Action.CREATE && deed.kind() == Kind.DIRECTORY;
    }

    @FunctionalInterface
    private interface Way {
        /** Plans it; false when the path is not as the run left it. */
        boolean go(RunDeeds.Done done) throws EndpointException, Copier.CancelledException, NotBack;
    }

    /** It cannot be brought back, for this reason. */
    private static final class NotBack extends Exception {
        final ProblemKind kind;

        NotBack(ProblemKind kind) {
            this.kind = kind;
        }
    }

    private void takeBack(RunDeeds.Done done, Way way) throws Copier.CancelledException {
        Deed deed = done.deed();
        try {
            if (run.changesKind(deed.path())) {
                throw new NotBack(ProblemKind.NOT_UNDONE);
            }
            if (!isAsLeft(deed) || !way.go(done)) {
                refuse(deed, ProblemKind.CHANGED_SINCE);
            }
        } catch (NotBack e) {
            refuse(deed, e.kind);
        } catch (EndpointException e) {
            refuse(deed, e.kind());
        }
    }

    private boolean isAsLeft(Deed deed) throws Copier.CancelledException {
        if (deed.action() == Action.DELETE && deed.kind() == Kind.DIRECTORY) {
            return true; // should it be there again, all the better
        }
        return !run.touchedLater(deed.path())
                && present.isAsLeft(deed.side(), deed)
                && (!run.spreads(deed) || present.isAsLeft(deed.side().other(), deed));
    }

    private void refuse(Deed deed, ProblemKind kind) {
        refused.add(new UndoPlan.Refusal(deed.path(), deed.side(), kind));
    }

    private boolean content(RunDeeds.Done done) throws EndpointException, NotBack {
        Deed deed = done.deed();
        return switch (deed.action()) {
            case CREATE -> remove(deed);
            case UPDATE, REPLACE -> bringBack(done, version(done));
            case DELETE -> deed.kind() == Kind.DIRECTORY ? remake(done) : bringBack(done, version(done));
            case SET_METADATA -> resetMetadata(deed);
            case MOVE -> throw new IllegalStateException("moves come later");
        };
    }

    private Source version(RunDeeds.Done done) throws EndpointException, NotBack {
        Deed deed = done.deed();
        Fingerprint old = Objects.requireNonNull(deed.old());
        Source found = versions.find(deed.side(), done.run(), deed.path(), old);
        if (found == null) {
            throw new NotBack(ProblemKind.TRASH_GONE);
        }
        return found;
    }

    private boolean remove(Deed deed) {
        Entry there = Objects.requireNonNull(present.entry(deed.side(), deed.path()));
        boolean both = run.sidesOf(deed.path()) == 2;
        if (!both) {
            if (present.isAbsent(deed.side().other(), deed.path())) {
                return false; // the original has gone since: this is all there is of it
            }
            parted.put(deed.path(), deed.kind());
        }
        made.delete(deed.side(), deed.path(), there, both ? Rule.UNDONE : Rule.UNDONE_HERE);
        goneOn(deed.side()).add(deed.path());
        return true;
    }

    private Set<RelPath> goneOn(Side side) {
        return Objects.requireNonNull(gone.get(side));
    }

    private boolean bringBack(RunDeeds.Done done, Source version) throws EndpointException, NotBack {
        Deed deed = done.deed();
        boolean spreads = run.spreads(deed);
        Rule rule = spreads ? Rule.UNDONE : Rule.UNDONE_HERE;
        for (Side side : sides(deed)) {
            needDirectory(side, deed.path().parent(), done);
        }
        for (Side side : sides(deed)) {
            made.bring(side, deed.path(), version, present.entry(side, deed.path()), rule);
        }
        if (!spreads) {
            parted.put(deed.path(), version.entry().kind());
        }
        return true;
    }

    /** Where it is to be taken back: first where the run did it. */
    private List<Side> sides(Deed deed) {
        return run.spreads(deed) ? List.of(deed.side(), deed.side().other()) : List.of(deed.side());
    }

    private boolean remake(RunDeeds.Done done) throws EndpointException, NotBack {
        for (Side side : sides(done.deed())) {
            needDirectory(side, done.deed().path(), done);
        }
        return true;
    }

    private void needDirectory(Side side, RelPath directory, RunDeeds.Done done) throws EndpointException, NotBack {
        Side from = done.deed().side();
        if (!made.needDirectory(side, directory, present, d -> versions.directory(from, done.run(), d))) {
            throw new NotBack(ProblemKind.CHANGED_SINCE);
        }
    }

    private boolean resetMetadata(Deed deed) {
        Fingerprint old = Objects.requireNonNull(deed.old());
        Metadata metadata = new Metadata(old.mtime(), old.executable());
        for (Side side : sides(deed)) {
            Entry there = Objects.requireNonNull(present.entry(side, deed.path()));
            Entry other = present.entry(side.other(), deed.path());
            if (other == null || other.kind() != Kind.FILE) {
                return false;
            }
            made.setMetadata(side, deed.path(), new Source(side.other(), deed.path(), other), there, metadata);
        }
        return true;
    }

    private boolean move(RunDeeds.Done done) throws EndpointException, NotBack {
        Deed deed = done.deed();
        RelPath from = Objects.requireNonNull(deed.from());
        if (run.movesInChains(deed)) {
            throw new NotBack(ProblemKind.NOT_UNDONE);
        }
        for (Side side : sides(deed)) {
            if (!present.isAbsent(side, from) || made.isTouched(side, from)) {
                return false;
            }
        }
        for (Side side : sides(deed)) {
            needDirectory(side, from.parent(), done);
        }
        @Nullable Change last = null;
        for (Side side : sides(deed)) {
            Entry there = Objects.requireNonNull(present.entry(side, deed.path()));
            last = UndoChanges.move(side, deed.path(), from, there);
            moves.add(last);
            goneOn(side).add(deed.path());
        }
        if (run.spreads(deed)) {
            // With the second one, so that a failure of either leaves the archive as it is: the other is then a move of
            // the user's.
            relocations.add(new Relocation(deed.path(), from, last));
        }
        return true;
    }

    /** A directory that the run made goes when nothing is in it any more and something in it was taken back on this side only. */
    private void directory(Deed deed) {
        Side side = deed.side();
        Entry there = present.entry(side, deed.path());
        boolean wanted = run.sidesOf(deed.path()) == 2 || holdsParted(deed.path());
        boolean plain = there != null && there.isDirectory() && there.complete();
        if (there == null || !plain || !wanted || made.isTouched(side, deed.path())) {
            return;
        }
        for (int i = 0; i < there.children().size(); i++) {
            if (!goneOn(side).contains(deed.path().resolve(there.children().name(i)))) {
                return;
            }
        }
        goneOn(side).add(deed.path());
        directories.add(UndoChanges.removeDirectory(side, movedBack(side, deed.path()), there));
    }

    private boolean holdsParted(RelPath directory) {
        RelPath next = parted.ceilingKey(directory);
        return (next != null && next.startsWith(directory)) || present.isPartedBelow(directory);
    }

    /** A path of the run in the names that hold once the moves are taken back. */
    private RelPath movedBack(Side side, RelPath path) {
        RelPath at = path;
        for (Change move : moves) {
            RelPath was = Objects.requireNonNull(move.from());
            if (move.target() == side && at.startsWith(was)) {
                at = at.rebase(was, move.path());
            }
        }
        return at;
    }
}
