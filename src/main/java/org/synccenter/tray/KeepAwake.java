package org.synccenter.tray;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.synccenter.ui.shell.Power;

/**
 * Keeps the computer awake while something is synced. On its battery it sleeps when it wants to: what is half synced goes on afterwards.
 * Used by its worker alone.
 */
final class KeepAwake implements AutoCloseable {
    private final ScheduledExecutorService worker;
    private final Duration shortSync;
    private final Supplier<SleepLock> locks;
    private @Nullable SleepLock lock;
    private Power power = Power.PLENTY;
    private boolean busy;

    /**
     * @param shortSync a sync that is over before does not keep the computer awake: it would not have slept by then
     * @param locks finds what keeps the computer awake, once it is needed
     */
    KeepAwake(ScheduledExecutorService worker, Duration shortSync, Supplier<SleepLock> locks) {
        this.worker = worker;
        this.shortSync = shortSync;
        this.locks = locks;
    }

    /** Whether something is synced. */
    void busy(boolean now) {
        if (now && !busy) {
            worker.schedule(this::hold, shortSync.toMillis(), TimeUnit.MILLISECONDS);
        }
        busy = now;
        if (!now) {
            close();
        }
    }

    void power(Power now) {
        power = now;
        if (now.onBattery()) {
            close();
        } else {
            hold();
        }
    }

    private void hold() {
        if (busy && !power.onBattery()) {
            SleepLock found = lock == null ? locks.get() : lock;
            lock = found;
            found.hold();
        }
    }

    /** Lets it sleep. */
    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
