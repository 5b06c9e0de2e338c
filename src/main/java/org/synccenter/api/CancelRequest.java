package org.synccenter.api;

/** What the user wants stopped, as seen by a handler on its next report. Answers to {@code SYNCMGR_CANCEL_REQUEST}. */
public enum CancelRequest {
    /** Go on. {@code SYNCMGR_CR_NONE}. */
    NONE,
    /** Stop this item, go on with the others. {@code SYNCMGR_CR_CANCEL_ITEM}. */
    CANCEL_ITEM,
    /** Stop everything: report every remaining item as canceled. {@code SYNCMGR_CR_CANCEL_ALL}. */
    CANCEL_ALL
}
