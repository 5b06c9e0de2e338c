package org.synccenter.tray.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** What the person has set for all programs of the desktop. */
@DBusInterfaceName("org.freedesktop.portal.Settings")
public interface SettingsPortal extends DBusInterface {
    String NAME = "org.freedesktop.portal.Desktop";
    String PATH = "/org/freedesktop/portal/desktop";

    /** The value of one setting; it comes wrapped twice. Fails where the desktop does not know the setting. */
    @DBusMemberName("Read")
    Variant<?> read(String group, String key);
}
