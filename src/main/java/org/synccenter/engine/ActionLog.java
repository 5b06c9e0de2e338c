package org.synccenter.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.SyncAction;

/**
 * What one run has done, on its way into the history: written beside the run, in the order in which it was done, so that the run need not
 * wait for the database. Calls are serialised by the monitor of the run's item.
 */
final class ActionLog {
    private static final Logger LOG = LoggerFactory.getLogger(ActionLog.class);
    private static final int BATCH = 4000;
    /** What a killed program has done is missing in its history for about this long, not only for the last few steps. */
    private static final Duration BATCH_TIME = Duration.ofSeconds(1);
    /** A run that is quicker than its history waits for it here. */
    private static final int MOST = 5 * BATCH;

    private final HistoryStore history;
    private final InstantSource clock;
    private final String run;
    private List<SyncAction> unwritten = new ArrayList<>();
    private Instant written;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private volatile boolean lost;

    /** @param run its id in the history */
    ActionLog(HistoryStore history, InstantSource clock, String run) {
        this.history = history;
        this.clock = clock;
        this.run = run;
        this.written = clock.instant();
    }

    void add(SyncAction action) {
        unwritten.add(action);
        Instant now = clock.instant();
        boolean due = unwritten.size() >= BATCH || now.isAfter(written.plus(BATCH_TIME));
        if (due && (writing.isDone() || unwritten.size() >= MOST)) {
            write();
            written = now;
        }
    }

    /** When it returns everything is written, or lost. */
    void finish() {
        write();
        writing.join();
    }

    /** Whether something could not be written. */
    boolean isLost() {
        return lost;
    }

    private void write() {
        if (unwritten.isEmpty()) {
            return;
        }
        List<SyncAction> next = unwritten;
        unwritten = new ArrayList<>();
        writing.join();
        writing = CompletableFuture.runAsync(
                () -> append(next),
                task -> Thread.ofPlatform().daemon().name("history").start(task));
    }

    private void append(List<SyncAction> actions) {
        try {
            history.append(run, actions);
        } catch (RuntimeException e) {
            // The files come first: a sync goes on although its history cannot be written.
            LOG.error("history of run {} could not be written", run, e);
            lost = true;
        }
    }
}
