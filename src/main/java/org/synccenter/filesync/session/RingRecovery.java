package org.synccenter.filesync.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.CopyNames;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;

/**
 * Ends the rings of moves that a killed session had begun. What had stepped aside gets its new place if that can be made free as the
 * session would have done, else its old one, else a name beside it: it never stays hidden.
 */
final class RingRecovery {
    private static final int MAX_ATTEMPTS = 1_000;

    private final Sides sides;
    private final Report report;

    RingRecovery(Sides sides, Report report) {
        this.sides = sides;
        this.report = report;
    }

    /** Ends all; the ids of those that could not be ended are returned. */
    Set<Long> settleAll(List<Intent> intents) {
        Set<Long> kept = new HashSet<>();
        for (int i = 0; i < intents.size(); i++) {
            if (intents.get(i).stepsAside()) {
                List<Intent> ring = ring(intents, i);
                try {
                    settle(ring);
                } catch (EndpointException e) {
                    ring.forEach(each -> kept.add(each.id()));
                    Intent first = ring.getFirst();
                    report.problem(origin(first), first.side(), e.kind(), e.getMessage());
                }
            }
        }
        return kept;
    }

    private static List<Intent> ring(List<Intent> intents, int from) {
        Intent first = intents.get(from);
        List<Intent> ring = new ArrayList<>();
        for (Intent intent : intents.subList(from, intents.size())) {
            if (intent.action() != Action.MOVE) {
                break;
            }
            ring.add(intent);
            if (!intent.stepsAside() && intent.temp().equals(first.temp())) {
                break;
            }
        }
        return ring;
    }

    private void settle(List<Intent> ring) throws EndpointException {
        Intent first = ring.getFirst();
        Endpoint endpoint = sides.of(first.side());
        if (look(endpoint, first.path()) == null) {
            return; // not begun, or come to its end
        }
        for (Intent intent : ring.subList(1, ring.size() - 1)) {
            Look there = look(endpoint, origin(intent));
            Fingerprint expected = Objects.requireNonNull(intent.expected());
            if (there != null && new Expectation(expected, true).fitsRenamed(there.fingerprint())) {
                moveIfFree(endpoint, origin(intent), intent.path());
            }
        }
        comeBack(endpoint, first.path(), ring.getLast().path(), origin(first));
    }

    /** What had stepped aside in a directory that somebody has moved since; true when this is such a thing. */
    boolean settleMoved(List<Intent> intents, Side side, RelPath met) throws EndpointException {
        RelPath oldPlace = null;
        RelPath newPlace = null;
        for (Intent intent : intents) {
            boolean mine = intent.action() == Action.MOVE
                    && intent.side() == side
                    && intent.temp().name().equals(met.name());
            if (mine && intent.stepsAside()) {
                oldPlace = met.parent().resolve(origin(intent).name());
            } else if (mine) {
                newPlace = met.parent().resolve(intent.path().name());
            }
        }
        if (oldPlace == null || newPlace == null) {
            return false;
        }
        comeBack(sides.of(side), met, newPlace, oldPlace);
        return true;
    }

    /** Gives what lies under a private name its new place, else its old one, else a name beside it. */
    static void comeBack(Endpoint endpoint, RelPath aside, RelPath newPlace, RelPath oldPlace)
            throws EndpointException {
        if (moveIfFree(endpoint, aside, newPlace) || moveIfFree(endpoint, aside, oldPlace)) {
            return;
        }
        CopyNames names = CopyNames.stamped("interrupted", "move");
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Name copy = names.copyOf(newPlace.name(), attempt);
            if (moveIfFree(endpoint, aside, aside.parent().resolve(copy))) {
                return;
            }
        }
    }

    private static boolean moveIfFree(Endpoint endpoint, RelPath from, RelPath to) throws EndpointException {
        try {
            Look moving = endpoint.look(from);
            if (moving == null || endpoint.look(to) != null) {
                return moving == null;
            }
            endpoint.move(from, to, new Expectation(moving.fingerprint(), true));
            return true;
        } catch (EndpointException e) {
            // Taken at this very moment, or its directory is gone.
            if (e.kind() == ProblemKind.CHANGED_MEANWHILE || e.kind() == ProblemKind.GONE) {
                return false;
            }
            throw e;
        }
    }

    private static @Nullable Look look(Endpoint endpoint, RelPath path) throws EndpointException {
        try {
            return endpoint.look(path);
        } catch (EndpointException e) {
            if (e.kind() == ProblemKind.CHANGED_MEANWHILE || e.kind() == ProblemKind.GONE) {
                return null;
            }
            throw e;
        }
    }

    private static RelPath origin(Intent intent) {
        return Objects.requireNonNull(intent.trash());
    }
}
