package org.synccenter.api;

/** What can be asked of an item. Answers to {@code SYNCMGR_ITEM_CAPABILITIES}. */
public enum ItemCapability {
    /** It draws its own {@link Icon}. {@code SYNCMGR_ICM_PROVIDES_ICON}. */
    PROVIDES_ICON,
    /** It has an {@link EventStore} of its own. {@code SYNCMGR_ICM_EVENT_STORE}. */
    EVENT_STORE,
    /** It has a {@link ConflictStore} of its own. {@code SYNCMGR_ICM_CONFLICT_STORE}. */
    CONFLICT_STORE,
    /** It can be taken out of the sync set by {@link SyncItem#delete}. {@code SYNCMGR_ICM_CAN_DELETE}. */
    CAN_DELETE,
    /** It has {@link HandlerUi.Kind#BROWSE}. {@code SYNCMGR_ICM_CAN_BROWSE_CONTENT}. */
    CAN_BROWSE_CONTENT,
    /** The item has {@link HandlerUi.Kind#PROPERTIES}. {@code SYNCMGRITEM_HASPROPERTIES} of mobsync.h. */
    HAS_PROPERTIES,
    /** It has {@link HandlerUi.Kind#QUERY_BEFORE_ENABLE}, which may decline. {@code SYNCMGR_ICM_QUERY_BEFORE_ENABLE}. */
    QUERY_BEFORE_ENABLE,
    /** It has {@link HandlerUi.Kind#QUERY_BEFORE_DISABLE}, which may decline. {@code SYNCMGR_ICM_QUERY_BEFORE_DISABLE}. */
    QUERY_BEFORE_DISABLE,
    /** It has {@link HandlerUi.Kind#QUERY_BEFORE_DELETE}, which may decline. {@code SYNCMGR_ICM_QUERY_BEFORE_DELETE}. */
    QUERY_BEFORE_DELETE
}
