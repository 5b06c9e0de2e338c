package org.synccenter.handlers.folder.ui;

import org.synccenter.i18n.TextKey;

/** The words of the folder handler's windows; an underscore stands before a mnemonic. */
public enum FolderUiText implements TextKey {
    DELETION_TITLE,
    DELETION_HEADING,
    DELETION_CALM,
    DELETION_LIST,
    DELETE_THESE,
    BRING_BACK,
    STOP;

    @Override
    public String area() {
        return "folder-ui";
    }
}
