package org.synccenter.api.testkit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Where two syncs wait for each other: when both are there, they run at the same time. */
final class Meeting {
    private final Duration patience;
    private int arrived;
    private boolean over;

    Meeting(Duration patience) {
        this.patience = patience;
    }

    /** What one of the two calls whenever it reports; waits only the first time. */
    Runnable guest() {
        AtomicBoolean here = new AtomicBoolean();
        return () -> {
            if (here.compareAndSet(false, true)) {
                try {
                    arrive();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    private synchronized void arrive() throws InterruptedException {
        arrived++;
        notifyAll();
        long end = System.nanoTime() + patience.toNanos();
        while (arrived < 2 && !over) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                over = true;
            } else {
                wait(millis);
            }
        }
    }

    /** Whether one was there while the other waited. */
    synchronized boolean hasTakenPlace() {
        return arrived == 2 && !over;
    }

    /** Runs both at the same time; whether both are true. */
    static boolean both(BooleanSupplier one, BooleanSupplier two) {
        AtomicBoolean second = new AtomicBoolean();
        Thread thread = Thread.ofVirtual().start(() -> second.set(two.getAsBoolean()));
        boolean first = one.getAsBoolean();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return first && second.get();
    }
}
