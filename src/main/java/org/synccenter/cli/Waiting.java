package org.synccenter.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.synccenter.engine.SyncCenter;

/** Waits for syncs and shows meanwhile how far they are. */
final class Waiting {
    /** Ten looks a second are all a person can follow. */
    private static final long REFRESH_MILLIS = 100;

    private Waiting() {}

    /**
     * Blocks until it has ended in any way.
     *
     * @param stop asks to stop it; called when the thread is interrupted
     */
    static void until(CompletableFuture<?> end, SyncCenter center, CommandIo io, boolean quiet, Runnable stop) {
        ProgressLine line = new ProgressLine(io, quiet);
        try {
            while (!isOver(end)) {
                line.update(center.snapshot());
            }
        } catch (InterruptedException e) {
            stop.run();
            Thread.currentThread().interrupt();
        } finally {
            line.clear();
        }
    }

    private static boolean isOver(CompletableFuture<?> end) throws InterruptedException {
        try {
            end.get(REFRESH_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }
}
