package org.synccenter.platform;

import java.nio.file.Path;

/** Where directories come from. */
@FunctionalInterface
public interface DirectoryOpener {

    /** Opens a directory by path; links in the path itself are followed. */
    Directory open(Path path) throws FileFaultException;

    /** The safest way this system offers: by system calls on Linux, by {@link #portable()} elsewhere. */
    static DirectoryOpener best() {
        return Libc.available() ? LinuxDirectory::openPath : portable();
    }

    /**
     * The way that works everywhere, by paths. It keeps every content, but a directory swapped for a link at just the wrong
     * moment can be followed, and paths are limited in length.
     */
    static DirectoryOpener portable() {
        return PortableDirectory::openPath;
    }
}
