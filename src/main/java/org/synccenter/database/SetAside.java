package org.synccenter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Moves a damaged database with its companions to a name that nothing has yet. */
final class SetAside {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path file;
    private final String time;

    SetAside(Path file, Clock clock) {
        this.file = file;
        this.time = LocalDateTime.now(clock).format(TIME);
    }

    Path move() throws IOException {
        Path kept = freeName();
        // The main file goes last: killed in between, the next start finds it damaged still and comes here again.
        moveIfThere("-wal", kept);
        moveIfThere("-shm", kept);
        moveIfThere("", kept);
        return kept;
    }

    private void moveIfThere(String suffix, Path kept) throws IOException {
        Path from = file.resolveSibling(file.getFileName() + suffix);
        if (Files.exists(from)) {
            Files.move(from, kept.resolveSibling(kept.getFileName() + suffix));
        }
    }

    private Path freeName() {
        for (int n = 1; ; n++) {
            String name = file.getFileName() + ".damaged-" + time + (n == 1 ? "" : "-" + n);
            Path candidate = file.resolveSibling(name);
            if (!Files.exists(candidate) && !Files.exists(file.resolveSibling(name + "-wal"))) {
                return candidate;
            }
        }
    }
}
