package org.synccenter.api;

/** What can be asked of a handler. Answers to {@code SYNCMGR_HANDLER_CAPABILITIES}. */
public enum HandlerCapability {
    PROVIDES_ICON,
    EVENT_STORE,
    CONFLICT_STORE,
    SUPPORTS_CONCURRENT_SESSIONS,
    CAN_BROWSE_CONTENT,
    CAN_SHOW_SCHEDULE,
    QUERY_BEFORE_ACTIVATE,
    QUERY_BEFORE_DEACTIVATE,
    QUERY_BEFORE_ENABLE,
    QUERY_BEFORE_DISABLE,
    /** The handler has {@link HandlerUi.Kind#PROPERTIES}. {@code SYNCMGRHANDLER_HASPROPERTIES} of mobsync.h. */
    HAS_PROPERTIES,
    /** The handler has an {@link ItemSetup}: items can be added by the user. Not in syncmgr.h, where setup was the handler's own. */
    CAN_ADD_ITEMS,
    /** A request with {@link SyncOptions#preview()} reports its plan and changes nothing. Not in syncmgr.h. */
    CAN_PREVIEW
}
