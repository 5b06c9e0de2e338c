package org.synccenter.api;

/** How a person settles a conflict. */
public enum Resolution {
    KEEP_LEFT,
    KEEP_RIGHT,
    KEEP_BOTH,
    KEEP_NEWEST,
    MERGE,
    SKIP
}
