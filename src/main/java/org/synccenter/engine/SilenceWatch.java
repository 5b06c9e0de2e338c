package org.synccenter.engine;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notices handlers that were asked to stop and have said nothing since for longer than the patience, or do not come back. There is one
 * look at a run at the time at which it may have become true, not a clock that ticks; the thread for it exists only after a first stop.
 */
final class SilenceWatch implements AutoCloseable {
    private final QueueTable table;
    private final ItemStates states;
    private final long patience;
    private final Consumer<SessionRun> giveUp;
    private @Nullable ScheduledThreadPoolExecutor timer;
    private boolean closed;

    /** @param giveUp called under the queue's lock */
    SilenceWatch(QueueTable table, ItemStates states, Duration patience, Consumer<SessionRun> giveUp) {
        this.table = table;
        this.states = states;
        this.patience = patience.toNanos();
        this.giveUp = giveUp;
    }

    /** A run was asked to stop something more; the patience begins anew. Called under the queue's lock, like {@link #heard}. */
    void stopped(SessionRun run) {
        assert table.isMine();
        run.hear();
        if (!run.isWatched) {
            run.isWatched = true;
            lookLater(run, patience);
        }
    }

    /** A handler that was taken for silent has spoken; the next look is on its way. */
    void heard(SessionRun run) {
        assert table.isMine();
        run.isSilent = false;
    }

    private void look(SessionRun run) {
        table.change(() -> {
            if (run.over || !run.isStopping()) {
                run.isWatched = false;
                return;
            }
            long left = patience - run.silentNanos();
            boolean unknown = run.setSilent(left <= 0);
            if (left <= 0 && unknown) {
                // Its items have vanished from the list: there is nothing that a person could be shown, and nobody to
                // ask.
                giveUp.accept(run);
                return;
            }
            states.refresh(run.items());
            lookLater(run, left > 0 ? left : patience);
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
