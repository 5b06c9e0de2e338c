package org.synccenter.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a version holds, as much of it as is compared.
 *
 * @param bytes the beginning, at most {@link #MOST}
 * @param size of the whole file, in bytes
 */
record Content(byte[] bytes, long size) {
    /** So much of a file is compared; more nobody reads through. */
    static final int MOST = 2 << 20;

    /** Blocks (disk). Neither a link nor anything that could wait for ever is read. */
    static Content read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MOST);
            return new Content(bytes, Math.max(bytes.length, Files.size(file)));
        }
    }

    boolean isWhole() {
        return bytes.length == size;
    }
}
