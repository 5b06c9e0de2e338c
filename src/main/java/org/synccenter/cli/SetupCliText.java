package org.synccenter.cli;

import org.synccenter.i18n.TextKey;

/** Texts of the commands that change, duplicate, export and import what is set up. */
enum SetupCliText implements TextKey {
    HELP_EDIT,
    HELP_EDIT_NAME,
    HELP_EDIT_NO_RULES,
    HELP_DUPLICATE,
    HELP_ASK_FILES,
    HELP_ASK_PERCENT,
    RULES_AND_NOT;

    @Override
    public String area() {
        return "cli-setup";
    }
}
