package org.synccenter.ui.results;

import org.synccenter.i18n.TextKey;

/** The words of the history, its search, its export and undo; an underscore stands before a mnemonic. */
public enum ResultText implements TextKey {
    ALL_ITEMS,
    FILTER_ITEM,
    FILTER_OUTCOME,
    ENDED_ANY,
    ENDED_IN_SYNC,
    ENDED_CONFLICTS,
    ENDED_PROBLEMS,
    ENDED_FAILED,
    ENDED_HELD,
    ENDED_STOPPED,
    EXPORT,
    EXPORT_TEXT,
    EXPORT_CSV,
    EXPORT_JSON,
    EXPORT_TITLE,
    EXPORTED,
    EXPORT_FAILED,
    UNDO,
    UNDO_TITLE,
    UNDO_STEPS,
    UNDO_NOTHING,
    UNDO_LEFT,
    UNDO_CALM,
    UNDO_DO,
    UNDO_KEEP,
    UNDONE,
    DECIDED_WINDOW,
    DECIDED_COMMAND,
    DECIDED_STOP,
    DECIDED_DELETE,
    DECIDED_RESTORE,
    DECIDED_LATER,
    SEARCH_PROMPT,
    SEARCH_TITLE,
    SEARCH_TEXT,
    SEARCH_NONE_TITLE,
    SEARCH_NONE_TEXT,
    SEARCH_BUSY,
    SEARCH_FOUND,
    SEARCH_COUNT,
    SEARCH_CUT;

    @Override
    public String area() {
        return "ui-results";
    }
}
