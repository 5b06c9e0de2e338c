package org.synccenter.filesync.endpoint.local;

import java.nio.charset.StandardCharsets;
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
