package org.synccenter.filesync.session;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Children;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.LinkTarget;
import org.synccenter.filesync.core.Side;

/** An entry on its way into the archive: what it is, and how each side shows it, as far as that is known yet. */
record Row(
        Kind kind,
        @Nullable Digest digest,
        long size,
        boolean executable,
        @Nullable LinkTarget target,
        @Nullable Instant mtime,
        @Nullable Fingerprint left,
        @Nullable Fingerprint right) {

    Row with(Side side, Fingerprint seen) {
        return side == Side.LEFT
                ? new Row(kind, digest, size, executable, target, mtime, seen, right)
                : new Row(kind, digest, size, executable, target, mtime, left, seen);
    }

    /**
     * As if the executable bit were everywhere what {@code side} shows: its new value has yet to come there. Whoever reads this later finds
     * it changed on the other side, and brings it.
     */
    Row withoutNewBit(Side side) {
        Fingerprint here = side == Side.LEFT ? left : right;
        Fingerprint there = side == Side.LEFT ? right : left;
        if (here == null || there == null || here.executable() == there.executable()) {
            return this;
        }
        boolean bit = here.executable();
        return new Row(kind, digest, size, bit, target, mtime, left, right)
                .with(side.other(), there.withExecutable(bit));
    }

    /** Whether both describe the same agreed state, so that what one side shows may stand beside what the other shows. */
    boolean agreesWith(Row other) {
        return kind == other.kind
                && size == other.size
                && Objects.equals(digest, other.digest)
                && Objects.equals(target, other.target);
    }

    boolean complete() {
        return left != null && right != null;
    }

    AncestorEntry entry() {
        return new AncestorEntry(kind, digest, size, executable, target, mtime, left, right, Children.none(), false);
    }
}
