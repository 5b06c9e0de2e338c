package org.synccenter.tray;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.SyncCenter;
import org.synccenter.tray.dbus.Bus;
import org.synccenter.ui.fx.FxPump;

/**
 * The system around a program without a window: it is kept awake while something is synced, and what is watched is looked at again when it
 * has slept. All of it on one thread of its own; what is missing is done without. Loads nothing of the toolkit.
 */
public final class ServedSystem implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedSystem.class);

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("system").factory());
    private final SyncCenter center;
    private final Map<String, String> environment;
    private final KeepAwake awake;
    private @Nullable Bus bus;
    private @Nullable FxPump<CenterSnapshot> pump;

    private ServedSystem(
            SyncCenter center, Map<String, String> environment, Supplier<SleepLock> locks, Duration shortSync) {
        this.center = center;
        this.environment = Map.copyOf(environment);
        awake = new KeepAwake(worker, shortSync, locks);
    }

    /** Begins to listen, in the background. */
    public static ServedSystem begin(SyncCenter center, Map<String, String> environment) {
        return begin(center, environment, () -> SleepLock.find(environment), DesktopTray.Times.USUAL.shortSync());
    }

    /** @param locks finds what keeps the computer awake */
    static ServedSystem begin(
            SyncCenter center, Map<String, String> environment, Supplier<SleepLock> locks, Duration shortSync) {
        ServedSystem made = new ServedSystem(center, environment, locks, shortSync);
        made.later(made::start);
        return made;
    }

    private void start() {
        pump = new FxPump<>(center::onChange, center::snapshot, now -> awake.busy(now.isBusy()), this::later);
        Bus found = Bus.system(environment).orElse(null);
        bus = found;
        if (found != null) {
            try {
                new SystemWatch(found, this::later, awake::power, center::lookAgain).start();
            } catch (DBusException | RuntimeException e) {
                LOG.warn("The system does not tell about sleep and power", e);
            }
        }
    }

    private void later(Runnable work) {
        try {
            worker.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException | Error e) {
                    LOG.error("the system could not be heard", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.trace("ended meanwhile");
        }
    }

    /** Listens no longer; returns at once. */
    @Override
    public void close() {
        later(() -> {
            if (pump != null) {
                pump.close();
            }
            awake.close();
            if (bus != null) {
                bus.close();
            }
        });
        worker.shutdown();
    }
}
