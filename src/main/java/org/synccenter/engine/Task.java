package org.synccenter.engine;

/** What a person can ask of a handler or item; the faces offer exactly the visible ones and grey those that are not available. */
public enum Task {
    SYNC,
    PREVIEW,
    STOP,
    ENABLE,
    DISABLE,
    ADD_ITEM,
    DELETE,
    PROPERTIES,
    BROWSE,
    SCHEDULE
}
