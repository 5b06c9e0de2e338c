package org.synccenter.api;

/** What an item forbids; its handler's start and stop policies win over it. Answers to {@code SYNCMGR_ITEM_POLICIES}. */
public enum ItemPolicy {
    PREVENT_ENABLE,
    PREVENT_DISABLE,
    PREVENT_START_SYNC,
    PREVENT_STOP_SYNC,
    DISABLE_ENABLE,
    DISABLE_DISABLE,
    DISABLE_START_SYNC,
    DISABLE_STOP_SYNC,
    DISABLE_BROWSE,
    DISABLE_DELETE,
    HIDDEN_BY_DEFAULT
}
