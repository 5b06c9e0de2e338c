package org.synccenter.filesync.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;

/** Bytes that grow, and the few forms in which numbers and times stand in them. What is written here is read for ever. */
final class PackedBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Seconds from 1697 to 2242 and nanoseconds fit into one long; the rest is rare and takes 20 bytes. */
    private static final long SECONDS_RANGE = 1L << 33;

    private static final int NANO_BITS = 30;
    private static final long WIDE = -1;

    private byte[] bytes;
    private int size;

    PackedBytes(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    /** The bytes themselves, of which {@link #size} are in use; no copy. */
    byte[] array() {
        return bytes;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    void clear() {
        size = 0;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length + (bytes.length >> 1)));
        }
    }

    void put(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void put(byte[] from, int start, int length) {
        room(length);
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    /** A length, then the bytes. */
    void putText(byte[] text) {
        putNumber(text.length);
        put(text, 0, text.length);
    }

    /** Seven bits a byte, the lowest first; any long, taken as unsigned. */
    void putNumber(long number) {
        room(10);
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void putTime(long seconds, int nanos) {
        room(20);
        if (seconds >= -SECONDS_RANGE && seconds < SECONDS_RANGE) {
            LONG.set(bytes, size, ((seconds + SECONDS_RANGE) << NANO_BITS) | nanos);
            size += 8;
        } else {
            LONG.set(bytes, size, WIDE);
            LONG.set(bytes, size + 8, seconds);
            size += 16;
            for (int shift = 24; shift >= 0; shift -= 8) {
                bytes[size++] = (byte) (nanos >> shift);
            }
        }
    }

    void putTime(Instant time) {
        putTime(time.getEpochSecond(), time.getNano());
    }

    /** Goes through such bytes from a place on. Knows nothing about where they end. */
    static class Reader {
        byte[] bytes;
        int at;

        // A file often came to be, was written and was changed at one moment: then these are one object too.
        private Instant last = Instant.EPOCH;
        private Instant lastButOne = Instant.EPOCH;

        Reader(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        int next() {
            return bytes[at++] & 0xFF;
        }

        long number() {
            long value = 0;
            int shift = 0;
            while (true) {
                byte b = bytes[at++];
                value |= (b & 0x7FL) << shift;
                if (b >= 0) {
                    return value;
                }
                shift += 7;
            }
        }

        byte[] text() {
            int length = (int) number();
            at += length;
            return Arrays.copyOfRange(bytes, at - length, at);
        }

        void skipText() {
            int length = (int) number();
            at += length;
        }

        Instant time() {
            long packed = (long) LONG.get(bytes, at);
            at += 8;
            if (packed != WIDE) {
                return time((packed >>> NANO_BITS) - SECONDS_RANGE, (int) (packed & ((1L << NANO_BITS) - 1)));
            }
            long seconds = (long) LONG.get(bytes, at);
            at += 8;
            int nanos = 0;
            for (int i = 0; i < 4; i++) {
                nanos = nanos << 8 | next();
            }
            return time(seconds, nanos);
        }

        private Instant time(long seconds, int nanos) {
            Instant time = last;
            if (time.getEpochSecond() != seconds || time.getNano() != nanos) {
                time = lastButOne;
                if (time.getEpochSecond() != seconds || time.getNano() != nanos) {
                    time = Instant.ofEpochSecond(seconds, nanos);
                }
                lastButOne = last;
                last = time;
            }
            return time;
        }

        void skipTime() {
            at += (long) LONG.get(bytes, at) == WIDE ? 20 : 8;
        }
    }
}
