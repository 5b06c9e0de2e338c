package org.synccenter.ui.answers;

import org.synccenter.i18n.TextKey;

/** The names of the parts of the results page; an underscore stands before a mnemonic. */
public enum AnswersText implements TextKey {
    RUNS,
    SEARCH,
    PROBLEMS,
    FILE,
    MESSAGES,
    GO_SEARCH,
    GO_PROBLEMS,
    GO_FILE;

    @Override
    public String area() {
        return "ui-answers";
    }
}
