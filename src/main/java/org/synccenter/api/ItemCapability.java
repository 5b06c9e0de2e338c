package org.synccenter.api;

/** What can be asked of an item. Answers to {@code SYNCMGR_ITEM_CAPABILITIES}. */
public enum ItemCapability {
    PROVIDES_ICON,
    EVENT_STORE,
    CONFLICT_STORE,
    CAN_DELETE,
    CAN_BROWSE_CONTENT,
    /** The item has {@link HandlerUi.Kind#PROPERTIES}. {@code SYNCMGRITEM_HASPROPERTIES} of mobsync.h. */
    HAS_PROPERTIES,
    QUERY_BEFORE_ENABLE,
    QUERY_BEFORE_DISABLE,
    QUERY_BEFORE_DELETE
}
