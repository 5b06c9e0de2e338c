package org.synccenter.api;

/** What the user wants stopped, as seen by a handler on its next report. Answers to {@code SYNCMGR_CANCEL_REQUEST}. */
public enum CancelRequest {
    NONE,
    CANCEL_ITEM,
    CANCEL_ALL
}
