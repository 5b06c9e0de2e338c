package org.synccenter.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says about a name, without reading content and without following a link.
 *
 * @param permissions the lower nine bits (rwxrwxrwx), or -1 where the file system has none
 * @param changed when content or attributes last changed (ctime); null where the file system does not tell
 * @param born when the inode came to be, which tells a reused inode number from the old one; null where not told
 * @param device number of the volume, 0 where there is none
 * @param inode number within the volume, 0 where there is none
 */
public record FileStat(
        FileKind kind,
        int permissions,
        long size,
        Instant modified,
        @Nullable Instant changed,
        @Nullable Instant born,
        long device,
        long inode) {

    /** Whether both describe the same file, as far as the file system can tell. */
    public boolean sameFileAs(FileStat other) {
        return kind == other.kind
                && device == other.device
                && inode == other.inode
                && (born == null || other.born == null || born.equals(other.born));
    }
}
