package org.synccenter.api;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Both sides changed and no rule decides. Answers to {@code ISyncMgrConflict}.
 *
 * @param id stable as long as the conflict exists, short, unique in the center
 * @param path relative to the item's roots with {@code /}; bytes that are not UTF-8 percent-encoded
 * @param kind what happened on the two sides
 * @param left the version on the left; null = deleted there
 * @param right the version on the right; null = deleted there
 * @param found when it was first seen
 * @param choices what can be chosen
 */
public record Conflict(
        String id,
        ItemRef item,
        String path,
        Kind kind,
        @Nullable Version left,
        @Nullable Version right,
        Instant found,
        Set<Resolution> choices) {

    /** What happened on the two sides. */
    public enum Kind {
        BOTH_CREATED,
        BOTH_EDITED,
        EDITED_LEFT_DELETED_RIGHT,
        DELETED_LEFT_EDITED_RIGHT,
        TYPE_CHANGED,
        MOVED
    }

    /** What a version is. */
    public enum VersionKind {
        FILE,
        DIRECTORY,
        LINK
    }

    /**
     * One side of it.
     *
     * @param size in bytes; 0 for directories
     * @param modified as the store tells it
     */
    public record Version(VersionKind kind, long size, Instant modified) {}

    public Conflict {
        choices = Set.copyOf(choices);
    }
}
