package org.synccenter.tray;

import java.util.List;
import java.util.concurrent.Executor;
import org.freedesktop.dbus.exceptions.DBusException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.tray.dbus.Bus;
import org.synccenter.tray.dbus.StatusNotifierWatcher;

/**
 * The tray of today's desktops: the icon is an object on the session's bus, which the desktop shows with its own means. Registers again
 * whenever the desktop's part appears anew.
 */
final class StatusNotifierHost implements TrayHost {
    private static final Logger LOG = LoggerFactory.getLogger(StatusNotifierHost.class);

    private final Bus bus;
    private final Executor worker;
    private final Listener listener;
    private final String name =
            "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-1";
    private final SharedMenu menu;
    private final SharedIcon icon;
    private boolean closed;

    /**
     * @param bus closed by somebody else
     * @param worker runs what the bus gives reason for; also calls this object
     */
    StatusNotifierHost(Bus bus, Executor worker, Listener listener) {
        this.bus = bus;
        this.worker = worker;
        this.listener = listener;
        this.menu = new SharedMenu(bus, listener);
        this.icon = new SharedIcon(bus, listener);
    }

    /** Offers the icon from now on. */
    void start() throws DBusException {
        bus.export(menu);
        bus.export(icon);
        bus.takeName(name);
        bus.watchName(StatusNotifierWatcher.NAME, there -> worker.execute(this::register));
        bus.listen(StatusNotifierWatcher.HostRegistered.class, signal -> worker.execute(this::register));
        bus.listen(StatusNotifierWatcher.HostUnregistered.class, signal -> worker.execute(this::register));
        register();
    }

    private void register() {
        if (closed) {
            return;
        }
        boolean shown = false;
        try {
            if (bus.hasOwner(StatusNotifierWatcher.NAME)) {
                bus.object(StatusNotifierWatcher.NAME, StatusNotifierWatcher.PATH, StatusNotifierWatcher.class)
                        .register(name);
                shown = bus.property(
                                StatusNotifierWatcher.NAME,
                                StatusNotifierWatcher.PATH,
                                StatusNotifierWatcher.NAME,
                                "IsStatusNotifierHostRegistered",
                                Boolean.class)
                        .orElse(true);
            }
        } catch (DBusException | RuntimeException e) {
            LOG.debug("the icon could not be registered", e);
        }
        listener.shown(shown);
    }

    @Override
    public void show(TrayLook look, List<Pixmap> pixels) {
        menu.show(look.menu());
        icon.show(look, pixels);
    }

    @Override
    public void close() {
        closed = true;
    }
}
