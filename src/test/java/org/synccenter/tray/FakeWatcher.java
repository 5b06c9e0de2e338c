package org.synccenter.tray;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.synccenter.tray.dbus.DbusMenu;
import org.synccenter.tray.dbus.StatusNotifierItem;
import org.synccenter.tray.dbus.StatusNotifierWatcher;

/** The desktop's part of the tray: notes who registers, and looks at icons and menus as a desktop does. */
final class FakeWatcher implements StatusNotifierWatcher, Properties, AutoCloseable {
    final List<String> registered = new CopyOnWriteArrayList<>();
    final List<String> signals = new CopyOnWriteArrayList<>();
    private final DBusConnection connection;
    private volatile boolean hasHost = true;

    FakeWatcher(TestBus bus) throws Exception {
        connection = bus.connect();
        connection.exportObject(PATH, this);
        connection.addSigHandler(StatusNotifierItem.NewIcon.class, s -> signals.add("icon"));
        connection.addSigHandler(StatusNotifierItem.NewStatus.class, s -> signals.add("status " + s.status));
        connection.addSigHandler(StatusNotifierItem.NewToolTip.class, s -> signals.add("tip"));
        connection.addSigHandler(DbusMenu.LayoutUpdated.class, s -> signals.add("layout"));
        connection.addSigHandler(DbusMenu.PropertiesUpdated.class, s -> signals.add("entries"));
        connection.requestBusName(NAME);
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public void register(String service) {
        registered.add(service);
    }

    void host(boolean there) throws Exception {
        hasHost = there;
        connection.sendMessage(
                there
                        ? new StatusNotifierWatcher.HostRegistered(PATH)
                        : new StatusNotifierWatcher.HostUnregistered(PATH));
    }

    @SuppressWarnings("unchecked")
    <T> T icon(String property) throws Exception {
        Object found = connection
                .getRemoteObject(registered.getLast(), StatusNotifierItem.PATH, Properties.class)
                .Get(StatusNotifierItem.INTERFACE, property);
        return (T) (found instanceof Variant<?> variant ? variant.getValue() : found);
    }

    Map<String, Variant<?>> icon() throws Exception {
        return connection
                .getRemoteObject(registered.getLast(), StatusNotifierItem.PATH, Properties.class)
                .GetAll(StatusNotifierItem.INTERFACE);
    }

    StatusNotifierItem item() throws Exception {
        return connection.getRemoteObject(registered.getLast(), StatusNotifierItem.PATH, StatusNotifierItem.class);
    }

    DbusMenu menu() throws Exception {
        return connection.getRemoteObject(registered.getLast(), DbusMenu.PATH, DbusMenu.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A> A Get(String type, String name) {
        return (A) new Variant<>(hasHost);
    }

    @Override
    public <A> void Set(String type, String name, A value) {}

    @Override
    public Map<String, Variant<?>> GetAll(String type) {
        return Map.of("IsStatusNotifierHostRegistered", new Variant<>(hasHost));
    }

    @Override
    public void close() throws Exception {
        connection.releaseBusName(NAME);
        connection.disconnect();
    }
}
