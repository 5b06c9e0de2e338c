package org.synccenter.filesync.core;

/** What is at a path. */
public enum Kind {
    FILE,
    DIRECTORY,
    /** A symbolic link. */
    LINK,
    /** There, but never synced: FIFO, socket, device. */
    OTHER,
    /** Could not be looked at. Anything may be there; it is never taken to be absent. */
    UNKNOWN,
    /** There, but the filter says it is not ours. Never read, carried or deleted. */
    IGNORED;

    /** True for what can be carried to the other side. */
    public boolean isSyncable() {
        return this == FILE || this == DIRECTORY || this == LINK;
    }
}
