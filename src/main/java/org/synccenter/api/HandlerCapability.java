package org.synccenter.api;

/** What can be asked of a handler. Answers to {@code SYNCMGR_HANDLER_CAPABILITIES}. */
public enum HandlerCapability {
    /** It draws its own {@link Icon}. {@code SYNCMGR_HCM_PROVIDES_ICON}. */
    PROVIDES_ICON,
    /** It has an {@link EventStore} of its own. {@code SYNCMGR_HCM_EVENT_STORE}. */
    EVENT_STORE,
    /** It has a {@link ConflictStore} of its own. {@code SYNCMGR_HCM_CONFLICT_STORE}. */
    CONFLICT_STORE,
    /** Several sessions of it may be open at a time. {@code SYNCMGR_HCM_SUPPORTS_CONCURRENT_SESSIONS}. */
    SUPPORTS_CONCURRENT_SESSIONS,
    /** It has {@link HandlerUi.Kind#BROWSE}. {@code SYNCMGR_HCM_CAN_BROWSE_CONTENT}. */
    CAN_BROWSE_CONTENT,
    /** It has {@link HandlerUi.Kind#SCHEDULE}. {@code SYNCMGR_HCM_CAN_SHOW_SCHEDULE}. */
    CAN_SHOW_SCHEDULE,
    /** It has {@link HandlerUi.Kind#QUERY_BEFORE_ACTIVATE}, which may decline. {@code SYNCMGR_HCM_QUERY_BEFORE_ACTIVATE}. */
    QUERY_BEFORE_ACTIVATE,
    /** It has {@link HandlerUi.Kind#QUERY_BEFORE_DEACTIVATE}, which may decline. {@code SYNCMGR_HCM_QUERY_BEFORE_DEACTIVATE}. */
    QUERY_BEFORE_DEACTIVATE,
    /** It has {@link HandlerUi.Kind#QUERY_BEFORE_ENABLE}, which may decline. {@code SYNCMGR_HCM_QUERY_BEFORE_ENABLE}. */
    QUERY_BEFORE_ENABLE,
    /** It has {@link HandlerUi.Kind#QUERY_BEFORE_DISABLE}, which may decline. {@code SYNCMGR_HCM_QUERY_BEFORE_DISABLE}. */
    QUERY_BEFORE_DISABLE,
    /** The handler has {@link HandlerUi.Kind#PROPERTIES}. {@code SYNCMGRHANDLER_HASPROPERTIES} of mobsync.h. */
    HAS_PROPERTIES,
    /** The handler has an {@link ItemSetup}: items can be added by the user. Not in syncmgr.h, where setup was the handler's own. */
    CAN_ADD_ITEMS,
    /** A request with {@link SyncOptions#preview()} reports its plan and changes nothing. Not in syncmgr.h. */
    CAN_PREVIEW,
    /**
     * A request whose context is an {@link Errand} takes back a run or puts back a version, and there are {@link KeptFiles}. Not in
     * syncmgr.h.
     */
    CAN_UNDO,
    /** The handler has a {@link PathExplainer}. Not in syncmgr.h. */
    CAN_EXPLAIN_PATHS,
    /** The handler has an {@link ItemFilter}. Not in syncmgr.h. */
    CAN_FILTER,
    /** The handler has an {@link ItemEditor}: items can be changed, made twice and taken to another computer. Not in syncmgr.h. */
    CAN_CHANGE_ITEMS
}
