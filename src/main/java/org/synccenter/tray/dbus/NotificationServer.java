package org.synccenter.tray.dbus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Shows short messages on the desktop. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface NotificationServer extends DBusInterface {
    String NAME = "org.freedesktop.Notifications";
    String PATH = "/org/freedesktop/Notifications";

    /**
     * Shows a message.
     *
     * @param replaces number of the message whose place it takes; 0 = of none
     * @param actions keys and labels by turns; {@code default} is a click on the message itself
     * @param millis how long it is shown; -1 = as usual here
     * @return the message's number
     */
    @DBusMemberName("Notify")
    UInt32 show(
            String program,
            UInt32 replaces,
            String icon,
            String summary,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int millis);

    @DBusMemberName("CloseNotification")
    void close(UInt32 id);

    @DBusMemberName("GetCapabilities")
    List<String> capabilities();

    /** The person has chosen an action of a message. */
    @DBusMemberName("ActionInvoked")
    class ActionInvoked extends DBusSignal {
        public final UInt32 id;
        public final String action;

        public ActionInvoked(String path, UInt32 id, String action) throws DBusException {
            super(path, id, action);
            this.id = id;
            this.action = action;
        }
    }

    /** A message is not shown any more. */
    @DBusMemberName("NotificationClosed")
    class Closed extends DBusSignal {
        public final UInt32 id;
        public final UInt32 reason;

        public Closed(String path, UInt32 id, UInt32 reason) throws DBusException {
            super(path, id, reason);
            this.id = id;
            this.reason = reason;
        }
    }
}
