package org.synccenter.platform;

/** What a name in a directory stands for. */
public enum FileKind {
    FILE,
    DIRECTORY,
    LINK,
    /** A pipe, socket or device: nothing whose content could be copied. */
    OTHER
}
