package org.synccenter.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;

/** Runs short work on background threads; what goes wrong comes out as a {@link SyncException} with a sentence. */
final class Work implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Something that may fail with a sentence. */
    @FunctionalInterface
    interface Task<T extends @Nullable Object> {
        T run() throws SyncException;
    }

    <T extends @Nullable Object> CompletionStage<T> later(Task<T> task) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return task.run();
                    } catch (SyncException e) {
                        throw new CompletionException(e);
                    } catch (IllegalArgumentException e) {
                        // It was there when the person asked.
                        throw new CompletionException(SyncException.invalid(String.valueOf(e.getMessage())));
                    }
                },
                threads);
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                // Work that waits for a handler or a person ends with the program.
                List<?> _ = threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
