package org.synccenter.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;

/** Runs short work on background threads; what goes wrong comes out as a {@link SyncException} with a sentence. */
final class Work implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** What a handler does there may as well compute for ever, and there are few carriers of virtual threads. */
    private final ExecutorService own = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("work-", 1).factory());

    /** Something that may fail with a sentence. */
    @FunctionalInterface
    interface Task<T extends @Nullable Object> {
        T run() throws SyncException;
    }

    /** For work of which there may be much at once. */
    <T extends @Nullable Object> CompletionStage<T> later(Task<T> task) {
        return later(task, threads);
    }

    /** For what a person has asked for and a handler carries out, in whatever time it likes. */
    <T extends @Nullable Object> CompletionStage<T> apart(Task<T> task) {
        return later(task, own);
    }

    private static <T extends @Nullable Object> CompletionStage<T> later(Task<T> task, Executor executor) {
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
                executor);
    }

    @Override
    public void close() {
        threads.shutdown();
        own.shutdown();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (ExecutorService executor : List.of(threads, own)) {
                if (!executor.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    // Work that waits for a handler or a person ends with the program.
                    List<?> _ = executor.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
