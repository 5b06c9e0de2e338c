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

    static FileStat read(MemorySegment s) {
        int mode = s.get(JAVA_SHORT, 28) & 0xffff;
        FileKind kind = switch (mode & 0xf000) {
            case 0x8000 -> FileKind.FILE;
            case 0x4000 -> FileKind.DIRECTORY;
            case 0xa000 -> FileKind.LINK;
            default -> FileKind.OTHER;
        };
        boolean hasBirth = (s.get(JAVA_INT, 0) & HAS_BIRTH) != 0;
        long device = ((long) s.get(JAVA_INT, 136) << 32) | (s.get(JAVA_INT, 140) & 0xffffffffL);
        return new FileStat(
                kind,
                mode & 0777,
                s.get(JAVA_LONG, 40),
                time(s, 112),
                time(s, 96),
                hasBirth ? time(s, 80) : null,
                device,
                s.get(JAVA_LONG, 32));
    }

    /** Bytes of the disk that a file takes. */
    static long allocated(MemorySegment s) {
        return s.get(JAVA_LONG, 48) * 512;
    }

    private static Instant time(MemorySegment s, long offset) {
        return Instant.ofEpochSecond(s.get(JAVA_LONG, offset), s.get(JAVA_INT, offset + 8));
    }
}
