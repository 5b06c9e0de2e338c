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
 */
final class Turning {
    private final CycleContext context;

    Turning(CycleContext context) {
        this.context = context;
    }

    /** The ring of {@code batch} that begins with {@code first}. */
    void turn(List<Step> batch, Step first) {
        List<Step> ring = ring(batch, first);
        Deque<Step> done = new ArrayDeque<>();
        boolean blocked = ring.stream().anyMatch(step -> context.ledger.blocked(step.change));
        for (Step step : blocked ? List.<Step>of() : ring) {
            Change change = step.change;
            RelPath from = Objects.requireNonNull(change.from());
            Entry moved = Objects.requireNonNull(change.expected());
            try {
                target(step).move(from, change.path(), context.expectation(change.target(), from, moved));
                done.push(step);
            } catch (EndpointException e) {
                context.report.problem(from, change.target(), e.kind(), e.getMessage());
                undo(ring, done);
                blocked = true;
                break;
            }
        }
        for (Step step : ring) {
            step.state = blocked ? Step.State.FAILED : Step.State.APPLIED;
            if (blocked) {
                context.ledger.failed(step.change);
            } else {
                context.ledger.moved(step.change);
            }
        }
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
                target(step).move(change.path(), Objects.requireNonNull(change.from()), Expectation.of(moved, true));
            } catch (EndpointException e) {
                context.report.problem(change.path(), change.target(), e.kind(), e.getMessage());
                // The next cycle tries again, as after a kill.
                ring.forEach(each -> context.keepIntent(each.temp));
                return;
            }
        }
    }

    private Endpoint target(Step step) {
        return context.sides.of(step.change.target());
    }
}
