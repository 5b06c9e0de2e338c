package org.synccenter.load;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProgressView;
import org.synccenter.engine.SyncCenter;

/** Stands for the window: after a change takes a snapshot, at most twenty times a second, and looks whether any item went backwards. */
final class Pump implements AutoCloseable {
    private static final long PAUSE_NANOS = 50_000_000;

    /** How far an item was when it was last seen. */
    private record Seen(Instant started, long step) {}

    final LongAdder applications = new LongAdder();
    final LongAdder violations = new LongAdder();
    final LongAdder takingNanos = new LongAdder();

    private final SyncCenter center;
    private final Semaphore changed = new Semaphore(1);
    private final AutoCloseable subscription;
    private final Thread thread = Thread.ofPlatform().daemon().name("pump").unstarted(this::run);
    private final Map<ItemRef, Seen> seen = new HashMap<>();
    private volatile boolean closed;
    private volatile int busy;

    Pump(SyncCenter center) {
        this.center = center;
        this.subscription = center.onChange(changed::release);
        thread.start();
    }

    /** Items that were syncing in the last snapshot. */
    int busy() {
        return busy;
    }

    private void run() {
        try {
            while (!closed) {
                changed.acquire();
                changed.drainPermits();
                long begin = System.nanoTime();
                CenterSnapshot snapshot = center.snapshot();
                takingNanos.add(System.nanoTime() - begin);
                apply(snapshot);
                applications.increment();
                TimeUnit.NANOSECONDS.sleep(Math.max(0, PAUSE_NANOS - (System.nanoTime() - begin)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void apply(CenterSnapshot snapshot) {
        int syncing = 0;
        for (HandlerView handler : snapshot.handlers()) {
            for (ItemView item : handler.items()) {
                ProgressView progress = item.progress();
                if (progress != null) {
                    syncing++;
                    look(item.ref(), new Seen(progress.started(), progress.step()));
                }
            }
        }
        busy = syncing;
    }

    private void look(ItemRef item, Seen now) {
        Seen before = seen.put(item, now);
        boolean sameRun = before != null && before.started().equals(now.started());
        if (sameRun && now.step() < before.step()
                || before != null && now.started().isBefore(before.started())) {
            violations.increment();
        }
    }

    @Override
    public void close() throws Exception {
        closed = true;
        subscription.close();
        thread.interrupt();
        thread.join();
    }
}
