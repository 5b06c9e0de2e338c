package org.synccenter.filesync.core;

/** One of the two replicas of a pair. */
public enum Side {
    LEFT,
    RIGHT;

    public Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
