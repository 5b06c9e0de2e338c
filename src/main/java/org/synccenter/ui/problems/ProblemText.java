package org.synccenter.ui.problems;

import org.synccenter.i18n.TextKey;

/** The words of the page of problems; an underscore stands before a mnemonic. */
public enum ProblemText implements TextKey {
    LIST,
    GROUP_NEEDS_YOU,
    GROUP_RETRIES,
    GROUP_IGNORED,
    NEXT_HANDLER,
    NEXT_HELD,
    NEXT_HELD_CLOSED,
    NEXT_CONFLICTS,
    NEXT_NEEDS_YOU,
    NEXT_RETRIES,
    NEXT_IGNORED,
    SHOW_MESSAGES,
    ANSWER,
    CHECK_AGAIN,
    DECIDE,
    SYNC_AGAIN,
    TRY_NOW,
    SHOW_RUN,
    PLACE,
    PLACE_SIDE,
    MORE,
    NONE_TITLE,
    NONE_TEXT,
    READING,
    FAILED_TITLE;

    @Override
    public String area() {
        return "ui-problems";
    }
}
