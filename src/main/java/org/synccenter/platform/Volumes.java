package org.synccenter.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Questions about volumes. */
public final class Volumes {

    /** How the names of file systems begin that more than one computer writes to, or a program of which the system knows nothing. */
    private static final Set<String> SHARED = Set.of(
            "nfs",
            "cifs",
            "smb",
            "9p",
            "fuse.",
            "afs",
            "ceph",
            "gluster",
            "lustre",
            "gfs",
            "ocfs",
            "davfs",
            "vbox",
            "virtiofs",
            "prl_");

    private Volumes() {}

    /** Bytes that this user can still write where the path lies; {@link Long#MAX_VALUE} where nothing tells. */
    public static long usableSpace(Path path) {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** The system's name of the file system where the path lies, such as {@code ext4}; empty when it does not say. */
    public static String fileSystem(Path path) {
        try {
            return Files.getFileStore(path).type();
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether two existing paths lie on one volume, so that a rename between them is possible. */
    public static boolean same(Path one, Path other) throws IOException {
        return Files.getFileStore(one).equals(Files.getFileStore(other));
    }

    /** Whether the system tells of changes as they happen; where it does not, watching would mean looking at everything over and over. */
    public static boolean tellChanges() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("linux") || system.startsWith("windows");
    }

    /**
     * Whether somebody else than this computer may change files where the path lies, of which the system would not tell: a network or
     * another computer's disk. True where nothing tells the kind of the volume.
     */
    public static boolean isShared(Path path) {
        try {
            String type = Files.getFileStore(path).type().toLowerCase(Locale.ROOT);
            return SHARED.stream().anyMatch(type::startsWith);
        } catch (IOException e) {
            return true;
        }
    }
}
