package org.synccenter.api;

/** One of the two replicas of a pair. */
public enum Side {
    /** The first of the two. */
    LEFT,
    /** The second of the two. */
    RIGHT
}
