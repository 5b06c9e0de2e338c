package org.synccenter.handlers.folder.ui;

import org.synccenter.i18n.TextKey;

/** The words of the folder handler's windows; an underscore stands before a mnemonic. */
public enum FolderUiText implements TextKey {
    NEW_TITLE,
    NEW_HEADING,
    NEW_INTRO,
    LEFT_FOLDER,
    RIGHT_FOLDER,
    PICK_LEFT,
    PICK_RIGHT,
    PICK,
    FOLDER_PROMPT,
    NAME,
    NAME_OF_TWO,
    MODE,
    MODE_TWO_WAY,
    MODE_MIRROR,
    MODE_UPDATE,
    MODE_TWO_WAY_TEXT,
    MODE_MIRROR_TEXT,
    MODE_UPDATE_TEXT,
    CREATE,
    CANCEL,
    CREATING,
    MISSING_LEFT,
    MISSING_RIGHT,
    NOT_A_FOLDER,
    UNEXPECTED,

    EXCLUDES_TITLE,
    EXCLUDES_HEADING,
    EXCLUDES_TEXT,
    EXCLUDES_SAVE;

    @Override
    public String area() {
        return "folder-ui";
    }
}
