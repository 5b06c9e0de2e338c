package org.synccenter.tray;

import java.util.List;

/** A place where the icon is shown. Used by one thread; may wait a little for the desktop. */
interface TrayHost extends AutoCloseable {

    /** Shows this from now on. */
    void show(TrayLook look, List<Pixmap> icon);

    @Override
    void close();

    /** Hears what happens at the icon, on any thread. Returns at once. */
    interface Listener {

        /** The icon is seen now, or is not. */
        void shown(boolean now);

        /** An entry of the menu was chosen. */
        void chosen(int id);

        /** The icon was clicked. */
        void clicked();
    }
}
