package org.synccenter.filesync.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;

/**
 * Carries out a ring of moves: one steps aside under a private name, each of the others takes the place that became free, and the first
 * comes back at its new place. All of it or nothing: nobody can stop it in between, and when a move fails, those before are undone.
 *
 * <p>Where two change places and the store can exchange them, that is one step, and at no instant is a name missing. What the intents
 * say holds for it too: a kill before it or after it leaves nothing under the private name, and the next scan finds what was done.
 */
final class Turning {
    private final CycleContext context;

    Turning(CycleContext context) {
        this.context = context;
    }

    /** The ring of {@code batch} that begins with {@code first}. */
    void turn(List<Step> batch, Step first) {
        List<Step> ring = ring(batch, first);
        boolean blocked = ring.stream().anyMatch(step -> context.ledger.blocked(step.change));
        boolean turned = !blocked && turnAll(ring);
        for (Step step : ring) {
            step.state = turned ? Step.State.APPLIED : Step.State.FAILED;
            if (turned) {
                context.ledger.moved(step.change);
            } else {
                context.ledger.failed(step.change);
            }
        }
    }

    private boolean turnAll(List<Step> ring) {
        if (isSwap(ring)) {
            Step first = ring.getFirst();
            Step second = ring.get(1);
            try {
                if (target(first).exchange(from(first), expected(first), from(second), expected(second))) {
                    return true;
                }
            } catch (EndpointException e) {
                fail(first, e);
                return false;
            }
        }
        Deque<Step> done = new ArrayDeque<>();
        for (Step step : ring) {
            try {
                target(step).move(from(step), step.change.path(), expected(step));
                done.push(step);
            } catch (EndpointException e) {
                fail(step, e);
                undo(ring, done);
                if (done.isEmpty()) {
                    comeBack(ring, step);
                }
                return false;
            }
        }
        return true;
    }

    /** Whether two change places: the other takes the place of the one that steps aside, which comes back where the other was. */
    private static boolean isSwap(List<Step> ring) {
        return ring.size() == 3
                && ring.get(1).change.path().equals(from(ring.getFirst()))
                && ring.getLast().change.path().equals(from(ring.get(1)));
    }

    private static RelPath from(Step step) {
        return Objects.requireNonNull(step.change.from());
    }

    private Expectation expected(Step step) {
        Entry moved = Objects.requireNonNull(step.change.expected());
        return context.expectation(step.change.target(), from(step), moved);
    }

    private void fail(Step step, EndpointException e) {
        context.report.problem(from(step), step.change.target(), e.kind(), e.getMessage());
    }

    private static List<Step> ring(List<Step> batch, Step first) {
        List<Step> ring = new ArrayList<>();
        for (Step step : batch.subList(batch.indexOf(first), batch.size())) {
            ring.add(step);
            if (step.change.comesBack()) {
                return ring;
            }
        }
        throw new IllegalStateException("half a ring at " + first.change.path());
    }

    private void undo(List<Step> ring, Deque<Step> done) {
        for (Step step : done) {
            Change change = step.change;
            Entry moved = Objects.requireNonNull(change.expected());
            try {
                target(step).move(change.path(), from(step), Expectation.of(moved, true));
            } catch (EndpointException e) {
                context.report.problem(change.path(), change.target(), e.kind(), e.getMessage());
                // The next cycle tries again, as after a kill.
                ring.forEach(each -> context.keepIntent(each.temp));
                return;
            }
        }
    }

    /** It may have stepped aside all the same, and only the look after that have failed: what stayed there would be hidden. */
    private void comeBack(List<Step> ring, Step first) {
        Change change = first.change;
        Entry moved = Objects.requireNonNull(change.expected());
        try {
            if (target(first).look(change.path()) != null) {
                target(first).move(change.path(), from(first), Expectation.of(moved, true));
            }
        } catch (EndpointException e) {
            ring.forEach(each -> context.keepIntent(each.temp));
        }
    }

    private Endpoint target(Step step) {
        return context.sides.of(step.change.target());
    }
}
