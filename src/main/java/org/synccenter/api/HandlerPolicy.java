package org.synccenter.api;

/**
 * What a handler forbids. PREVENT removes the task and, for start and stop, blocks the call as well; DISABLE only greys the task.
 * Answers to {@code SYNCMGR_HANDLER_POLICIES}.
 */
public enum HandlerPolicy {
    /** No task to set it up, and the call is refused. {@code SYNCMGR_HPM_PREVENT_ACTIVATE}. */
    PREVENT_ACTIVATE,
    /** No task to put it back among those that are not set up. {@code SYNCMGR_HPM_PREVENT_DEACTIVATE}. */
    PREVENT_DEACTIVATE,
    /** No task to enable it. {@code SYNCMGR_HPM_PREVENT_ENABLE}. */
    PREVENT_ENABLE,
    /** No task to disable it: it is forced to be on. {@code SYNCMGR_HPM_PREVENT_DISABLE}. */
    PREVENT_DISABLE,
    /** Can be started neither by a person nor by a call; it syncs by itself. {@code SYNCMGR_HPM_PREVENT_START_SYNC}. */
    PREVENT_START_SYNC,
    /** Can be stopped neither by a person nor by a call. {@code SYNCMGR_HPM_PREVENT_STOP_SYNC}. */
    PREVENT_STOP_SYNC,
    /** The task to enable it is greyed now. {@code SYNCMGR_HPM_DISABLE_ENABLE}. */
    DISABLE_ENABLE,
    /** The task to disable it is greyed now. {@code SYNCMGR_HPM_DISABLE_DISABLE}. */
    DISABLE_DISABLE,
    /** The task to sync it is greyed now; calls still start it. {@code SYNCMGR_HPM_DISABLE_START_SYNC}. */
    DISABLE_START_SYNC,
    /** The task to stop it is greyed now; calls still stop it. {@code SYNCMGR_HPM_DISABLE_STOP_SYNC}. */
    DISABLE_STOP_SYNC,
    /** The task to show what is synced is greyed now. {@code SYNCMGR_HPM_DISABLE_BROWSE}. */
    DISABLE_BROWSE,
    /** The task to change its schedules is greyed now. {@code SYNCMGR_HPM_DISABLE_SCHEDULE}. */
    DISABLE_SCHEDULE,
    /** Consulted only when the handler is loaded for the first time; afterwards the user decides. */
    HIDDEN_BY_DEFAULT
}
