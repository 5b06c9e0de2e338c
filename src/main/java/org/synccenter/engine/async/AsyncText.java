package org.synccenter.engine.async;

import org.synccenter.i18n.TextKey;

/** Texts about event-driven handlers. */
enum AsyncText implements TextKey {
    SKIPPED,
    STOPPED,
    PAUSED,
    RESUMING,
    ITEM_FAILED,
    SHOW_ERROR,
    PROPERTIES_FAILED,
    WINDOW_DECLINED,
    WINDOW_GONE,
    ERROR_UNKNOWN;

    @Override
    public String area() {
        return "async";
    }
}
