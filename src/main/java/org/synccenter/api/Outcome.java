package org.synccenter.api;

/** How a sync ended for an item or a request, worst last. */
public enum Outcome {
    IN_SYNC,
    CONFLICTS,
    PROBLEMS,
    CANCELLED,
    /** The partner went away before it was done. */
    DISCONNECTED,
    /** Could not be run at all. */
    FAILED,
    /** Held for a person. */
    HELD;

    /** The worse of the two. */
    public Outcome and(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
