package org.synccenter.filesync.session;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    static <T> Both<T> both(Function<Side, T> work) {
        // Platform threads: system calls would pin a carrier of virtual ones anyway.
        try (ExecutorService executor = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("sync-right").factory())) {
            Future<T> right = executor.submit(() -> work.apply(Side.RIGHT));
            T left = work.apply(Side.LEFT);
            return new Both<>(left, await(right));
        }
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
