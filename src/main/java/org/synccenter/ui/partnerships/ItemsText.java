package org.synccenter.ui.partnerships;

import org.synccenter.i18n.TextKey;

/** The words of the items' table and of what it tells about each item. */
public enum ItemsText implements TextKey {
    COLUMN_SIZE,
    SIZE_FILES,
    COLUMN_NEXT,
    COLUMN_WAITS,
    COLUMN_WOULD,
    FACT_RESULT,
    FACT_NEXT,
    FACT_WAITS,
    FACT_WOULD,
    NEXT_RUNNING,
    NEXT_DISABLED,
    NEXT_ANSWER,
    NEXT_CHANGE,
    NEXT_RESUMED,
    NEXT_AFTER_PAUSE,
    WHY_PAUSE_ENDS,
    NEXT_MANUAL,
    WHY_MINUTES,
    WHY_HOURS,
    WHY_DAYS,
    WHY_DAILY,
    WHY_WEEKDAYS,
    WAITS_NOTHING,
    WAITS_QUESTION,
    WOULD_UNKNOWN,
    WOULD_LOOK,
    WOULD_LOOKING,
    WOULD_NOTHING,
    WOULD_RUNNING,
    WOULD_ASK,
    WOULD_FAIL,
    WOULD_CHANGES,
    WOULD_DELETIONS,
    WOULD_SEEN;

    @Override
    public String area() {
        return "ui-items";
    }
}
