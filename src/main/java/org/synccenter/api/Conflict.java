package org.synccenter.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several sides changed and no rule decides. It is recorded so that a person can choose later. Two conflicts with the same id are the
 * same conflict, whatever else differs. Answers to {@code ISyncMgrConflict}.
 *
 * @param id stable as long as the conflict exists, short, unique in the center. {@code GetConflictIdInfo}
 * @param path relative to the item's roots with {@code /}; bytes that are not UTF-8 percent-encoded
 * @param kind what happened on the two sides
 * @param left the version on the left; null = deleted there
 * @param right the version on the right; null = deleted there
 * @param found when it was first seen
 * @param choices what can be chosen; {@link Resolution#SKIP} always can
 * @param details what only some handlers have
 */
public record Conflict(
        String id,
        ItemRef item,
        String path,
        Kind kind,
        @Nullable Version left,
        @Nullable Version right,
        Instant found,
        Set<Resolution> choices,
        Details details) {

    /** What happened on the two sides. Conflicts of one kind and handler can be settled alike ("apply to all"). */
    public enum Kind {
        /** The path is new on both sides, with different content. */
        BOTH_CREATED,
        /** The content was changed on both sides. */
        BOTH_EDITED,
        /** Changed on the left, deleted on the right. */
        EDITED_LEFT_DELETED_RIGHT,
        /** Deleted on the left, changed on the right. */
        DELETED_LEFT_EDITED_RIGHT,
        /** One side has a file where the other has a directory or a link. */
        TYPE_CHANGED,
        /** The two sides have moved it to different places, or something to the same place. */
        MOVED
    }

    /** What a version is. Answers to {@code SYNCMGR_CONFLICT_ITEM_TYPE}. */
    public enum VersionKind {
        /** Has content. */
        FILE,
        /** Holds other paths. */
        DIRECTORY,
        /** Points to another path. */
        LINK,
        /** It was deleted there: nothing to open or preview. */
        DELETED
    }

    /**
     * One side of it. Answers to {@code CONFIRM_CONFLICT_ITEM}.
     *
     * @param size in bytes; 0 for directories and deleted ones
     * @param modified as the store tells it; the epoch for deleted ones
     * @param location where it lies, for people; empty = the side it is on says it
     */
    public record Version(VersionKind kind, long size, Instant modified, String location) {

        /** What stands where something was deleted. */
        public static final Version DELETED = new Version(VersionKind.DELETED, 0, Instant.EPOCH);

        /** A version whose side says where it lies. */
        public Version(VersionKind kind, long size, Instant modified) {
            this(kind, size, modified, "");
        }
    }

    /**
     * What only some handlers have.
     *
     * @param others further versions beside left and right, as clusters have them
     * @param properties the handler's own texts about the conflict, by key. {@code ISyncMgrConflict::GetProperty}
     * @param extra the handler's own note, handed back with the conflict; no part of its identity
     */
    public record Details(List<Version> others, Map<String, String> properties, String extra) {

        /** Nothing special. */
        public static final Details NONE = new Details(List.of(), Map.of(), "");

        public Details {
            others = List.copyOf(others);
            properties = Map.copyOf(properties);
        }
    }

    public Conflict {
        choices = Set.copyOf(choices);
    }

    /** A conflict of two sides. */
    public Conflict(
            String id,
            ItemRef item,
            String path,
            Kind kind,
            @Nullable Version left,
            @Nullable Version right,
            Instant found,
            Set<Resolution> choices) {
        this(id, item, path, kind, left, right, found, choices, Details.NONE);
    }

    /**
     * All versions, left first, then right, then the others; a deleted one is {@link Version#DELETED}. Indexes of {@link KeptVersion} count
     * here. {@code ISyncMgrConflict::GetItemsArray}.
     */
    public List<Version> versions() {
        List<Version> all = new ArrayList<>();
        all.add(left == null ? Version.DELETED : left);
        all.add(right == null ? Version.DELETED : right);
        all.addAll(details.others());
        return List.copyOf(all);
    }

    /** A text of the handler about the conflict; empty when it has none under this key. {@code ISyncMgrConflict::GetProperty}. */
    public String property(String key) {
        return details.properties().getOrDefault(key, "");
    }
}
