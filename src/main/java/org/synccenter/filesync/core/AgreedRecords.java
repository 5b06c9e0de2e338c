package org.synccenter.filesync.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Goes through the entries of one directory of the archive, in the order of their names. */
final class AgreedRecords extends Records {
    private static final int KIND = 7;
    private static final int EXECUTABLE = 8;
    private static final int HAS_DIGEST = 16;
    private static final int HAS_MTIME = 32;
    private static final int HAS_LEFT = 64;
    private static final int HAS_RIGHT = 128;

    /** In the place of a kind: a directory that nobody agreed on. */
    private static final int IMPLIED = 7;

    private final @Nullable PackedDirectory directory;
    private int leftAt;
    private int head;
    private long row;

    /** Stands at the first entry, if there is one. */
    AgreedRecords(PackedDirectory directory) {
        super(directory.records());
        this.directory = directory;
        read();
    }

    /** The same without what is below. */
    AgreedRecords(byte[] records) {
        super(records);
        this.directory = null;
        read();
    }

    @Override
    void pass() {
        head = next();
        switch (head & KIND) {
            case 1 -> number();
            case 3 -> skipText();
            default -> {
                countDirectory();
                row = number();
            }
        }
        if ((head & HAS_DIGEST) != 0) {
            skipText();
        }
        if ((head & HAS_MTIME) != 0) {
            skipTime();
        }
        leftAt = at;
        for (int side : new int[] {HAS_LEFT, HAS_RIGHT}) {
            if ((head & side) != 0) {
                Print.skip(this);
            }
        }
    }

    boolean isDirectory() {
        return directoryIndex() >= 0 && (head & KIND) != 1 && (head & KIND) != 3;
    }

    boolean isLink() {
        return (head & KIND) == 3;
    }

    boolean isFile() {
        return (head & KIND) == 1;
    }

    boolean isImplied() {
        return (head & KIND) == IMPLIED;
    }

    /** What is in the directory that this stands at. */
    PackedDirectory directory() {
        if (directory == null) {
            throw new IllegalStateException("nothing is known of what is below");
        }
        return directory.directory(directoryIndex());
    }

    /** The number of the archive's row that has what is in the directory; 0 for none. */
    long row() {
        return isDirectory() ? row : 0;
    }

    /** Whether both sides certainly show what they showed when this was agreed. Not for links. */
    boolean isSame(SideRecords left, SideRecords right) {
        if ((head & HAS_LEFT) == 0 || (head & HAS_RIGHT) == 0) {
            return false;
        }
        at = leftAt;
        boolean same = Print.same(this, left.atPrint());
        return same && Print.same(this, right.atPrint());
    }

    /** Whether this side certainly shows what it showed when this was agreed. Not for links. */
    boolean isSame(Side side, SideRecords now) {
        if ((head & (side == Side.LEFT ? HAS_LEFT : HAS_RIGHT)) == 0) {
            return false;
        }
        at = leftAt;
        if (side == Side.RIGHT && (head & HAS_LEFT) != 0) {
            Print.skip(this);
        }
        return Print.same(this, now.atPrint());
    }

    AncestorEntry entry(Children<AncestorEntry> children) {
        at = nameEnd() + 1;
        int kind = head & KIND;
        long size = 0;
        LinkTarget target = null;
        switch (kind) {
            case 1 -> size = number();
            case 3 -> target = LinkTarget.ofBytes(text());
            default -> number();
        }
        Digest digest = (head & HAS_DIGEST) == 0 ? null : Digest.ofBytes(text());
        Instant mtime = (head & HAS_MTIME) == 0 ? null : time();
        Fingerprint left = (head & HAS_LEFT) == 0 ? null : Print.read(this);
        Fingerprint right = (head & HAS_RIGHT) == 0 ? null : Print.read(this);
        boolean implied = kind == IMPLIED;
        return new AncestorEntry(
                implied ? Kind.DIRECTORY : Print.kind(kind),
                digest,
                size,
                (head & EXECUTABLE) != 0,
                target,
                mtime,
                left,
                right,
                children,
                implied);
    }

    /** Adds a record; the names must come sorted. */
    static void write(PackedBytes out, Name name, AncestorEntry e, long row) {
        Digest digest = e.digest();
        Instant mtime = e.mtime();
        Fingerprint left = e.left();
        Fingerprint right = e.right();
        out.putText(name.bytes());
        out.put((e.implied() ? IMPLIED : Print.number(e.kind()))
                | (e.executable() ? EXECUTABLE : 0)
                | (digest == null ? 0 : HAS_DIGEST)
                | (mtime == null ? 0 : HAS_MTIME)
                | (left == null ? 0 : HAS_LEFT)
                | (right == null ? 0 : HAS_RIGHT));
        LinkTarget target = e.target();
        if (target != null) {
            out.putText(target.bytes());
        } else {
            out.putNumber(e.kind() == Kind.FILE ? e.size() : row);
        }
        if (digest != null) {
            out.putText(digest.bytes());
        }
        if (mtime != null) {
            out.putTime(mtime);
        }
        if (left != null) {
            Print.write(out, left, 0);
        }
        if (right != null) {
            Print.write(out, right, 0);
        }
    }
}
