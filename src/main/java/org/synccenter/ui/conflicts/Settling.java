package org.synccenter.ui.conflicts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.synccenter.api.Conflict;
import org.synccenter.api.Resolution;
import org.synccenter.engine.Decided;

/**
 * Settles many conflicts in batches, so that it can be seen how far it is, and stopped. Each batch costs a handler a look at its item, so
 * that they grow. Used once; {@link #settle} on a background thread, {@link #stop} on any.
 */
final class Settling {
    private static final int FIRST = 250;

    private final Desk desk;
    private final Resolution resolution;
    private final IntConsumer reached;
    private final AtomicBoolean stopped = new AtomicBoolean();
    /** Held while conflicts are being settled. */
    private final Semaphore quiet = new Semaphore(1);

    private int done;

    /** @param reached told how many have been gone through; on the background thread */
    Settling(Desk desk, Resolution resolution, IntConsumer reached) {
        this.desk = desk;
        this.resolution = resolution;
        this.reached = reached;
    }

    /** What came of it; those after a stop are neither settled nor refused. */
    Decided settle(List<Conflict> conflicts) {
        quiet.acquireUninterruptibly();
        try {
            return batches(conflicts);
        } finally {
            quiet.release();
        }
    }

    private Decided batches(List<Conflict> conflicts) {
        Map<String, String> unsettled = new LinkedHashMap<>();
        List<Decided.Run> runs = new ArrayList<>();
        int size = FIRST;
        while (done < conflicts.size() && !stopped.get()) {
            int end = Math.min(conflicts.size(), done + size);
            Decided part = desk.resolve(List.copyOf(conflicts.subList(done, end)), resolution);
            unsettled.putAll(part.unsettled());
            runs.addAll(part.runs());
            done = end;
            reached.accept(done);
            size *= 2;
        }
        return new Decided(unsettled, runs);
    }

    /** How many were gone through; read after {@link #settle} has returned. */
    int done() {
        return done;
    }

    void stop() {
        stopped.set(true);
    }

    /** Goes no further; blocks until the batch that is being settled is done. */
    void finish() {
        stop();
        quiet.acquireUninterruptibly();
        quiet.release();
    }
}
