package org.synccenter.tray.dbus;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to a message bus. Thread-safe. Its methods may block until the bus answers; handlers are called on threads of the bus. */
public final class Bus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bus.class);
    private static final String SYSTEM_ADDRESS = "unix:path=/run/dbus/system_bus_socket";
    private static final String DBUS = "org.freedesktop.DBus";

    private final DBusConnection connection;
    private final Break broken;

    private Bus(DBusConnection connection, Break broken) {
        this.connection = connection;
        this.broken = broken;
    }

    /** The bus of the person's session; empty = there is none. Blocks. */
    public static Optional<Bus> session(Map<String, String> environment) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        String usual = runtime.isEmpty() ? "" : "unix:path=" + runtime + "/bus";
        return open(environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", usual));
    }

    /** The bus of the whole computer; empty = there is none. Blocks. */
    public static Optional<Bus> system(Map<String, String> environment) {
        return open(environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", SYSTEM_ADDRESS));
    }

    private static Optional<Bus> open(String addresses) {
        for (String address : addresses.split(";", -1)) {
            if (!address.startsWith("unix:")) {
                continue;
            }
            try {
                Break broken = new Break();
                return Optional.of(new Bus(
                        DBusConnectionBuilder.forAddress(address)
                                .withShared(false)
                                .withDisconnectCallback(broken)
                                .build(),
                        broken));
            } catch (DBusException | RuntimeException e) {
                LOG.debug("no bus at {}", address, e);
            }
        }
        return Optional.empty();
    }

    /** A bus that goes away is no fault. */
    private static final class Break implements IDisconnectCallback {
        private final CompletableFuture<Void> happened = new CompletableFuture<>();

        @Override
        public void disconnectOnError(IOException e) {
            LOG.debug("the bus has gone", e);
            happened.complete(null);
        }
    }

    /** Calls the listener once when the connection breaks, at once if it is broken already; not when it is closed from here. */
    public void onBreak(Runnable listener) {
        CompletableFuture<Void> _ = broken.happened.thenRun(listener);
    }

    public boolean isConnected() {
        return connection.isConnected();
    }

    /** From now on others reach the object under its path. */
    public void export(DBusInterface object) throws DBusException {
        connection.exportObject(object.getObjectPath(), object);
    }

    /** From now on this connection has the name. */
    public void takeName(String name) throws DBusException {
        connection.requestBusName(name);
    }

    /** An object of another program, to be called. */
    public <T extends DBusInterface> T object(String name, String path, Class<T> type) throws DBusException {
        return connection.getRemoteObject(name, path, type, false);
    }

    /** Whether a program has this name now. */
    public boolean hasOwner(String name) throws DBusException {
        return object(DBUS, "/org/freedesktop/DBus", DBus.class).NameHasOwner(name);
    }

    /** A property of another program's object; empty = it has none, or does not answer. */
    public <T> Optional<T> property(String name, String path, String type, String property, Class<T> value) {
        try {
            Object found = object(name, path, Properties.class).Get(type, property);
            Object plain = found instanceof Variant<?> variant ? variant.getValue() : found;
            return Optional.ofNullable(plain).filter(value::isInstance).map(value::cast);
        } catch (DBusException | RuntimeException e) {
            LOG.debug("{} has no {}", name, property, e);
            return Optional.empty();
        }
    }

    /** Calls the listener for each signal of this type, whoever sends it. */
    public <T extends DBusSignal> void listen(Class<T> signal, DBusSigHandler<T> listener) throws DBusException {
        AutoCloseable _ = connection.addSigHandler(signal, listener);
    }

    /** Calls the listener whenever the name has got an owner, or has none any more. */
    public void watchName(String name, Consumer<Boolean> listener) throws DBusException {
        listen(DBus.NameOwnerChanged.class, signal -> {
            if (signal.name.equals(name)) {
                listener.accept(!signal.newOwner.isEmpty());
            }
        });
    }

    /** Calls the listener with the name of a type whenever properties of the object have changed. */
    public void watchProperties(String path, Consumer<String> listener) throws DBusException {
        listen(Properties.PropertiesChanged.class, signal -> {
            if (path.equals(signal.getPath())) {
                listener.accept(signal.getInterfaceName());
            }
        });
    }

    /** Tells everybody. What nobody can hear any more is no fault. */
    public void send(DBusSignal signal) {
        try {
            connection.sendMessage(signal);
        } catch (RuntimeException e) {
            LOG.debug("the bus has gone", e);
        }
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
