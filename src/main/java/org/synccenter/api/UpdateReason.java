package org.synccenter.api;

/** What happened to a conflict. Answers to {@code SYNCMGR_UPDATE_REASON}. */
public enum UpdateReason {
    /** It is new. {@code SYNCMGR_UR_ADDED}. */
    ADDED,
    /** Something about it is other than before. {@code SYNCMGR_UR_CHANGED}. */
    CHANGED,
    /** It is gone. {@code SYNCMGR_UR_REMOVED}. */
    REMOVED
}
