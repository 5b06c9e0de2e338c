package org.synccenter.ui.wizard;

import org.synccenter.i18n.TextKey;

/** The words of the first start and of taking settings in and out; an underscore stands before a mnemonic. */
public enum WizardText implements TextKey {
    IMPORT_TITLE,
    IMPORT_HEADING,
    IMPORT_INTRO,
    FOUND_HERE,
    FOUND_NOTHING,
    CHOOSE_FILE,
    PICK_FILE,
    PICK_TARGET,
    FILES_KNOWN,
    FILES_ALL,
    CANCEL,
    NOTHING_CHOSEN,
    NOTHING_CHOSEN_TEXT,
    READING,
    REPORT_TITLE,
    REPORT_EMPTY,
    REPORT_SCHEDULES,
    REPORT_REMARKS,
    LEFT_FOLDER,
    RIGHT_FOLDER,
    TWO_WAY,
    MIRROR,
    UPDATE,
    WILL_BE_ADDED,
    ADD_NONE,
    ADD_SOME,
    IMPORTED,
    EXPORTED,
    NOT_WRITTEN,
    FIRST_IMPORT,
    FIRST_IMPORT_TEXT,
    FIRST_SETTINGS,
    FIRST_SETTINGS_TEXT,
    MENU_IMPORT,
    MENU_EXPORT;

    @Override
    public String area() {
        return "ui-wizard";
    }
}
