package org.synccenter.ui.holds;

import org.synccenter.i18n.TextKey;

/** The words of questions about held items; an underscore stands before a mnemonic. */
public enum HoldText implements TextKey {
    TITLE,
    HEADING,
    HEADING_EMPTIED,
    HEADING_UNDO,
    CALM,
    CALM_UNDO,
    REST,
    TREE,
    COLUMN_NAME,
    COLUMN_COUNT,
    COLUMN_SIZE,
    CHOSEN,
    CHOSEN_BYTES,
    DELETE_CHOSEN,
    RESTORE_CHOSEN,
    UNDO_ALL,
    STOP,
    LATER,
    SUMMARY_ROW,
    SUMMARY_ROW_BYTES,
    SUMMARY_MORE,
    CHOOSE,
    NEXT_ROOT_MISSING,
    NEXT_MARKER_MISSING,
    NEXT_FOREIGN,
    NEXT_OTHER,
    NEXT_DELETIONS,
    NEXT_UNDO,
    REMOVE,
    UNDO_LEAVE;

    @Override
    public String area() {
        return "ui-holds";
    }
}
