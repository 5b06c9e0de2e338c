package org.synccenter.api;

/** One of the two replicas of a pair. */
public enum Side {
    LEFT,
    RIGHT
}
