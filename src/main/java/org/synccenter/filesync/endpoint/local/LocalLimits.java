package org.synccenter.filesync.endpoint.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.synccenter.filesync.core.StoreLimits;
import org.synccenter.filesync.endpoint.Layout;
import org.synccenter.platform.Directory;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileStat;

/** Finds out what a local folder can hold, from its file system's name and without writing anything. */
final class LocalLimits {
    private static final int LONGEST_UNITS = 255;
    private static final long LARGEST_ON_FAT = (4L << 30) - 1;

    private LocalLimits() {}

    /** @param type the file system as the system calls it; empty when it does not say */
    static StoreLimits of(String type, Directory root) {
        String name = type.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "vfat", "msdos", "fat", "fat32" -> windows(true, LARGEST_ON_FAT);
            case "exfat" -> windows(true, Long.MAX_VALUE);
            case "ntfs", "ntfs3", "fuseblk", "refs", "cifs", "smb3", "smbfs" -> windows(true, Long.MAX_VALUE);
            case "apfs", "hfs" ->
                new StoreLimits(foldsCase(root, true), true, false, Integer.MAX_VALUE, LONGEST_UNITS, Long.MAX_VALUE);
            default ->
                foldsCase(root, false)
                        ? new StoreLimits(true, true, false, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE)
                        : StoreLimits.NONE;
        };
    }

    /** @param type as in {@link #of} */
    static Duration timeStep(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            // What goes through FUSE by its device may be exFAT too, of which some programs keep as little as of FAT.
            case "vfat", "msdos", "fat", "fat32", "exfat", "fuseblk" -> Duration.ofSeconds(2);
            case "ext2", "ext3", "hfs", "hfsplus" -> Duration.ofSeconds(1);
            default -> Duration.ofNanos(100);
        };
    }

    private static StoreLimits windows(boolean foldsCase, long largest) {
        return new StoreLimits(foldsCase, false, true, Integer.MAX_VALUE, LONGEST_UNITS, largest);
    }

    /** Looks for our own directory by another name. */
    private static boolean foldsCase(Directory root, boolean otherwise) {
        String ours = Layout.OURS.name().display();
        try {
            FileStat own = root.stat(ours.getBytes(StandardCharsets.UTF_8));
            FileStat upper = root.stat(ours.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return own == null ? otherwise : upper != null && own.sameFileAs(upper);
        } catch (FileFaultException e) {
            return otherwise;
        }
    }
}
