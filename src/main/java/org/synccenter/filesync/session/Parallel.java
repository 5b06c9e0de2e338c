package org.synccenter.filesync.session;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.synccenter.filesync.core.Side;

/** Does the same on both sides at once. */
final class Parallel {

    /** One result for each side. */
    record Both<T>(T left, T right) {
        T of(Side side) {
            return side == Side.LEFT ? left : right;
        }
    }

    private Parallel() {}

    /** Waits for both, also when one of them or the waiting is interrupted: neither may go on unseen. */
    static <T> Both<T> both(Beside beside, Function<Side, T> work) {
        var left = new FutureTask<>(() -> work.apply(Side.LEFT));
        var right = new FutureTask<>(() -> work.apply(Side.RIGHT));
        beside.run(left, right);
        return new Both<>(result(left), result(right));
    }

    private static <T> T result(FutureTask<T> ended) {
        if (ended.state() == Future.State.SUCCESS) {
            return ended.resultNow();
        }
        if (ended.exceptionNow() instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(ended.exceptionNow());
    }

    /** The result, also when the waiting is interrupted. */
    static <T> T await(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
