package org.synccenter.filesync.core;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One node of the last agreed state: what both sides had, and how each side's store showed it at that moment.
 *
 * @param kind file, directory or link
 * @param digest a file's content; null for everything else
 * @param size a file's bytes
 * @param executable a file's executable bit
 * @param target what a link says; null for everything else
 * @param mtime the agreed modification time; null when none was agreed
 * @param left what the left store showed when this was agreed; null when that is not known (never equal then)
 * @param right the same of the right store
 * @param children what is in a directory
 * @param implied true for a directory that is only here because of what is below it: nobody agreed on it
 */
public record AncestorEntry(
        Kind kind,
        @Nullable Digest digest,
        long size,
        boolean executable,
        @Nullable LinkTarget target,
        @Nullable Instant mtime,
        @Nullable Fingerprint left,
        @Nullable Fingerprint right,
        Children<AncestorEntry> children,
        boolean implied) {

    public AncestorEntry {
        if (!kind.isSyncable()) {
            throw new IllegalArgumentException("cannot have been agreed: " + kind);
        }
        if (kind != Kind.DIRECTORY && !children.isEmpty()) {
            throw new IllegalArgumentException("only a directory has children");
        }
    }

    public static AncestorEntry file(
            Digest digest,
            long size,
            boolean executable,
            @Nullable Instant mtime,
            @Nullable Fingerprint left,
            @Nullable Fingerprint right) {
        return new AncestorEntry(Kind.FILE, digest, size, executable, null, mtime, left, right, Children.none(), false);
    }

    public static AncestorEntry directory(@Nullable Fingerprint left, @Nullable Fingerprint right) {
        return new AncestorEntry(Kind.DIRECTORY, null, 0, false, null, null, left, right, Children.none(), false);
    }

    public static AncestorEntry link(LinkTarget target, @Nullable Fingerprint left, @Nullable Fingerprint right) {
        return new AncestorEntry(
                Kind.LINK, null, 0, false, Objects.requireNonNull(target), null, left, right, Children.none(), false);
    }

    static AncestorEntry impliedDirectory() {
        return new AncestorEntry(Kind.DIRECTORY, null, 0, false, null, null, null, null, Children.none(), true);
    }

    public @Nullable Fingerprint fingerprint(Side side) {
        return side == Side.LEFT ? left : right;
    }

    public AncestorEntry withChildren(Children<AncestorEntry> newChildren) {
        return new AncestorEntry(kind, digest, size, executable, target, mtime, left, right, newChildren, implied);
    }

    @Override
    public String toString() {
        return "agreed " + kind + (digest == null ? "" : " " + digest) + (target == null ? "" : " " + target)
                + (executable ? " executable" : "") + (kind == Kind.DIRECTORY ? " " + children : "");
    }
}
