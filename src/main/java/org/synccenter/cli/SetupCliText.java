package org.synccenter.cli;

import org.synccenter.i18n.TextKey;

/** Texts of the commands that change, duplicate, export and import what is set up. */
enum SetupCliText implements TextKey {
    HELP_AUTOSTART,
    HELP_AUTOSTART_STATE,
    AUTOSTART_WHAT,
    HELP_DIAGNOSTICS,
    HELP_EDIT,
    HELP_EDIT_NAME,
    HELP_EDIT_NO_RULES,
    HELP_DUPLICATE,
    HELP_ASK_FILES,
    HELP_ASK_PERCENT,
    RULES_AND_NOT,
    HELP_EXPORT,
    HELP_EXPORT_FILE,
    HELP_EXPORT_REPLACE,
    HELP_IMPORT,
    HELP_IMPORT_FILE,
    HELP_IMPORT_DRY_RUN,
    HELP_IMPORT_MAP,
    EXPORTED,
    NOT_EXPORTED,
    FILE_THERE,
    NOT_WRITTEN,
    BAD_FILE,
    IMPORT_FILE,
    WOULD_ADD,
    ADDED,
    IS_THERE,
    NOT_ADDED,
    SCHEDULES_ADDED;

    @Override
    public String area() {
        return "cli-setup";
    }
}
