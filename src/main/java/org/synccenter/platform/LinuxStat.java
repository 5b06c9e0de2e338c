package org.synccenter.platform;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.Instant;

/** Reads {@code struct statx}, whose layout is the same on every processor. */
final class LinuxStat {

    static final int BYTES = 256;

    private static final int HAS_BIRTH = 0x800;

    private LinuxStat() {}

    /** Where the times are: seconds, and nanoseconds behind them. */
    static final long BORN = 80;

    static final long CHANGED = 96;
    static final long MODIFIED = 112;

    static FileStat read(MemorySegment s) {
        int mode = mode(s);
        return new FileStat(
                kind(mode),
                mode & 0777,
                size(s),
                time(s, MODIFIED),
                time(s, CHANGED),
                hasBirth(s) ? time(s, BORN) : null,
                device(s),
                inode(s));
    }

    static int mode(MemorySegment s) {
        return s.get(JAVA_SHORT, 28) & 0xffff;
    }

    static FileKind kind(int mode) {
        return switch (mode & 0xf000) {
            case 0x8000 -> FileKind.FILE;
            case 0x4000 -> FileKind.DIRECTORY;
            case 0xa000 -> FileKind.LINK;
            default -> FileKind.OTHER;
        };
    }

    static long size(MemorySegment s) {
        return s.get(JAVA_LONG, 40);
    }

    static long device(MemorySegment s) {
        return ((long) s.get(JAVA_INT, 136) << 32) | (s.get(JAVA_INT, 140) & 0xffffffffL);
    }

    static long inode(MemorySegment s) {
        return s.get(JAVA_LONG, 32);
    }

    static boolean hasBirth(MemorySegment s) {
        return (s.get(JAVA_INT, 0) & HAS_BIRTH) != 0;
    }

    /** Bytes of the disk that a file takes. */
    static long allocated(MemorySegment s) {
        return s.get(JAVA_LONG, 48) * 512;
    }

    private static Instant time(MemorySegment s, long offset) {
        return Instant.ofEpochSecond(s.get(JAVA_LONG, offset), s.get(JAVA_INT, offset + 8));
    }
}
