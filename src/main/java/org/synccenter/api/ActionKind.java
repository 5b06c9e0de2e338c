package org.synccenter.api;

/** What is done to one path. */
public enum ActionKind {
    CREATE,
    UPDATE,
    DELETE,
    MOVE,
    /** Times or permissions only. */
    SET_METADATA
}
