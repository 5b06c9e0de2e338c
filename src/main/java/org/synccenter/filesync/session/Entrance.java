package org.synccenter.filesync.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.session.CycleResult.DeletionsOff;
import org.synccenter.filesync.session.TokenCheck.Found;
import org.synccenter.filesync.session.TokenCheck.Verdict;

/** The way in: are these the replicas that the archive knows, and did the last session end properly? */
final class Entrance {

    /** Outside: a person has to look. */
    static final class HeldException extends Exception {
        final SessionHold hold;

        HeldException(SessionHold.Reason reason, Side side) {
            this.hold = new SessionHold(reason, side, List.of());
        }
    }

    /**
     * Inside.
     *
     * @param deletionsOff why the archive is not to be trusted, null when it is
     * @param intents what the last session left, to be let go once the scan has met nothing more of it
     * @param keptIntents those that could not be settled
     */
    record Admission(Tokens tokens, @Nullable DeletionsOff deletionsOff, List<Intent> intents, Set<Long> keptIntents) {}

    private final PairSetup setup;
    private final RandomGenerator random;
    private final Sides sides;
    private final Archive archive;
    private final Report report;

    Entrance(PairSetup setup, RandomGenerator random, Sides sides, Archive archive, Report report) {
        this.setup = setup;
        this.random = random;
        this.sides = sides;
        this.archive = archive;
        this.report = report;
    }

    /** Writes nothing on a first sync that is only a preview. */
    Admission enter(boolean preview) throws HeldException, CycleAborted {
        report.phase(Phase.CHECK);
        ArchiveState state = archive.state();
        List<Intent> intents = archive.intents();
        Found left = find(Side.LEFT);
        Found right = find(Side.RIGHT);
        boolean damaged = archive.setAside() != null;
        return switch (TokenCheck.check(state, left, right, damaged)) {
            case Verdict.Hold(SessionHold.Reason reason, Side side) -> throw new HeldException(reason, side);
            case Verdict.FirstSync() -> first(preview);
            case Verdict.NoDelete(DeletionsOff reason) ->
                recovered(known(state, left, right), intents, reason, preview);
            case Verdict.Normal() -> recovered(known(state, left, right), intents, null, preview);
        };
    }

    private Found find(Side side) throws HeldException {
        try {
            Optional<byte[]> bytes = sides.of(side).readMarker(Marker.fileName(setup.pairId()));
            if (bytes.isEmpty()) {
                return new Found.Nothing();
            }
            return Marker.parse(bytes.get())
                    .filter(m -> m.pair().equals(setup.pairId()))
                    .<Found>map(Found.Valid::new)
                    .orElse(new Found.Garbage());
        } catch (EndpointException e) {
            // A link or a file in the place of our directory, or anything but a file in the place of the marker.
            boolean damaged = e.kind() == ProblemKind.CHANGED_MEANWHILE || e.kind() == ProblemKind.SPECIAL_FILE;
            throw new HeldException(
                    damaged ? SessionHold.Reason.MARKER_DAMAGED : SessionHold.Reason.ROOT_UNREADABLE, side);
        }
    }

    private Admission first(boolean preview) throws CycleAborted {
        var state = new ArchiveState(0, 0, newReplicaId(), newReplicaId(), true);
        Tokens tokens = tokens(state, 0);
        if (!preview) {
            // First the archive, so that markers of a first sync that is killed here are known to be ours.
            archive.choose(state);
            tokens.write(0);
            archive.choose(new ArchiveState(0, 0, state.left(), state.right(), false));
        }
        return new Admission(tokens, null, List.of(), Set.of());
    }

    private String newReplicaId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /**
     * The ids from the archive, or from the replicas where the archive was lost; and the highest generation of all. Also
     * above one that was announced and never came, so that an archive restored from before is older than every marker.
     */
    private static ArchiveState known(ArchiveState state, Found left, Found right) {
        long generation = Math.max(state.generation(), state.announced());
        String leftId = state.left();
        String rightId = state.right();
        if (left instanceof Found.Valid(Marker marker)) {
            generation = Math.max(generation, marker.generation());
            leftId = leftId == null ? marker.replica() : leftId;
        }
        if (right instanceof Found.Valid(Marker marker)) {
            generation = Math.max(generation, marker.generation());
            rightId = rightId == null ? marker.replica() : rightId;
        }
        return new ArchiveState(generation, state.announced(), leftId, rightId, state.markersDue());
    }

    private Admission recovered(
            ArchiveState known, List<Intent> intents, @Nullable DeletionsOff deletionsOff, boolean preview)
            throws CycleAborted {
        Tokens tokens = tokens(known, known.generation());
        if (preview) {
            return new Admission(tokens, deletionsOff, List.of(), Set.of());
        }
        if (deletionsOff != null) {
            // Before any marker moves on: a kill right after would leave it level with rows that nobody may trust.
            var afresh = new ArchiveUpdate();
            afresh.startAfresh();
            archive.refresh(afresh);
        }
        ArchiveState stored = archive.state();
        if (known.markersDue() || stored.left() == null) {
            archive.choose(new ArchiveState(0, 0, known.left(), known.right(), true));
            tokens.write(known.generation());
            archive.choose(new ArchiveState(0, 0, known.left(), known.right(), false));
        }
        Set<Long> kept = Set.of();
        if (!intents.isEmpty()) {
            report.phase(Phase.RECOVER);
            kept = new Recovery(sides, report).settleAll(intents);
            flush();
            // Only right after the kill: what somebody does later to a path that had an intent is a change like any
            // other.
            new PutBack(sides, archive).forget(archive.unjudged());
        }
        if (deletionsOff == null && stored.announced() > stored.generation()) {
            // The last session ended before its commit did: markers and archive come level again.
            archive.announce(tokens.next());
            archive.commit(new ArchiveUpdate(), tokens.advance(), _ -> true);
        }
        return new Admission(tokens, deletionsOff, intents, kept);
    }

    private Tokens tokens(ArchiveState state, long generation) {
        String left = state.left();
        String right = state.right();
        if (left == null || right == null) {
            throw new IllegalStateException("replicas without ids");
        }
        return new Tokens(sides, setup.pairId(), left, right, generation);
    }

    private void flush() throws CycleAborted {
        for (Side side : Side.values()) {
            try {
                sides.of(side).flushNames();
            } catch (EndpointException e) {
                throw new CycleAborted(side, e);
            }
        }
    }
}
