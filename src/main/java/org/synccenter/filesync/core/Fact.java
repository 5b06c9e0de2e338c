package org.synccenter.filesync.core;

/** What one side did to one path since the last agreement. */
public enum Fact {
    /** Not there now, not agreed before. */
    ABSENT,
    /** As agreed. A directory is unchanged when it is still a directory. */
    UNCHANGED,
    /** There now, not agreed before. */
    CREATED,
    /** Other content, or another link target. */
    EDITED,
    /** Same content, other modification time. */
    TOUCHED,
    /** Same content, other executable bit. */
    MODE_CHANGED,
    /** Another kind than agreed. */
    TYPE_CHANGED,
    /** Agreed, and now at another path. */
    MOVED,
    /** Agreed, and certainly gone. */
    DELETED,
    /** Cannot be said: unreadable, ignored, or of a kind that is not synced. */
    UNKNOWN
}
