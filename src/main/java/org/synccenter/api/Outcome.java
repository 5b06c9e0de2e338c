package org.synccenter.api;

/** How a sync ended for an item or a request, worst last. */
public enum Outcome {
    /** All sides are alike. */
    IN_SYNC,
    /** Done but for conflicts that wait for a decision. */
    CONFLICTS,
    /** Done but for paths that could not be handled. */
    PROBLEMS,
    /** Stopped by a person before it was done. */
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
