package org.synccenter.api;

/** What happened to a conflict. Answers to {@code SYNCMGR_UPDATE_REASON}. */
public enum UpdateReason {
    ADDED,
    CHANGED,
    REMOVED
}
