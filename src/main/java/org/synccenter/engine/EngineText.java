package org.synccenter.engine;

import org.synccenter.i18n.TextKey;

/** Texts that the engine itself has to say. */
enum EngineText implements TextKey {
    HANDLER_BROKEN,
    HANDLER_NOT_LOADED,
    HANDLER_NO_FOLDER,
    HANDLER_UNKNOWN,
    ITEM_UNKNOWN,
    ITEM_DISABLED,
    ITEM_DISCONNECTED,
    ITEM_BUSY,
    NOT_STARTABLE,
    NO_SETUP,
    NO_CONFLICTS_HERE,
    NO_PREVIEW,
    NO_SUCH_WINDOW,
    NO_WINDOW,
    NOT_REPORTED,
    REPORT_AFTER_END,
    HISTORY_LOST,
    EVENT_FAILED,
    EVENT_LOST,
    EVENT_LOST_TEXT,
    EVENT_PROBLEMS,
    EVENT_PROBLEMS_TEXT,
    EVENT_HELD,
    EVENT_SCHEDULE,
    EVENT_SCHEDULE_TEXT,
    CONFLICT_UNKNOWN;

    @Override
    public String area() {
        return "engine";
    }
}
