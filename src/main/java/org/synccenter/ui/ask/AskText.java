package org.synccenter.ui.ask;

import org.synccenter.i18n.TextKey;

/** The words of the page that answers questions about files; an underscore stands before a mnemonic. */
public enum AskText implements TextKey {
    PROMPT,
    ASK,
    ITEM,
    ITEM_BY_PATH,
    EMPTY_TITLE,
    EMPTY_TEXT,
    LOOKING,
    NOWHERE,
    WHICH_ITEM,
    NO_PATH,
    WHOLE,
    ALSO_IN,
    LAST,
    LAST_NONE,
    NEXT,
    NEXT_NONE,
    STATE_IN_SYNC,
    STATE_TO_BE_SYNCED,
    STATE_CONFLICT,
    STATE_IGNORED,
    STATE_HELD,
    STATE_KEPT,
    STATE_PROBLEM,
    STATE_SPECIAL,
    STATE_OURS,
    STATE_OUTSIDE,
    STATE_GONE,
    STATE_NEVER_SEEN,
    SHOW_RUN,
    LEAVE_OUT,
    TAKE_IN,
    LEFT_OUT,
    TAKEN_IN,
    VERSIONS,
    VERSION,
    RESTORE,
    RESTORED;

    @Override
    public String area() {
        return "ui-ask";
    }
}
