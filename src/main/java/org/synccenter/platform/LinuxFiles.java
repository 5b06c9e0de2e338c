package org.synccenter.platform;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** The two kinds of open file of {@link LinuxDirectory}. */
final class LinuxFiles {

    private static final byte[] UNNAMED = {};

    private LinuxFiles() {}

    static FileStat stat(int fd, byte[] name) throws FileFaultException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment result = arena.allocate(LinuxStat.BYTES, 8);
            Errno.check(Libc.statx(fd, arena.allocateFrom(""), Libc.AT_EMPTY_PATH, result), "statx", name);
            return LinuxStat.read(result);
        }
    }

    private abstract static class Open {
        private int fd;

        Open(int fd) {
            this.fd = fd;
        }

        /** A closed number may already belong to another file: it must never be used again. */
        final int fd() {
            if (fd < 0) {
                throw new IllegalStateException("closed");
            }
            return fd;
        }

        public final void close() {
            if (fd >= 0) {
                Libc.close(fd);
                fd = -1;
            }
        }
    }

    static final class Reading extends Open implements OpenFile {
        Reading(int fd) {
            super(fd);
        }

        @Override
        public int read(ByteBuffer buffer) throws FileFaultException {
            long n;
            do {
                n = Libc.read(fd(), MemorySegment.ofBuffer(buffer));
            } while (n == -Errno.EINTR);
            Errno.check(n, "read", UNNAMED);
            buffer.position(buffer.position() + (int) n);
            return n == 0 ? -1 : (int) n;
        }

        @Override
        public FileStat stat() throws FileFaultException {
            return LinuxFiles.stat(fd(), UNNAMED);
        }
    }

    static final class Writing extends Open implements NewFile {
        Writing(int fd) {
            super(fd);
        }

        @Override
        public void write(ByteBuffer buffer) throws FileFaultException {
            while (buffer.hasRemaining()) {
                long n = Libc.write(fd(), MemorySegment.ofBuffer(buffer));
                if (n != -Errno.EINTR) {
                    Errno.check(n, "write", UNNAMED);
                    buffer.position(buffer.position() + (int) n);
                }
            }
        }

        @Override
        public void flush() throws FileFaultException {
            Errno.check(Libc.fsync(fd()), "fsync", UNNAMED);
        }
    }
}
