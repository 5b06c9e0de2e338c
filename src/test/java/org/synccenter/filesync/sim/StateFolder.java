package org.synccenter.filesync.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of a pair's archive, in memory where the system has such a place; can be kept and brought back. */
final class StateFolder implements AutoCloseable {

    final Path path;

    StateFolder() {
        try {
            Path memory = Path.of("/dev/shm");
            path = Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "sync-center-sim")
                    : Files.createTempDirectory("sync-center-sim");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the files hold now. */
    Map<String, byte[]> image() {
        Map<String, byte[]> image = new TreeMap<>();
        for (Path file : files()) {
            try {
                image.put(file.getFileName().toString(), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return image;
    }

    void restore(Map<String, byte[]> image) {
        clear();
        image.forEach((name, bytes) -> {
            try {
                // The shared memory of a database that was open is none of its content.
                if (!name.endsWith("-shm")) {
                    Files.write(path.resolve(name), bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** As if the archive had never been. */
    void clear() {
        for (Path file : files()) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<Path> files() {
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clear();
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
