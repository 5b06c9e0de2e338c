package org.synccenter.platform;

/** Why a file operation failed, in the few kinds that make a difference to what happens next. */
public enum FileFault {
    MISSING,
    EXISTS,
    /** A component that must be a directory is a file or a link. */
    NOT_DIRECTORY,
    NOT_FILE,
    NOT_EMPTY,
    NO_ACCESS,
    READ_ONLY,
    /** Disk, inodes or quota are used up. */
    NO_SPACE,
    /** Source and target lie on different volumes. */
    OTHER_VOLUME,
    /** The name or the path is longer, or holds other characters, than the file system takes. */
    BAD_NAME,
    TOO_MANY_OPEN,
    /** Larger than the file system takes. */
    TOO_BIG,
    BUSY,
    /** This file system or system call does not do that; there may be another way. */
    NOT_SUPPORTED,
    IO
}
