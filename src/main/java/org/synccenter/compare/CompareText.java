package org.synccenter.compare;

import org.synccenter.i18n.TextKey;

/** What can keep versions from being compared and merged. */
enum CompareText implements TextKey {
    UNREADABLE,
    MERGE_TOO_LARGE,
    MERGE_NO_TEXT,
    MERGE_NOT_PLAIN,
    MERGE_UNDECIDED,
    MERGE_LETTERS,
    TOOL_EMPTY,
    TOOL_PLACES,
    TOOL_QUOTE,
    TOOL_TOO_LARGE,
    TOOL_COPY,
    TOOL_START,
    TOOL_FAILED,
    TOOL_STOPPED,
    TOOL_TERMINAL,
    TOOL_NOTHING;

    @Override
    public String area() {
        return "compare";
    }
}
