package org.synccenter.tray;

import org.synccenter.i18n.TextKey;

/** The words of the tray and of what is told on the desktop. */
enum TrayText implements TextKey {
    BROKEN,
    SYNC_ALL,
    STOP_ALL,
    SYNC_ITEM,
    ITEM,
    MORE_ITEMS,
    PAUSE_HOUR,
    PAUSE_TOMORROW,
    RESUME,
    CONFLICTS,
    RESULTS,
    OPEN,
    QUIT,
    NOTE_OPEN,
    WHY_AWAKE;

    @Override
    public String area() {
        return "tray";
    }
}
