package org.synccenter.api;

/** A person's answer to a {@link Hold}. */
public enum HoldAnswer {
    /** Carry out what was held, this once. */
    ALLOW_ONCE,
    /** Do not delete: bring back what is gone from the other side. */
    RESTORE,
    /** Do nothing now. */
    STOP
}
