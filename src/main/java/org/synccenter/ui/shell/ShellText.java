package org.synccenter.ui.shell;

import org.synccenter.i18n.TextKey;

/** The words of the window's frame. */
public enum ShellText implements TextKey {
    LANGUAGE,
    LANGUAGE_SYSTEM,
    LANGUAGE_ENGLISH,
    LANGUAGE_GERMAN,
    TEXT_LARGER,
    TEXT_SMALLER,
    TEXT_NORMAL,
    THEME_CONTRAST_LIGHT,
    THEME_CONTRAST_DARK,
    STATUS_NEXT,
    FIND_COMMAND,
    SESSION_START,
    NEWS_HELD,
    NEWS_CONFLICTS,
    NEWS_FAILED,
    NEWS_LOST,
    NEWS_PROBLEMS,
    SAID,
    CRUMB_ALL,
    CRUMB_PREVIEW,
    CRUMB_BACK,
    CRUMB_HERE,
    GO_UP,
    PAUSED,
    PAUSED_UNTIL,
    PAUSED_TOMORROW,
    PAUSE_HOUR,
    PAUSE_TOMORROW,
    RESUME,
    RESUME_NOW,
    ON_BATTERY,
    METERED,
    KEEP_IN_TRAY,
    CLOSE_WINDOW,
    KEEP_QUESTION,
    KEEP_TEXT,
    KEEP_YES,
    KEEP_QUIT,
    KEEP_CANCEL,
    NO_TRAY;

    @Override
    public String area() {
        return "ui-shell";
    }
}
