package org.synccenter.filesync.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which files a filter's limits of size and age leave alone at a moment. Of two versions the larger and the younger one counts, so that
 * an edit of an old file travels and nothing too large does.
 */
public record LeftAlone(Filter filter, Instant now) {
    /** No file at all. */
    public static final LeftAlone NOTHING = new LeftAlone(Filter.NONE, Instant.EPOCH);

    /** Null: that side has nothing there. */
    boolean covers(RelPath path, @Nullable Entry left, @Nullable Entry right) {
        if (!filter.hasLimits() || isDirectory(left) || isDirectory(right)) {
            return false;
        }
        Fingerprint first = fileOrNull(left);
        Fingerprint second = fileOrNull(right);
        if (first == null || second == null) {
            Fingerprint only = first == null ? second : first;
            return only != null && filter.leavesAlone(path, only.size(), only.mtime(), now);
        }
        long size = Math.max(first.size(), second.size());
        return filter.leavesAlone(path, size, later(first.mtime(), second.mtime()), now);
    }

    private static boolean isDirectory(@Nullable Entry entry) {
        return entry != null && entry.isDirectory();
    }

    private static @Nullable Fingerprint fileOrNull(@Nullable Entry entry) {
        return entry == null || entry.kind() != Kind.FILE ? null : entry.fingerprint();
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
