package org.synccenter.api;

/** What an item forbids; its handler's start and stop policies win over it. Answers to {@code SYNCMGR_ITEM_POLICIES}. */
public enum ItemPolicy {
    /** No task to enable it. {@code SYNCMGR_IPM_PREVENT_ENABLE}. */
    PREVENT_ENABLE,
    /** No task to disable it: it is forced to be on. {@code SYNCMGR_IPM_PREVENT_DISABLE}. */
    PREVENT_DISABLE,
    /** Can be started neither by a person nor by a call; it syncs by itself. {@code SYNCMGR_IPM_PREVENT_START_SYNC}. */
    PREVENT_START_SYNC,
    /** Can be stopped neither by a person nor by a call. {@code SYNCMGR_IPM_PREVENT_STOP_SYNC}. */
    PREVENT_STOP_SYNC,
    /** The task to enable it is greyed now. {@code SYNCMGR_IPM_DISABLE_ENABLE}. */
    DISABLE_ENABLE,
    /** The task to disable it is greyed now. {@code SYNCMGR_IPM_DISABLE_DISABLE}. */
    DISABLE_DISABLE,
    /** The task to sync it is greyed now; calls still start it. {@code SYNCMGR_IPM_DISABLE_START_SYNC}. */
    DISABLE_START_SYNC,
    /** The task to stop it is greyed now; calls still stop it. {@code SYNCMGR_IPM_DISABLE_STOP_SYNC}. */
    DISABLE_STOP_SYNC,
    /** The task to show what is synced is greyed now. {@code SYNCMGR_IPM_DISABLE_BROWSE}. */
    DISABLE_BROWSE,
    /** The task to remove it is greyed now. {@code SYNCMGR_IPM_DISABLE_DELETE}. */
    DISABLE_DELETE,
    /** Consulted only when the item is seen for the first time; afterwards the user decides. {@code SYNCMGR_IPM_HIDDEN_BY_DEFAULT}. */
    HIDDEN_BY_DEFAULT
}
