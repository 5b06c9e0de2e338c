package org.synccenter.engine;

/** What a person can ask of a handler or item; the faces offer exactly the visible ones and grey those that are not available. */
public enum Task {
    SYNC,
    PREVIEW,
    STOP,
    /** Of a handler that does not answer a stop. */
    GIVE_UP,
    /** Set up a handler that is inactive. */
    ACTIVATE,
    /** Put a handler back among those that are not set up; its user's data stays. */
    DEACTIVATE,
    ENABLE,
    DISABLE,
    ADD_ITEM,
    DELETE,
    PROPERTIES,
    BROWSE,
    SCHEDULE
}
