package org.synccenter.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The system calls of Linux that Java has no method for. Each returns its result, or minus errno. */
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
    static final int O_CLOEXEC = 0x80000;
    static final int O_DIRECTORY;
    static final int O_NOFOLLOW;

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

    /** Holder, so that nothing is looked up where there is no such library. */
    private static final class Calls {
        static final StructLayout STATE = Linker.Option.captureStateLayout();
        static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
        static final ThreadLocal<MemorySegment> ERRNO_OF_THREAD =
                ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(STATE));
        static final MethodHandle OPENAT = variadic("openat", 3, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
        static final MethodHandle CLOSE = plain("close", JAVA_INT, JAVA_INT);
        static final MethodHandle READ = plain("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
        static final MethodHandle WRITE = plain("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
        static final MethodHandle STATX = plain("statx", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
        static final MethodHandle GETDENTS = plain("getdents64", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
        static final MethodHandle RENAMEAT2 =
                plain("renameat2", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT);
        static final MethodHandle LINKAT = plain("linkat", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT);
        static final MethodHandle MKDIRAT = plain("mkdirat", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
        static final MethodHandle UNLINKAT = plain("unlinkat", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
        static final MethodHandle SYMLINKAT = plain("symlinkat", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
        static final MethodHandle READLINKAT = plain("readlinkat", JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);
        static final MethodHandle UTIMENSAT = plain("utimensat", JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
        static final MethodHandle FUTIMENS = plain("futimens", JAVA_INT, JAVA_INT, ADDRESS);
        static final MethodHandle FTRUNCATE = plain("ftruncate", JAVA_INT, JAVA_INT, JAVA_LONG);
        static final MethodHandle LSEEK = plain("lseek", JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT);
        static final MethodHandle FSTATFS = plain("fstatfs", JAVA_INT, JAVA_INT, ADDRESS);
        static final MethodHandle FCHMOD = plain("fchmod", JAVA_INT, JAVA_INT, JAVA_INT);
        static final MethodHandle FSYNC = plain("fsync", JAVA_INT, JAVA_INT);
        static final MethodHandle SYNCFS = plain("syncfs", JAVA_INT, JAVA_INT);

        private static MethodHandle plain(String name, MemoryLayout result, MemoryLayout... arguments) {
            return handle(name, FunctionDescriptor.of(result, arguments), Linker.Option.captureCallState("errno"));
        }

        private static MethodHandle variadic(String name, int fixed, MemoryLayout result, MemoryLayout... arguments) {
            return handle(
                    name,
                    FunctionDescriptor.of(result, arguments),
                    Linker.Option.captureCallState("errno"),
                    Linker.Option.firstVariadicArg(fixed));
        }

        @SuppressWarnings("restricted") // native access is switched on where the program is started
        private static MethodHandle handle(String name, FunctionDescriptor type, Linker.Option... options) {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(
                    linker.defaultLookup().find(name).orElseThrow(() -> new UnsupportedOperationException(name)),
                    type,
                    options);
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

    @FunctionalInterface
    private interface Call {
        long run(MemorySegment state) throws Throwable;
    }

    private static long call(Call call) {
        MemorySegment state = Calls.ERRNO_OF_THREAD.get();
        try {
            long result = call.run(state);
            return result >= 0 ? result : -(int) Calls.ERRNO.get(state, 0L);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static int openat(int dir, MemorySegment name, int flags, int mode) {
        return (int) call(s -> (int) Calls.OPENAT.invokeExact(s, dir, name, flags | O_CLOEXEC, mode));
    }

    static int close(int fd) {
        return (int) call(s -> (int) Calls.CLOSE.invokeExact(s, fd));
    }

    static long read(int fd, MemorySegment buffer) {
        return call(s -> (long) Calls.READ.invokeExact(s, fd, buffer, buffer.byteSize()));
    }

    static long write(int fd, MemorySegment buffer) {
        return call(s -> (long) Calls.WRITE.invokeExact(s, fd, buffer, buffer.byteSize()));
    }

    static int statx(int dir, MemorySegment name, int flags, MemorySegment result) {
        int basicAndBirth = 0xfff;
        return (int) call(s -> (int) Calls.STATX.invokeExact(s, dir, name, flags, basicAndBirth, result));
    }

    static long getdents(int fd, MemorySegment buffer) {
        return call(s -> (long) Calls.GETDENTS.invokeExact(s, fd, buffer, buffer.byteSize()));
    }

    static int renameat2(int dir, MemorySegment name, int toDir, MemorySegment toName, int flags) {
        return (int) call(s -> (int) Calls.RENAMEAT2.invokeExact(s, dir, name, toDir, toName, flags));
    }

    static int linkat(int dir, MemorySegment name, int toDir, MemorySegment toName) {
        return (int) call(s -> (int) Calls.LINKAT.invokeExact(s, dir, name, toDir, toName, 0));
    }

    static int mkdirat(int dir, MemorySegment name, int mode) {
        return (int) call(s -> (int) Calls.MKDIRAT.invokeExact(s, dir, name, mode));
    }

    static int unlinkat(int dir, MemorySegment name, int flags) {
        return (int) call(s -> (int) Calls.UNLINKAT.invokeExact(s, dir, name, flags));
    }

    static int symlinkat(MemorySegment target, int dir, MemorySegment name) {
        return (int) call(s -> (int) Calls.SYMLINKAT.invokeExact(s, target, dir, name));
    }

    static long readlinkat(int dir, MemorySegment name, MemorySegment buffer) {
        return call(s -> (long) Calls.READLINKAT.invokeExact(s, dir, name, buffer, buffer.byteSize()));
    }

    static int utimensat(int dir, MemorySegment name, MemorySegment times) {
        return (int) call(s -> (int) Calls.UTIMENSAT.invokeExact(s, dir, name, times, AT_SYMLINK_NOFOLLOW));
    }

    static int futimens(int fd, MemorySegment times) {
        return (int) call(s -> (int) Calls.FUTIMENS.invokeExact(s, fd, times));
    }

    static int ftruncate(int fd, long size) {
        return (int) call(s -> (int) Calls.FTRUNCATE.invokeExact(s, fd, size));
    }

    static long lseek(int fd, long offset, int whence) {
        return call(s -> (long) Calls.LSEEK.invokeExact(s, fd, offset, whence));
    }

    /** Fills a {@code struct statfs}, which begins with the file system's number, a long. */
    static int fstatfs(int fd, MemorySegment result) {
        return (int) call(s -> (int) Calls.FSTATFS.invokeExact(s, fd, result));
    }

    static int fchmod(int fd, int mode) {
        return (int) call(s -> (int) Calls.FCHMOD.invokeExact(s, fd, mode));
    }

    static int fsync(int fd) {
        return (int) call(s -> (int) Calls.FSYNC.invokeExact(s, fd));
    }

    static int syncfs(int fd) {
        return (int) call(s -> (int) Calls.SYNCFS.invokeExact(s, fd));
    }
}
