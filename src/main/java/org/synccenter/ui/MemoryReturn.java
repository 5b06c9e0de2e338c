package org.synccenter.ui;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Gives memory back to the system when work has ended. The collector alone never does: a big sync makes the heap grow, and a window
 * that is idle afterwards makes too little garbage for another full collection, so the heap would stay big for days.
 */
final class MemoryReturn {
    /** A heap smaller than this is not worth the pause of a collection. */
    static final long WORTH_IT = 64L << 20;

    private final Duration calm;
    private final LongSupplier heap;
    private final Runnable collect;
    private final Executor worker;
    private volatile long works;

    MemoryReturn() {
        this(Runtime.getRuntime()::totalMemory);
    }

    private MemoryReturn(LongSupplier heap) {
        this(
                Duration.ofSeconds(3),
                heap,
                System::gc,
                task -> Thread.ofVirtual().name("memory-return").start(task));
    }

    /** For a program that nobody looks at: the pause of a collection is nobody's. */
    static MemoryReturn always() {
        return new MemoryReturn(() -> Long.MAX_VALUE);
    }

    /** @param calm how long nothing must run before anything is done */
    MemoryReturn(Duration calm, LongSupplier heap, Runnable collect, Executor worker) {
        this.calm = calm;
        this.heap = heap;
        this.collect = collect;
        this.worker = worker;
    }

    /** Work has begun or ended. On the UI thread. */
    void busy(boolean now) {
        long ticket = works + 1;
        works = ticket;
        if (!now) {
            worker.execute(() -> whenCalm(ticket));
        }
    }

    private void whenCalm(long ticket) {
        try {
            Thread.sleep(calm);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (ticket == works && heap.getAsLong() > WORTH_IT) {
            collect.run();
        }
    }
}
