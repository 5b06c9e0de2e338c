package org.synccenter.platform;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;

/**
 * The system calls of Linux that Java has no method for. Each returns its result, or minus errno. Names and results belong to an arena
 * that the caller closes afterwards; only buffers may belong to the garbage collector.
 */
final class Libc {

    static final int AT_FDCWD = -100;
    static final int AT_SYMLINK_NOFOLLOW = 0x100;
    static final int AT_REMOVEDIR = 0x200;
    static final int AT_EMPTY_PATH = 0x1000;
    static final int RENAME_NOREPLACE = 1;
    static final int RENAME_EXCHANGE = 2;
    static final int SEEK_CUR = 1;
    static final int O_RDONLY = 0;
    static final int O_WRONLY = 1;
    static final int O_CREAT = 0x40;
    static final int O_EXCL = 0x80;
    static final int O_NONBLOCK = 0x800;
    static final int O_NOATIME = 0x40000;
    static final int O_CLOEXEC = 0x80000;
    static final int O_DIRECTORY;
    static final int O_NOFOLLOW;

    private static final int BASIC_AND_BIRTH = 0xfff;

    /** A file system that says so for ever must not hold us for ever. */
    private static final int MOST_INTERRUPTIONS = 1_000;

    private static final boolean KNOWN_NUMBERS;

    static {
        boolean linux = System.getProperty("os.name", "").equals("Linux");
        boolean x64 = System.getProperty("os.arch", "").equals("amd64");
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        // The two flags that differ between processors.
        O_DIRECTORY = arm ? 0x4000 : 0x10000;
        O_NOFOLLOW = arm ? 0x8000 : 0x20000;
        KNOWN_NUMBERS = linux && (x64 || arm);
    }

    private Libc() {}

    /**
     * Holder, so that nothing is looked up where there is no such library. One handle serves all functions: making one costs
     * milliseconds in a fresh process, and on these processors a function takes its whole numbers and addresses from the same
     * registers whether they are declared as wide as here or not, and does not look at those it has not declared.
     */
    private static final class Calls {
        static final StructLayout STATE = Linker.Option.captureStateLayout();
        static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
        static final ThreadLocal<MemorySegment> STATES =
                ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(STATE));
        static final MethodHandle CALL = handle();
        static final MemorySegment OPENAT = find("openat");
        static final MemorySegment CLOSE = find("close");
        static final MemorySegment READ = find("read");
        static final MemorySegment WRITE = find("write");
        static final MemorySegment STATX = find("statx");
        static final MemorySegment GETDENTS = find("getdents64");
        static final MemorySegment RENAMEAT2 = find("renameat2");
        static final MemorySegment LINKAT = find("linkat");
        static final MemorySegment MKDIRAT = find("mkdirat");
        static final MemorySegment UNLINKAT = find("unlinkat");
        static final MemorySegment SYMLINKAT = find("symlinkat");
        static final MemorySegment READLINKAT = find("readlinkat");
        static final MemorySegment UTIMENSAT = find("utimensat");
        static final MemorySegment FUTIMENS = find("futimens");
        static final MemorySegment FTRUNCATE = find("ftruncate");
        static final MemorySegment LSEEK = find("lseek");
        static final MemorySegment FSTATFS = find("fstatfs");
        static final MemorySegment FCHMOD = find("fchmod");
        static final MemorySegment FSYNC = find("fsync");
        static final MemorySegment SYNCFS = find("syncfs");

        private static MemorySegment find(String name) {
            return Linker.nativeLinker()
                    .defaultLookup()
                    .find(name)
                    .orElseThrow(() -> new UnsupportedOperationException(name));
        }

        @SuppressWarnings("restricted") // native access is switched on where the program is started
        private static MethodHandle handle() {
            return Linker.nativeLinker()
                    .downcallHandle(
                            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                            Linker.Option.captureCallState("errno"));
        }
    }

    private static final class Availability {
        static final boolean VALUE = probe();

        private static boolean probe() {
            if (!KNOWN_NUMBERS) {
                return false;
            }
            try (Arena arena = Arena.ofConfined()) {
                return statx(AT_FDCWD, arena.allocateFrom("/"), 0, arena.allocate(256)) == 0;
            } catch (UnsupportedOperationException | LinkageError | IllegalCallerException e) {
                return false;
            }
        }
    }

    static boolean available() {
        return Availability.VALUE;
    }

    /** What the function returned when it returns an {@code int}, or minus errno. Begun anew when a signal came in between. */
    private static int call(MemorySegment function, long a, long b, long c, long d, long e) {
        for (int interruptions = 0; ; interruptions++) {
            // The upper half of the register is not the function's.
            int result = (int) invoke(function, a, b, c, d, e);
            if (result >= 0) {
                return result;
            }
            int error = errno();
            if (error != Errno.EINTR || interruptions == MOST_INTERRUPTIONS) {
                return -error;
            }
        }
    }

    /** The same of a function that returns a {@code long}. */
    private static long callForLong(MemorySegment function, long a, long b, long c, long d) {
        for (int interruptions = 0; ; interruptions++) {
            long result = invoke(function, a, b, c, d, 0);
            if (result >= 0) {
                return result;
            }
            int error = errno();
            if (error != Errno.EINTR || interruptions == MOST_INTERRUPTIONS) {
                return -error;
            }
        }
    }

    private static int errno() {
        return (int) Calls.ERRNO.get(Calls.STATES.get(), 0L);
    }

    private static long invoke(MemorySegment function, long a, long b, long c, long d, long e) {
        try {
            return (long) Calls.CALL.invokeExact(function, Calls.STATES.get(), a, b, c, d, e);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    static int openat(int dir, MemorySegment name, int flags, int mode) {
        return call(Calls.OPENAT, dir, name.address(), flags | O_CLOEXEC, mode, 0);
    }

    /** Whatever it says, the number is free afterwards, and may be another file's already: never again. */
    static void close(int fd) {
        invoke(Calls.CLOSE, fd, 0, 0, 0, 0);
    }

    static long read(int fd, MemorySegment buffer) {
        try {
            return callForLong(Calls.READ, fd, buffer.address(), buffer.byteSize(), 0);
        } finally {
            Reference.reachabilityFence(buffer);
        }
    }

    static long write(int fd, MemorySegment buffer) {
        try {
            return callForLong(Calls.WRITE, fd, buffer.address(), buffer.byteSize(), 0);
        } finally {
            Reference.reachabilityFence(buffer);
        }
    }

    static int statx(int dir, MemorySegment name, int flags, MemorySegment result) {
        return call(Calls.STATX, dir, name.address(), flags, BASIC_AND_BIRTH, result.address());
    }

    /** Looks at a name by the address of its bytes, which end with a NUL; follows no link. */
    static int statx(int dir, long name, MemorySegment result) {
        return call(Calls.STATX, dir, name, AT_SYMLINK_NOFOLLOW, BASIC_AND_BIRTH, result.address());
    }

    /** Goes back to the start of a listing. */
    static long rewind(int fd) {
        return callForLong(Calls.LSEEK, fd, 0, 0, 0);
    }

    static long getdents(int fd, MemorySegment buffer) {
        try {
            return callForLong(Calls.GETDENTS, fd, buffer.address(), buffer.byteSize(), 0);
        } finally {
            Reference.reachabilityFence(buffer);
        }
    }

    static int renameat2(int dir, MemorySegment name, int toDir, MemorySegment toName, int flags) {
        return call(Calls.RENAMEAT2, dir, name.address(), toDir, toName.address(), flags);
    }

    static int linkat(int dir, MemorySegment name, int toDir, MemorySegment toName) {
        return call(Calls.LINKAT, dir, name.address(), toDir, toName.address(), 0);
    }

    static int mkdirat(int dir, MemorySegment name, int mode) {
        return call(Calls.MKDIRAT, dir, name.address(), mode, 0, 0);
    }

    static int unlinkat(int dir, MemorySegment name, int flags) {
        return call(Calls.UNLINKAT, dir, name.address(), flags, 0, 0);
    }

    static int symlinkat(MemorySegment target, int dir, MemorySegment name) {
        return call(Calls.SYMLINKAT, target.address(), dir, name.address(), 0, 0);
    }

    static long readlinkat(int dir, MemorySegment name, MemorySegment buffer) {
        return callForLong(Calls.READLINKAT, dir, name.address(), buffer.address(), buffer.byteSize());
    }

    static int utimensat(int dir, MemorySegment name, MemorySegment times) {
        return call(Calls.UTIMENSAT, dir, name.address(), times.address(), AT_SYMLINK_NOFOLLOW, 0);
    }

    static int futimens(int fd, MemorySegment times) {
        return call(Calls.FUTIMENS, fd, times.address(), 0, 0, 0);
    }

    static int ftruncate(int fd, long size) {
        return call(Calls.FTRUNCATE, fd, size, 0, 0, 0);
    }

    static long lseek(int fd, long offset, int whence) {
        return callForLong(Calls.LSEEK, fd, offset, whence, 0);
    }

    /** Fills a {@code struct statfs}, which begins with the file system's number, a long. */
    static int fstatfs(int fd, MemorySegment result) {
        return call(Calls.FSTATFS, fd, result.address(), 0, 0, 0);
    }

    static int fchmod(int fd, int mode) {
        return call(Calls.FCHMOD, fd, mode, 0, 0, 0);
    }

    static int fsync(int fd) {
        return call(Calls.FSYNC, fd, 0, 0, 0, 0);
    }

    static int syncfs(int fd) {
        return call(Calls.SYNCFS, fd, 0, 0, 0, 0);
    }
}
