package org.synccenter.tray;

import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.tray.dbus.Bus;
import org.synccenter.tray.dbus.SettingsPortal;
import org.synccenter.ui.desktop.DesktopWindow;

/** Whether the person wants nothing on the screen to move that need not, asked of the desktop itself: there may be no toolkit. */
final class Stillness {
    private static final Logger LOG = LoggerFactory.getLogger(Stillness.class);
    private static final String GROUP = "org.gnome.desktop.interface";
    private static final String KEY = "enable-animations";

    private Stillness() {}

    /** Asked anew for each sync. The window's toolkit knows more desktops, but there may be none yet. May wait. */
    static boolean isWanted(DesktopWindow window, @Nullable Bus session) {
        return window.isStill() || (session != null && tellsPortal(session));
    }

    /** False where the desktop does not tell. Starts nothing that does not run. */
    private static boolean tellsPortal(Bus session) {
        try {
            return session.hasOwner(SettingsPortal.NAME) && Boolean.FALSE.equals(plain(read(session)));
        } catch (DBusException | RuntimeException e) {
            LOG.debug("the desktop does not tell whether things may move", e);
            return false;
        }
    }

    private static Variant<?> read(Bus session) throws DBusException {
        return session.object(SettingsPortal.NAME, SettingsPortal.PATH, SettingsPortal.class)
                .read(GROUP, KEY);
    }

    private static Object plain(Object value) {
        return value instanceof Variant<?> wrapped ? plain(wrapped.getValue()) : value;
    }
}
