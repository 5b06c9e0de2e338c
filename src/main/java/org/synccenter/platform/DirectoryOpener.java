package org.synccenter.platform;

import java.nio.file.Path;

/** Where directories come from. */
@FunctionalInterface
public interface DirectoryOpener {

    /** Opens a directory by path; links in the path itself are followed. */
    Directory open(Path path) throws FileFaultException;

    /**
     * The safest way this system offers: by system calls on Linux, by {@link #portable()} elsewhere. Which one that is, is found out when
     * the first directory is opened: getting ready for system calls takes a tenth of a second, which a command that opens none can do without.
     */
    static DirectoryOpener best() {
        return path -> Libc.available() ? LinuxDirectory.openPath(path) : PortableDirectory.openPath(path);
    }

    /**
     * The way that works everywhere, by paths. It keeps every content, but a directory swapped for a link at just the wrong
     * moment can be followed, and paths are limited in length.
     */
    static DirectoryOpener portable() {
        return PortableDirectory::openPath;
    }
}
