package org.synccenter.engine;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Notices handlers that were asked to stop and have said nothing since for longer than the patience. There is one look a run at the
 * time at which it may have become true, not a clock that ticks; the thread for it exists only after a first stop.
 */
final class SilenceWatch implements AutoCloseable {
    private final QueueTable table;
    private final ItemStates states;
    private final long patience;
    private @Nullable ScheduledThreadPoolExecutor timer;
    private boolean closed;

    SilenceWatch(QueueTable table, ItemStates states, Duration patience) {
        this.table = table;
        this.states = states;
        this.patience = patience.toNanos();
    }

    /** A run was asked to stop something. Called under the queue's lock, like {@link #heard}. */
    void stopped(SessionRun run) {
        assert table.isMine();
        if (!run.isWatched) {
            run.isWatched = true;
            run.hear();
            lookLater(run, patience);
        }
    }

    /** A handler that was taken for silent has spoken. */
    void heard(SessionRun run) {
        assert table.isMine();
        if (run.isSilent) {
            run.isSilent = false;
            lookLater(run, patience);
        }
    }

    private void look(SessionRun run) {
        table.change(() -> {
            if (run.over || !run.hasUnacknowledgedStop()) {
                run.isWatched = false;
                return;
            }
            long left = patience - run.silentNanos();
            if (left > 0) {
                lookLater(run, left);
            } else {
                run.isSilent = true;
                states.refresh(run.items());
            }
        });
    }

    private void lookLater(SessionRun run, long nanos) {
        if (closed) {
            return;
        }
        ScheduledThreadPoolExecutor threads = timer;
        if (threads == null) {
            threads = new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("sync-silence-watch").factory());
            timer = threads;
        }
        try {
            var _ = threads.schedule(() -> look(run), nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The program ends: nobody looks any more.
            run.isWatched = false;
        }
    }

    @Override
    public void close() {
        table.change(() -> {
            closed = true;
            ScheduledThreadPoolExecutor threads = timer;
            if (threads != null) {
                threads.shutdownNow();
            }
        });
    }
}
