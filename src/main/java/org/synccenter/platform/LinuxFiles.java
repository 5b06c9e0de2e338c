package org.synccenter.platform;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The two kinds of open file of {@link LinuxDirectory}. */
final class LinuxFiles {

    private static final byte[] UNNAMED = {};

    private LinuxFiles() {}

    static FileStat stat(int fd, byte[] name) throws FileFaultException {
        Scratch scratch = Scratch.ofThread();
        Errno.check(Libc.statx(fd, scratch.first(UNNAMED), Libc.AT_EMPTY_PATH, scratch.stat), "statx", name);
        return LinuxStat.read(scratch.stat);
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
        private final FileStat opened;
        private final boolean sparse;

        private Reading(int fd, FileStat opened, boolean sparse) {
            super(fd);
            this.opened = opened;
            this.sparse = sparse;
        }

        /** Takes the descriptor over, and closes it when it is no regular file's. */
        static Reading of(int fd) throws FileFaultException {
            boolean taken = false;
            try {
                FileStat stat = LinuxFiles.stat(fd, UNNAMED);
                if (stat.kind() != FileKind.FILE) {
                    throw new FileFaultException(FileFault.NOT_FILE, "not a regular file");
                }
                var open = new Reading(fd, stat, LinuxStat.allocated(Scratch.ofThread().stat) < stat.size());
                taken = true;
                return open;
            } finally {
                if (!taken) {
                    Libc.close(fd);
                }
            }
        }

        @Override
        public FileStat opened() {
            return opened;
        }

        @Override
        public boolean sparse() {
            return sparse;
        }

        @Override
        public int read(ByteBuffer buffer) throws FileFaultException {
            long n = Errno.check(Libc.read(fd(), MemorySegment.ofBuffer(buffer)), "read", UNNAMED);
            buffer.position(buffer.position() + (int) n);
            return n == 0 ? -1 : (int) n;
        }

        @Override
        public FileStat stat() throws FileFaultException {
            return LinuxFiles.stat(fd(), UNNAMED);
        }
    }

    static final class Writing extends Open implements NewFile {

        /** What {@link LinuxDirectory#create} gives. */
        static final int PERMISSIONS = 0600;

        private boolean endsWithHole;

        Writing(int fd) {
            super(fd);
        }

        @Override
        public void write(ByteBuffer buffer) throws FileFaultException {
            endsWithHole &= !buffer.hasRemaining();
            writeAll(buffer, rest -> Libc.write(fd(), rest));
        }

        /** {@code write} may take less than it is given, and says how much, or minus errno. */
        static void writeAll(ByteBuffer buffer, ToLongFunction<MemorySegment> write) throws FileFaultException {
            while (buffer.hasRemaining()) {
                long n = Errno.check(write.applyAsLong(MemorySegment.ofBuffer(buffer)), "write", UNNAMED);
                buffer.position(buffer.position() + (int) n);
            }
        }

        @Override
        public void hole(long length) throws FileFaultException {
            Errno.check(Libc.lseek(fd(), length, Libc.SEEK_CUR), "lseek", UNNAMED);
            endsWithHole |= length > 0;
        }

        /** A hole at the end is none before the size says so. */
        private void reachEnd() throws FileFaultException {
            if (endsWithHole) {
                long end = Errno.check(Libc.lseek(fd(), 0, Libc.SEEK_CUR), "lseek", UNNAMED);
                Errno.check(Libc.ftruncate(fd(), end), "ftruncate", UNNAMED);
                endsWithHole = false;
            }
        }

        @Override
        public void flush() throws FileFaultException {
            reachEnd();
            Errno.check(Libc.fsync(fd()), "fsync", UNNAMED);
        }

        @Override
        public FileStat finish(@Nullable Instant modified, int permissions) throws FileFaultException {
            reachEnd();
            if (modified != null) {
                Errno.check(Libc.futimens(fd(), Scratch.ofThread().modified(modified)), "futimens", UNNAMED);
            }
            if (permissions != PERMISSIONS) {
                Errno.check(Libc.fchmod(fd(), permissions & 0777), "fchmod", UNNAMED);
            }
            return LinuxFiles.stat(fd(), UNNAMED);
        }
    }
}
