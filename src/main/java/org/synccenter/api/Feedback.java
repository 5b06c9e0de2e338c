package org.synccenter.api;

/** What a handler says after it has carried out a decision. Answers to {@code SYNCMGR_RESOLUTION_FEEDBACK}. */
public enum Feedback {
    /** Go on with the next conflict. */
    CONTINUE,
    /** "Apply to all" ends here: show this conflict to the person again. */
    REFRESH,
    /** Settle no more of the chosen conflicts. */
    CANCEL
}
