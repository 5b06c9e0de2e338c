package org.synccenter.tray;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.SyncCenter;
import org.synccenter.tray.dbus.Bus;
import org.synccenter.ui.fx.FxPump;

/**
 * The system around a program without a window: it is kept awake while something is synced, and what is watched is looked at again when it
 * has slept. All of it on one thread of its own; what is missing is done without. Loads nothing of the toolkit.
 */
public final class ServedSystem implements AutoCloseable {
    private final DeskThread worker = new DeskThread("system");
    private final SyncCenter center;
    private final Map<String, String> environment;
    private final KeepAwake awake;
    private @Nullable Bus bus;
    private @Nullable FxPump<CenterSnapshot> pump;

    private ServedSystem(
            SyncCenter center, Map<String, String> environment, Supplier<SleepLock> locks, Duration shortSync) {
        this.center = center;
        this.environment = Map.copyOf(environment);
        awake = new KeepAwake(worker.timer(), shortSync, locks);
    }

    /** Begins to listen, in the background. */
    public static ServedSystem begin(SyncCenter center, Map<String, String> environment) {
        return begin(center, environment, () -> SleepLock.find(environment), DesktopTray.Times.USUAL.shortSync());
    }

    /** @param locks finds what keeps the computer awake */
    static ServedSystem begin(
            SyncCenter center, Map<String, String> environment, Supplier<SleepLock> locks, Duration shortSync) {
        ServedSystem made = new ServedSystem(center, environment, locks, shortSync);
        made.worker.execute(made::start);
        return made;
    }

    private void start() {
        pump = new FxPump<>(center::onChange, center::snapshot, now -> awake.busy(now.isBusy()), worker);
        Bus found = Bus.system(environment).orElse(null);
        bus = found;
        if (found != null) {
            new SystemWatch(found, worker, awake::power, center::lookAgain).start();
        }
    }

    /** Listens no longer; returns at once. */
    @Override
    public void close() {
        worker.execute(() -> {
            if (pump != null) {
                pump.close();
            }
            awake.close();
            if (bus != null) {
                bus.close();
            }
        });
        worker.end();
    }
}
