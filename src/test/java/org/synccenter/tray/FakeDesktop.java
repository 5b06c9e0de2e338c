package org.synccenter.tray;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.synccenter.tray.dbus.LoginManager;
import org.synccenter.tray.dbus.NotificationServer;
import org.synccenter.tray.dbus.SettingsPortal;

/** Parts of a desktop and its system: shows notifications, feeds from a battery, sends to sleep. */
final class FakeDesktop implements NotificationServer, AutoCloseable {

    /** A notification as it was asked for. */
    record Note(int id, int replaces, String summary, String body, List<String> actions) {}

    final List<Note> notes = new CopyOnWriteArrayList<>();
    private final Facts battery = new Facts("/org/freedesktop/UPower");
    private final Facts network = new Facts("/org/freedesktop/NetworkManager");
    private final DBusConnection connection;
    volatile List<String> capabilities = List.of("actions", "body", "body-markup");
    private volatile String still = "";
    private int last;

    FakeDesktop(TestBus bus) throws Exception {
        connection = bus.connect();
        battery.values.put("OnBattery", new Variant<>(false));
        network.values.put("Metered", new Variant<>(new UInt32(2)));
        connection.exportObject(PATH, this);
        connection.exportObject(battery.getObjectPath(), battery);
        connection.exportObject(network.getObjectPath(), network);
        connection.exportObject(SettingsPortal.PATH, new Portal());
        connection.requestBusName(NAME);
        connection.requestBusName("org.freedesktop.UPower");
        connection.requestBusName("org.freedesktop.NetworkManager");
    }

    /** An object that has nothing but properties. */
    private static final class Facts implements Properties {
        final Map<String, Variant<?>> values = new ConcurrentHashMap<>();
        private final String path;

        Facts(String path) {
            this.path = path;
        }

        @Override
        public String getObjectPath() {
            return path;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <A> A Get(String type, String name) {
            return (A) values.get(name);
        }

        @Override
        public <A> void Set(String type, String name, A value) {}

        @Override
        public Map<String, Variant<?>> GetAll(String type) {
            return values;
        }
    }

    /** Tells whether things may move, wrapped as portals do. */
    private final class Portal implements SettingsPortal {
        @Override
        public String getObjectPath() {
            return SettingsPortal.PATH;
        }

        @Override
        public Variant<?> read(String group, String key) {
            return new Variant<>(new Variant<>(!(group + " " + key).equals(still)));
        }
    }

    /** From now on there is a portal, and nothing is to move. */
    void still(String setting) throws Exception {
        still = setting;
        connection.requestBusName(SettingsPortal.NAME);
    }

    void onBattery(boolean now) throws Exception {
        change(battery, "org.freedesktop.UPower", "OnBattery", new Variant<>(now));
    }

    void metered(int now) throws Exception {
        change(network, "org.freedesktop.NetworkManager", "Metered", new Variant<>(new UInt32(now)));
    }

    private void change(Facts facts, String type, String name, Variant<?> value) throws Exception {
        facts.values.put(name, value);
        connection.sendMessage(
                new Properties.PropertiesChanged(facts.getObjectPath(), type, Map.of(name, value), new ArrayList<>()));
    }

    void sleep(boolean begins) throws Exception {
        connection.sendMessage(new LoginManager.PrepareForSleep("/org/freedesktop/login1", begins));
    }

    void choose(int note, String action) throws Exception {
        connection.sendMessage(new ActionInvoked(PATH, new UInt32(note), action));
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public synchronized UInt32 show(
            String program,
            UInt32 replaces,
            String icon,
            String summary,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int millis) {
        int id = replaces.intValue() != 0 ? replaces.intValue() : ++last;
        notes.add(new Note(id, replaces.intValue(), summary, body, List.copyOf(actions)));
        return new UInt32(id);
    }

    @Override
    public void close(UInt32 id) {
        try {
            connection.sendMessage(new Closed(PATH, id, new UInt32(3)));
        } catch (DBusException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> capabilities() {
        return capabilities;
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
