package org.synccenter.filesync.core;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.PackedBytes.Reader;

/**
 * Fingerprints as bytes. First comes what tells whether an entry changed: for a directory its id, for a link its id and target, for
 * a file everything. So two of these can be compared as they lie there, which is most of what a session without changes does.
 */
final class Print {
    private static final int KIND = 7;
    private static final int EXECUTABLE = 8;
    private static final int RACY = 16;

    /** A digest follows, in a snapshot only. */
    static final int HAS_DIGEST = 32;

    /** The listing of this directory was cut short; in a snapshot only. */
    static final int INCOMPLETE = 64;

    private static final int HAS_ID = 1;
    private static final int HAS_BIRTH = 2;
    private static final int HAS_MTIME = 4;
    private static final int HAS_CTIME = 8;

    private Print() {}

    /** For ever, because the archive has them too. */
    static int number(Kind kind) {
        return switch (kind) {
            case FILE -> 1;
            case DIRECTORY -> 2;
            case LINK -> 3;
            case OTHER -> 4;
            case UNKNOWN -> 5;
            case IGNORED -> 6;
        };
    }

    static Kind kind(int head) {
        return switch (head & KIND) {
            case 1 -> Kind.FILE;
            case 2 -> Kind.DIRECTORY;
            case 3 -> Kind.LINK;
            case 4 -> Kind.OTHER;
            case 5 -> Kind.UNKNOWN;
            case 6 -> Kind.IGNORED;
            default -> throw new IllegalArgumentException("no kind " + (head & KIND));
        };
    }

    static void write(PackedBytes out, Fingerprint f, int extra) {
        FileId id = f.id();
        Instant birth = id == null ? null : id.birth();
        LinkTarget target = f.target();
        writeHead(
                out,
                number(f.kind()) | (f.executable() ? EXECUTABLE : 0) | (f.racy() ? RACY : 0) | extra,
                id != null,
                birth != null,
                f.mtime() != null,
                f.ctime() != null);
        if (id != null) {
            writeId(out, id.device(), id.inode());
        }
        if (birth != null) {
            out.putTime(birth);
        }
        if (target != null) {
            out.putText(target.bytes());
        }
        if (f.kind() == Kind.FILE) {
            out.putNumber(f.size());
        }
        for (Instant time : new Instant[] {f.mtime(), f.ctime()}) {
            if (time != null) {
                out.putTime(time);
            }
        }
    }

    static int head(Kind kind, boolean executable, boolean racy) {
        return number(kind) | (executable ? EXECUTABLE : 0) | (racy ? RACY : 0);
    }

    static void writeHead(
            PackedBytes out, int head, boolean hasId, boolean hasBirth, boolean hasMtime, boolean hasCtime) {
        out.put(head);
        out.put((hasId ? HAS_ID : 0)
                | (hasBirth ? HAS_BIRTH : 0)
                | (hasMtime ? HAS_MTIME : 0)
                | (hasCtime ? HAS_CTIME : 0));
    }

    static void writeId(PackedBytes out, long device, long inode) {
        // Major and minor number apart, because each of them is small.
        out.putNumber(device >>> 32);
        out.putNumber(device & 0xFFFFFFFFL);
        out.putNumber(inode);
    }

    static Fingerprint read(Reader in) {
        int head = in.next();
        int has = in.next();
        Kind kind = kind(head);
        FileId id = (has & HAS_ID) == 0 ? null : readId(in, (has & HAS_BIRTH) != 0);
        LinkTarget target = kind == Kind.LINK ? LinkTarget.ofBytes(in.text()) : null;
        long size = kind == Kind.FILE ? in.number() : 0;
        Instant mtime = (has & HAS_MTIME) == 0 ? null : in.time();
        Instant ctime = (has & HAS_CTIME) == 0 ? null : in.time();
        boolean executable = (head & EXECUTABLE) != 0;
        return new Fingerprint(kind, size, mtime, ctime, id, executable, target, (head & RACY) != 0);
    }

    private static FileId readId(Reader in, boolean hasBirth) {
        long major = in.number();
        long minor = in.number();
        long inode = in.number();
        @Nullable Instant birth = hasBirth ? in.time() : null;
        return new FileId(major << 32 | minor, inode, birth);
    }

    static void skip(Reader in) {
        int head = in.next();
        int has = in.next();
        skipIdentity(in, head, has);
        skipTimes(in, has);
    }

    private static void skipIdentity(Reader in, int head, int has) {
        if ((has & HAS_ID) != 0) {
            in.number();
            in.number();
            in.number();
            if ((has & HAS_BIRTH) != 0) {
                in.skipTime();
            }
        }
        int kind = head & KIND;
        if (kind == 3) {
            in.skipText();
        } else if (kind == 1) {
            in.number();
        }
    }

    private static void skipTimes(Reader in, int has) {
        if ((has & HAS_MTIME) != 0) {
            in.skipTime();
        }
        if ((has & HAS_CTIME) != 0) {
            in.skipTime();
        }
    }

    /**
     * Whether {@code now} is certainly what {@code agreed} is: {@link Fingerprint#sameAs}, and the same id. Afterwards the reader
     * {@code agreed} stands behind its print, the other one anywhere.
     */
    static boolean same(Reader agreed, Reader now) {
        int start = agreed.at;
        int head = agreed.next();
        int has = agreed.next();
        skipIdentity(agreed, head, has);
        int end = agreed.at;
        skipTimes(agreed, has);
        int nowHead = now.bytes[now.at] & 0xFF;
        int nowHas = now.bytes[now.at + 1] & 0xFF;
        int mask = HAS_ID | HAS_BIRTH;
        if ((head & KIND) == 1) {
            end = agreed.at;
            mask |= HAS_MTIME | HAS_CTIME;
        }
        int from = now.at + 2;
        int length = end - start - 2;
        return head == nowHead
                && (head & (RACY | HAS_DIGEST | INCOMPLETE)) == 0
                && (has & mask) == (nowHas & mask)
                && from + length <= now.bytes.length
                && Arrays.equals(agreed.bytes, start + 2, end, now.bytes, from, from + length);
    }
}
