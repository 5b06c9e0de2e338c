package org.synccenter.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The system's own program for looking at folders. Every method blocks for moments (disk, start of a process). */
public interface FileManager {

    /**
     * Shows a file or folder in its folder. Never opens the file itself: it may be a program.
     *
     * @param path absolute; when it is gone, the nearest folder above it that is there is shown
     * @throws IOException when no such program could be started
     */
    void reveal(Path path) throws IOException;

    /** That of this system. */
    static FileManager ofSystem() {
        return of(System.getProperty("os.name", ""), FileManager::start);
    }

    /** That of the named system. Only Linux was tried. */
    static FileManager of(String os, Starter starter) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return path -> starter.start(
                    Files.exists(path) && !Files.isDirectory(path)
                            ? List.of("explorer.exe", "/select," + path)
                            : List.of("explorer.exe", folder(path).toString()));
        }
        if (name.startsWith("mac")) {
            return path -> starter.start(
                    Files.exists(path) && !Files.isDirectory(path)
                            ? List.of("open", "-R", path.toString())
                            : List.of("open", folder(path).toString()));
        }
        return path -> starter.start(List.of("xdg-open", folder(path).toString()));
    }

    /** Starts a program. */
    @FunctionalInterface
    interface Starter {
        /** Does not wait for its end. */
        void start(List<String> command) throws IOException;
    }

    /** The folder itself, or the nearest one above that is there. */
    private static Path folder(Path path) {
        Path folder = path;
        while (!Files.isDirectory(folder) && folder.getParent() != null) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }

    private static void start(List<String> command) throws IOException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .getOutputStream()
                .close();
    }
}
