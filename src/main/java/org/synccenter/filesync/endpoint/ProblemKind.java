package org.synccenter.filesync.endpoint;

/** Why one path could not be handled while everything else goes on. */
public enum ProblemKind {
    /** Cannot be read: no permission, or the disk reports an error. What is there is unknown, never absent. */
    UNREADABLE,
    /** No permission to write there. */
    NO_ACCESS,
    READ_ONLY,
    /** Disk, inodes or quota are used up. */
    NO_SPACE,
    /** Kept changing while it was copied. */
    IN_USE,
    /** Somebody changed it between the scan and the moment of writing; nothing was overwritten. */
    CHANGED_MEANWHILE,
    /** A person chose what to do with it, but for another plan than there is now; it was left alone. */
    OUTDATED_CHOICE,
    /** A directory that was to go holds something. */
    NOT_EMPTY,
    /** A pipe, socket or device. */
    SPECIAL_FILE,
    /** Another volume is mounted inside the folder; it is left alone. */
    OTHER_VOLUME,
    /** Nested too deep, or the path is too long. */
    TOO_DEEP,
    /** The system does not let this program open more files at a time. */
    TOO_MANY_OPEN,
    /** The store cannot hold this name. */
    BAD_NAME,
    /** To the store this name and another one in the same directory are one. */
    NAME_CLASH,
    /** The store cannot hold a file this large. */
    TOO_BIG,
    /** The store cannot do this. */
    NOT_SUPPORTED,
    /** It is not there any more. */
    GONE,
    /** The store reported an error. */
    IO,
    /** It is to be taken back and is not as the run left it. */
    CHANGED_SINCE,
    /** It is to be taken back, and that is not possible: a folder became something else, or names were swapped. */
    NOT_UNDONE,
    /** It is to come back and lies in the trash no more. */
    TRASH_GONE
}
