package org.synccenter.platform;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Instant;

/**
 * Memory for the arguments and results of one system call, kept by each thread: asking for it anew costs more than many of
 * the calls. What is in it holds until the thread's next call.
 */
final class Scratch {

    /** Longer than any name or link target that Linux takes. */
    private static final int TEXT = 4 << 10;

    private static final int TIMES = 32;

    /** Instead of nanoseconds: leave this time as it is. */
    private static final long OMIT = 0x3ffffffe;

    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

    private final Arena arena = Arena.ofAuto();
    private MemorySegment first = arena.allocate(TEXT, 8);
    private MemorySegment second = arena.allocate(TEXT, 8);

    /** A {@code struct statx}. */
    final MemorySegment stat = arena.allocate(LinuxStat.BYTES, 8);

    /** Two {@code struct timespec}. */
    private final MemorySegment times = arena.allocate(TIMES, 8);

    private Scratch() {}

    static Scratch ofThread() {
        return OF_THREAD.get();
    }

    /** A name with a NUL at its end. */
    MemorySegment first(byte[] name) {
        first = large(first, name);
        return text(first, name);
    }

    /** Another one beside {@link #first}. */
    MemorySegment second(byte[] name) {
        second = large(second, name);
        return text(second, name);
    }

    /** The system will refuse what does not fit, and say why. */
    private MemorySegment large(MemorySegment room, byte[] name) {
        return name.length < room.byteSize() ? room : arena.allocate(name.length + 1L);
    }

    /** The times of a file whose modification is to be set and whose last access is to stay. */
    MemorySegment modified(Instant time) {
        times.set(JAVA_LONG, 8, OMIT);
        times.set(JAVA_LONG, 16, time.getEpochSecond());
        times.set(JAVA_LONG, 24, time.getNano());
        return times;
    }

    private static MemorySegment text(MemorySegment room, byte[] name) {
        MemorySegment.copy(name, 0, room, JAVA_BYTE, 0, name.length);
        room.set(JAVA_BYTE, name.length, (byte) 0);
        return room;
    }
}
