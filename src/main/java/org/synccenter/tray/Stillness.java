package org.synccenter.tray;

import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.tray.dbus.Bus;
import org.synccenter.tray.dbus.SettingsPortal;

/** Whether the person wants nothing on the screen to move that need not, asked of the desktop itself: there may be no toolkit. */
final class Stillness {
    private static final Logger LOG = LoggerFactory.getLogger(Stillness.class);
    private static final String GROUP = "org.gnome.desktop.interface";
    private static final String KEY = "enable-animations";

    private Stillness() {}

    /** False where the desktop does not tell. Waits for it; starts nothing that does not run. */
    static boolean isWanted(Bus session) {
        try {
            return session.hasOwner(SettingsPortal.NAME)
                    && Boolean.FALSE.equals(
                            plain(session.object(SettingsPortal.NAME, SettingsPortal.PATH, SettingsPortal.class)
                                    .read(GROUP, KEY)));
        } catch (DBusException | RuntimeException e) {
            LOG.debug("the desktop does not tell whether things may move", e);
            return false;
        }
    }

    private static Object plain(Object value) {
        return value instanceof Variant<?> wrapped ? plain(wrapped.getValue()) : value;
    }
}
