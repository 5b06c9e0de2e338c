package org.synccenter.tray.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/** Sends the computer to sleep. */
@DBusInterfaceName("org.freedesktop.login1.Manager")
public interface LoginManager extends DBusInterface {
    String NAME = "org.freedesktop.login1";

    /** The computer goes to sleep, or has woken up. */
    @DBusMemberName("PrepareForSleep")
    class PrepareForSleep extends DBusSignal {
        public final boolean start;

        public PrepareForSleep(String path, boolean start) throws DBusException {
            super(path, start);
            this.start = start;
        }
    }
}
