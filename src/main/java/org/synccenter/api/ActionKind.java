package org.synccenter.api;

/** What is done to one path. */
public enum ActionKind {
    /** It appears on the side that is changed. */
    CREATE,
    /** Its content is replaced. */
    UPDATE,
    /** It goes from the side that is changed. */
    DELETE,
    /** It gets another path; its content stays. */
    MOVE,
    /** Times or permissions only. */
    SET_METADATA
}
