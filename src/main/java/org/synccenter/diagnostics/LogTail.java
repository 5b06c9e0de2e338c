package org.synccenter.diagnostics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, however long it is. */
final class LogTail {
    private static final int MOST_BYTES = 128 << 10;

    private LogTail() {}

    /** Its last lines; none when there is no log, or it cannot be read. */
    static List<String> of(Path log, int lines) {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            long start = Math.max(0, channel.size() - MOST_BYTES);
            channel.position(start);
            ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // On to the end.
            }
            List<String> all = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            // The first one is cut, unless the log begins with it.
            int from = Math.max(start > 0 ? 1 : 0, all.size() - lines);
            return all.subList(Math.min(from, all.size()), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
