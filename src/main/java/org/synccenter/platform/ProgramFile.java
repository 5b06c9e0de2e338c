package org.synccenter.platform;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which file this program was started: the launcher says so, ours or that of an installer. */
public final class ProgramFile {
    private ProgramFile() {}

    /** Absolute; empty = it was started by hand, as with java and a class path. */
    public static Optional<Path> find() {
        return find(System.getProperty("sync-center.program"), System.getProperty("jpackage.app-path"));
    }

    static Optional<Path> find(@Nullable String... told) {
        for (String each : told) {
            try {
                if (each != null
                        && !each.isEmpty()
                        && Path.of(each).isAbsolute()
                        && Files.isExecutable(Path.of(each))) {
                    return Optional.of(Path.of(each));
                }
            } catch (InvalidPathException e) {
                // No file has this name: the next one may.
            }
        }
        return Optional.empty();
    }
}
