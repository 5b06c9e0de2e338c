package org.synccenter.filesync.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Workbench;

/**
 * Stages the steps of a batch. Many files are brought by two threads, after everything that they may need; what becomes of
 * each is told in the order of the plan, whichever thread was first.
 */
final class Staging {

    /** Fewer are done before the second thread has begun. */
    private static final int WORTH_A_THREAD = 64;

    /** Steps that a thread takes at once: neighbours, mostly in one directory. */
    private static final int PORTION = 16;

    /** Two benches, one a side. */
    private record Lane(Workbench left, Workbench right) implements AutoCloseable {
        Workbench of(Side side) {
            return side == Side.LEFT ? left : right;
        }

        @Override
        public void close() {
            left.close();
            right.close();
        }
    }

    private final CycleContext context;
    private final Batch batch;
    private final Stager stager;

    Staging(CycleContext context, Batch batch) {
        this.context = context;
        this.batch = batch;
        this.stager = new Stager(context);
    }

    /** Steps that wait still, when this returns, were not begun, or were left by a cancelled session. */
    void run(List<Step> steps) {
        boolean inOrder = steps.stream().anyMatch(s -> needsOrder(s.change));
        List<Step> files = new ArrayList<>();
        for (Step step : steps) {
            if (context.cancellation.requested()) {
                return;
            }
            if (step.state != Step.State.WAITING) {
                continue; // turned with its ring
            }
            if (step.change.stepsAside()) {
                new Turning(context).turn(steps, step);
            } else if (context.ledger.blocked(step.change)) {
                batch.fail(step);
            } else if (!inOrder && bringsFile(step.change)) {
                files.add(step);
            } else if (!settle(step, attempt(() -> stager.stage(step)))) {
                return;
            }
        }
        files(files);
    }

    /**
     * After a move of the batch itself the private names of what came before it lie elsewhere; and what is copied from
     * another name must be so before a folder takes that name.
     */
    private static boolean needsOrder(Change change) {
        Source source = change.source();
        return change.action() == Action.MOVE
                || (source != null && !source.path().equals(change.path()));
    }

    private static boolean bringsFile(Change change) {
        return switch (change.action()) {
            case CREATE, UPDATE, REPLACE -> change.kind() == Kind.FILE;
            case DELETE, MOVE, SET_METADATA -> false;
        };
    }

    private void files(List<Step> files) {
        if (files.size() >= WORTH_A_THREAD) {
            try (Lane first = lane();
                    Lane second = lane()) {
                if (first != null && second != null) {
                    together(files, first, second);
                    return;
                }
            }
        }
        for (Step step : files) {
            if (context.cancellation.requested() || !settle(step, attempt(() -> stager.stage(step)))) {
                return;
            }
        }
    }

    private @Nullable Lane lane() {
        Workbench left = context.sides.of(Side.LEFT).bench();
        Workbench right = left == null ? null : context.sides.of(Side.RIGHT).bench();
        if (left != null && right == null) {
            left.close();
        }
        return left == null || right == null ? null : new Lane(left, right);
    }

    private void together(List<Step> files, Lane first, Lane second) {
        var failures = new @Nullable Exception[files.size()];
        var next = new AtomicInteger();
        var stop = new AtomicBoolean();
        Parallel.both(context.beside(), side -> {
            boolean ended = false;
            try {
                portions(files, failures, next, stop, side == Side.LEFT ? first : second);
                ended = true;
            } finally {
                if (!ended) {
                    stop.set(true);
                }
            }
            return true;
        });
        for (int i = 0; i < failures.length; i++) {
            Exception failure = failures[i];
            if (failure != null) {
                settle(files.get(i), failure);
            }
        }
    }

    private void portions(
            List<Step> files, @Nullable Exception[] failures, AtomicInteger next, AtomicBoolean stop, Lane lane) {
        Stager own = new Stager(context);
        int from;
        while ((from = next.getAndAdd(PORTION)) < files.size()) {
            for (int i = from; i < Math.min(from + PORTION, files.size()); i++) {
                if (stop.get() || context.cancellation.requested()) {
                    return;
                }
                Step step = files.get(i);
                Source source = Objects.requireNonNull(step.change.source());
                failures[i] = attempt(
                        () -> own.bringFile(step, source, lane.of(source.side()), lane.of(step.change.target())));
            }
        }
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws EndpointException, Stager.SourceFailed, Copier.CancelledException;
    }

    /** Null when it succeeds. */
    private static @Nullable Exception attempt(Attempt attempt) {
        try {
            attempt.run();
            return null;
        } catch (EndpointException | Stager.SourceFailed | Copier.CancelledException e) {
            return e;
        }
    }

    /** False when cancelled. */
    private boolean settle(Step step, @Nullable Exception failure) {
        switch (failure) {
            case null -> {
                if (step.change.from() != null) {
                    context.ledger.moved(step.change);
                }
            }
            case EndpointException e -> batch.fail(step, step.change.target(), e);
            case Stager.SourceFailed e -> batch.fail(step, e.side, e.failure);
            default -> {
                batch.clean(step);
                return false;
            }
        }
        return true;
    }
}
