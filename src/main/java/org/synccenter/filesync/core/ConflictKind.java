package org.synccenter.filesync.core;

/** How two sides exclude each other. */
public enum ConflictKind {
    /** Not agreed before; both sides have it, with different content. */
    BOTH_CREATED,
    /** Both sides gave it other content. */
    BOTH_EDITED,
    /** Deleted on the left, changed on the right. */
    DELETED_LEFT,
    /** Deleted on the right, changed on the left. */
    DELETED_RIGHT,
    /** The two sides have different kinds (file, directory, link) there. */
    TYPE,
    /** Both sides moved it, to different paths. */
    MOVED_APART,
    /** Moved on the right, deleted on the left. */
    MOVED_DELETED_LEFT,
    /** Moved on the left, deleted on the right. */
    MOVED_DELETED_RIGHT
}
