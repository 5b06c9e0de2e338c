package org.synccenter.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Questions about volumes. */
public final class Volumes {

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
}
