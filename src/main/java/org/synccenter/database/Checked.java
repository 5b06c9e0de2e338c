package org.synccenter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The databases that this process has checked for damage and closed since. One that still looks as it was left needs no other check for
 * a while: a program that stays opens its archives at every run, and each check reads the whole file. Safe for any thread.
 */
final class Checked {
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private static final Map<Path, Checked> BY_FILE = new ConcurrentHashMap<>();

    /** How a closed file looks. */
    private record Look(@Nullable Object id, long size, FileTime modified) {}

    private final long since;
    private final @Nullable Look left;

    private Checked(long since, @Nullable Look left) {
        this.since = since;
        this.left = left;
    }

    /** Whether a check would tell what the last one told. */
    static boolean isCurrent(Path database) {
        Checked last = BY_FILE.get(database);
        return last != null
                && last.left != null
                && System.nanoTime() - last.since < HOUR
                && last.left.equals(look(database));
    }

    /** It was found sound just now. */
    static void sound(Path database) {
        BY_FILE.put(database, new Checked(System.nanoTime(), null));
    }

    /** We have closed it. */
    static void closed(Path database) {
        BY_FILE.computeIfPresent(database, (file, last) -> new Checked(last.since, look(file)));
    }

    /** Something was wrong with it. */
    static void forget(Path database) {
        BY_FILE.remove(database);
    }

    /** Null when it is not there, or somebody has it open or has left changes beside it. */
    private static @Nullable Look look(Path database) {
        try {
            if (Files.exists(database.resolveSibling(database.getFileName() + "-wal"))) {
                return null;
            }
            var attributes = Files.readAttributes(database, BasicFileAttributes.class);
            return new Look(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
        } catch (IOException e) {
            return null;
        }
    }
}
