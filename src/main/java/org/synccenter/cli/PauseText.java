package org.synccenter.cli;

import org.synccenter.i18n.TextKey;

/** Texts of the commands that hold back what starts by itself. */
enum PauseText implements TextKey {
    HELP_PAUSE,
    HELP_FOR,
    HELP_UNTIL,
    HELP_RESUME,
    ONE_END,
    PAUSED,
    PAUSED_UNTIL,
    RESUMED;

    @Override
    public String area() {
        return "cli-pause";
    }
}
