package org.synccenter.api;

/**
 * What a handler forbids. PREVENT removes the task and, for start and stop, blocks the call as well; DISABLE only greys the task.
 * Answers to {@code SYNCMGR_HANDLER_POLICIES}.
 */
public enum HandlerPolicy {
    PREVENT_ACTIVATE,
    PREVENT_DEACTIVATE,
    PREVENT_ENABLE,
    PREVENT_DISABLE,
    PREVENT_START_SYNC,
    PREVENT_STOP_SYNC,
    DISABLE_ENABLE,
    DISABLE_DISABLE,
    DISABLE_START_SYNC,
    DISABLE_STOP_SYNC,
    DISABLE_BROWSE,
    DISABLE_SCHEDULE,
    /** Consulted only when the handler is loaded for the first time; afterwards the user decides. */
    HIDDEN_BY_DEFAULT
}
