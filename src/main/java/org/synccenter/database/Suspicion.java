package org.synccenter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A flag beside a database that behaved as if damaged while in use. A complete check takes long on a large file, so it is
 * done on small files and on suspicion only.
 */
final class Suspicion {

    private Suspicion() {}

    static void raise(Path database) {
        try {
            Files.createFile(flag(database));
        } catch (IOException e) {
            // Already raised, or the disk refuses: then opening will meet the damage again by itself.
        }
    }

    static boolean on(Path database) {
        return Files.exists(flag(database));
    }

    static void settle(Path database) {
        try {
            Files.deleteIfExists(flag(database));
        } catch (IOException e) {
            // Costs one needless check at the next start.
        }
    }

    private static Path flag(Path database) {
        return database.resolveSibling(database.getFileName() + ".suspect");
    }
}
