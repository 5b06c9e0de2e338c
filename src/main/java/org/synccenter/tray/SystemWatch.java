package org.synccenter.tray;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.tray.dbus.Bus;
import org.synccenter.tray.dbus.LoginManager;
import org.synccenter.ui.shell.Power;

/** What the system tells about sleep, battery and network. Used by one thread. */
final class SystemWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SystemWatch.class);
    private static final String UPOWER = "org.freedesktop.UPower";
    private static final String UPOWER_PATH = "/org/freedesktop/UPower";
    private static final String NETWORK = "org.freedesktop.NetworkManager";
    private static final String NETWORK_PATH = "/org/freedesktop/NetworkManager";

    /** NetworkManager's "yes" and "probably". */
    private static final int METERED = 1;

    private static final int GUESS_METERED = 3;

    private final Bus bus;
    private final Executor worker;
    private final Consumer<Power> power;
    private final Runnable woken;

    /**
     * @param bus of the system; closed by somebody else
     * @param worker runs what the bus gives reason for, also the listeners
     * @param power hears how the computer is fed and connected, at once and after changes
     * @param woken called when the computer has woken up
     */
    SystemWatch(Bus bus, Executor worker, Consumer<Power> power, Runnable woken) {
        this.bus = bus;
        this.worker = worker;
        this.power = power;
        this.woken = woken;
    }

    /** Begins to listen; what cannot be heard is done without. */
    void start() {
        try {
            listen();
        } catch (DBusException | RuntimeException e) {
            LOG.warn("The system does not tell about sleep and power", e);
        }
    }

    private void listen() throws DBusException {
        bus.listen(LoginManager.PrepareForSleep.class, signal -> {
            if (!signal.start) {
                LOG.info("Woken up");
                worker.execute(woken);
            }
        });
        bus.watchProperties(UPOWER_PATH, type -> worker.execute(this::look));
        bus.watchProperties(NETWORK_PATH, type -> worker.execute(this::look));
        look();
    }

    private void look() {
        boolean onBattery = has(UPOWER)
                && bus.property(UPOWER, UPOWER_PATH, UPOWER, "OnBattery", Boolean.class)
                        .orElse(false);
        int metered = has(NETWORK)
                ? bus.property(NETWORK, NETWORK_PATH, NETWORK, "Metered", UInt32.class)
                        .map(UInt32::intValue)
                        .orElse(0)
                : 0;
        power.accept(new Power(onBattery, metered == METERED || metered == GUESS_METERED));
    }

    /** Asking for a property would start a service that nobody else needs. */
    private boolean has(String name) {
        try {
            return bus.hasOwner(name);
        } catch (DBusException | RuntimeException e) {
            LOG.debug("{} is not to be reached", name, e);
            return false;
        }
    }
}
