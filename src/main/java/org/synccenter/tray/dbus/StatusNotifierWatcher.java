package org.synccenter.tray.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/** Knows all icons of the tray, and whether anybody shows them. */
@DBusInterfaceName("org.kde.StatusNotifierWatcher")
public interface StatusNotifierWatcher extends DBusInterface {
    String NAME = "org.kde.StatusNotifierWatcher";
    String PATH = "/StatusNotifierWatcher";

    /** @param service bus name of the program that has an icon */
    @DBusMemberName("RegisterStatusNotifierItem")
    void register(String service);

    /** Something that shows icons has appeared. */
    @DBusMemberName("StatusNotifierHostRegistered")
    class HostRegistered extends DBusSignal {
        public HostRegistered(String path) throws DBusException {
            super(path);
        }
    }

    /** Something that shows icons has gone. */
    @DBusMemberName("StatusNotifierHostUnregistered")
    class HostUnregistered extends DBusSignal {
        public HostUnregistered(String path) throws DBusException {
            super(path);
        }
    }
}
