package org.synccenter.filesync.core;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a scan sees of an entry without reading its content, in one store's own terms. Fingerprints of two stores are never
 * compared.
 *
 * @param kind what is there
 * @param size bytes of a file; 0 for everything else
 * @param mtime last modification as this store says it, null where it does not
 * @param ctime last change of the inode, null where the store has none
 * @param id the file's identity, null where the store has none
 * @param executable the owner's executable bit of a file; false for everything else
 * @param target what a link says; null for everything else
 * @param racy true when the content could have changed afterwards without any of this showing it (mtime too close to the moment of
 *     the scan): such a fingerprint proves nothing and equals none
 */
public record Fingerprint(
        Kind kind,
        long size,
        @Nullable Instant mtime,
        @Nullable Instant ctime,
        @Nullable FileId id,
        boolean executable,
        @Nullable LinkTarget target,
        boolean racy) {

    public Fingerprint {
        if (size < 0) {
            throw new IllegalArgumentException("negative size");
        }
        if ((kind == Kind.LINK) != (target != null)) {
            throw new IllegalArgumentException("a link has a target, and nothing else has");
        }
    }

    public static Fingerprint file(
            long size, @Nullable Instant mtime, @Nullable Instant ctime, @Nullable FileId id, boolean executable) {
        return new Fingerprint(Kind.FILE, size, mtime, ctime, id, executable, null, false);
    }

    public static Fingerprint directory(@Nullable Instant mtime, @Nullable Instant ctime, @Nullable FileId id) {
        return new Fingerprint(Kind.DIRECTORY, 0, mtime, ctime, id, false, null, false);
    }

    public static Fingerprint link(
            LinkTarget target, @Nullable Instant mtime, @Nullable Instant ctime, @Nullable FileId id) {
        return new Fingerprint(Kind.LINK, 0, mtime, ctime, id, false, target, false);
    }

    /** For {@link Kind#OTHER}, {@link Kind#UNKNOWN} and {@link Kind#IGNORED}. */
    public static Fingerprint of(Kind kind) {
        return new Fingerprint(kind, 0, null, null, null, false, null, false);
    }

    public Fingerprint asRacy() {
        return new Fingerprint(kind, size, mtime, ctime, id, executable, target, true);
    }

    /**
     * As seen of a file that was known to the last byte at a moment. With a later ctime somebody else may have changed it since, without
     * changing its size or time: then this proves nothing, whatever is seen later.
     *
     * @param known null: nothing is said
     */
    public Fingerprint provenAt(@Nullable Instant known) {
        boolean later = kind == Kind.FILE && known != null && ctime != null && ctime.isAfter(known);
        return later ? new Fingerprint(kind, size, mtime, null, id, executable, target, true) : this;
    }

    public Fingerprint withExecutable(boolean other) {
        return new Fingerprint(kind, size, mtime, ctime, id, other, target, racy);
    }

    /**
     * True when nothing about the entry has changed since {@code earlier}, so that its content need not be read. A directory's
     * fingerprint says nothing about what is in it; a link is what it says; both ignore times. Never true for what cannot be
     * synced.
     */
    public boolean sameAs(@Nullable Fingerprint earlier) {
        return earlier != null
                && sameWithoutCtime(earlier)
                && (kind != Kind.FILE || Objects.equals(ctime, earlier.ctime));
    }

    /** As {@link #sameAs}, for an entry that was renamed since: a rename changes the ctime and nothing else. */
    public boolean sameWithoutCtime(@Nullable Fingerprint earlier) {
        if (earlier == null || kind != earlier.kind || racy || earlier.racy) {
            return false;
        }
        return switch (kind) {
            case DIRECTORY -> true;
            case LINK -> Objects.equals(target, earlier.target);
            case FILE ->
                size == earlier.size
                        && executable == earlier.executable
                        && Objects.equals(mtime, earlier.mtime)
                        && Objects.equals(id, earlier.id);
            case OTHER, UNKNOWN, IGNORED -> false;
        };
    }
}
