package org.synccenter.platform;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A directory by its file descriptor: every name is looked up in exactly this directory, at any depth. */
final class LinuxDirectory implements Directory {

    private static final int LISTING_BYTES = 64 << 10;

    private int fd;
    private boolean keepsAccessTimes = true;

    private LinuxDirectory(int fd) {
        this.fd = fd;
    }

    static Directory openPath(Path path) throws FileFaultException {
        byte[] bytes = RawNames.bytesOf(path.toAbsolutePath());
        return new LinuxDirectory(openAt(Libc.AT_FDCWD, bytes, Libc.O_RDONLY | Libc.O_DIRECTORY, 0));
    }

    @Override
    public FileStat self() throws FileFaultException {
        return LinuxFiles.stat(fd(), new byte[0]);
    }

    @Override
    public Directory open(byte[] name) throws FileFaultException {
        RawNames.check(name);
        return new LinuxDirectory(openAt(fd(), name, Libc.O_RDONLY | Libc.O_DIRECTORY | Libc.O_NOFOLLOW, 0));
    }

    @Override
    public List<byte[]> list() throws FileFaultException {
        List<byte[]> names = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            // An own descriptor, because the position in a listing belongs to the descriptor.
            int own = openAt(fd(), new byte[] {'.'}, Libc.O_RDONLY | Libc.O_DIRECTORY, 0);
            try {
                MemorySegment buffer = arena.allocate(LISTING_BYTES, 8);
                long n;
                while ((n = Errno.check(Libc.getdents(own, buffer), "getdents64", new byte[0])) > 0) {
                    collect(buffer, n, names);
                }
            } finally {
                Libc.close(own);
            }
        }
        return names;
    }

    @Override
    public DirectoryEntries entries(@Nullable DirectoryEntries used) throws FileFaultException {
        LinuxEntries entries = used instanceof LinuxEntries linux ? linux : new LinuxEntries();
        boolean started = false;
        try {
            entries.start(fd());
            started = true;
            return entries;
        } finally {
            if (!started && entries != used) {
                entries.close();
            }
        }
    }

    /** Records of {@code struct linux_dirent64}: inode 8, offset 8, record length 2, type 1, name. */
    private static void collect(MemorySegment buffer, long filled, List<byte[]> names) {
        for (long at = 0; at < filled; at += buffer.get(JAVA_SHORT, at + 16) & 0xffff) {
            long length = 0;
            while (buffer.get(JAVA_BYTE, at + 19 + length) != 0) {
                length++;
            }
            byte[] name = buffer.asSlice(at + 19, length).toArray(JAVA_BYTE);
            boolean dots = length <= 2 && name[0] == '.' && name[(int) length - 1] == '.';
            if (!dots) {
                names.add(name);
            }
        }
    }

    @Override
    public @Nullable FileStat stat(byte[] name) throws FileFaultException {
        RawNames.check(name);
        Scratch scratch = Scratch.ofThread();
        int code = Libc.statx(fd(), scratch.first(name), Libc.AT_SYMLINK_NOFOLLOW, scratch.stat);
        if (code < 0 && Errno.fault(-code) == FileFault.MISSING) {
            return null;
        }
        Errno.check(code, "statx", name);
        return LinuxStat.read(scratch.stat);
    }

    @Override
    public OpenFile read(byte[] name) throws FileFaultException {
        RawNames.check(name);
        int file;
        try {
            file = openToRead(name);
        } catch (FileFaultException e) {
            // ELOOP: the name is a link.
            throw e.fault() == FileFault.NOT_DIRECTORY ? new FileFaultException(FileFault.NOT_FILE, "a link") : e;
        }
        return LinuxFiles.Reading.of(file);
    }

    /** Reading must not cost a writing: an access time would be noted, and made durable, for each file. */
    private int openToRead(byte[] name) throws FileFaultException {
        int flags = Libc.O_RDONLY | Libc.O_NOFOLLOW | Libc.O_NONBLOCK;
        if (keepsAccessTimes) {
            int file = Libc.openat(fd(), Scratch.ofThread().first(name), flags | Libc.O_NOATIME, 0);
            if (!Errno.onlyForOwners(-file)) {
                return (int) Errno.check(file, "openat", name);
            }
            keepsAccessTimes = false; // somebody else's file, and so are most of its neighbours
        }
        return openAt(fd(), name, flags, 0);
    }

    @Override
    public NewFile create(byte[] name) throws FileFaultException {
        RawNames.check(name);
        int flags = Libc.O_WRONLY | Libc.O_CREAT | Libc.O_EXCL | Libc.O_NOFOLLOW;
        return new LinuxFiles.Writing(openAt(fd(), name, flags, LinuxFiles.Writing.PERMISSIONS));
    }

    @Override
    public byte[] readLink(byte[] name) throws FileFaultException {
        RawNames.check(name);
        Scratch scratch = Scratch.ofThread();
        MemorySegment buffer = scratch.second(new byte[0]);
        long length = Libc.readlinkat(fd(), scratch.first(name), buffer);
        if (length == -22) {
            throw new FileFaultException(FileFault.NOT_FILE, "not a link");
        }
        Errno.check(length, "readlinkat", name);
        return buffer.asSlice(0, length).toArray(JAVA_BYTE);
    }

    @Override
    public void makeLink(byte[] name, byte[] target) throws FileFaultException {
        RawNames.check(name);
        Scratch scratch = Scratch.ofThread();
        Errno.check(Libc.symlinkat(scratch.second(target), fd(), scratch.first(name)), "symlinkat", name);
    }

    @Override
    public void makeDirectory(byte[] name) throws FileFaultException {
        RawNames.check(name);
        Errno.check(Libc.mkdirat(fd(), Scratch.ofThread().first(name), 0777), "mkdirat", name);
    }

    @Override
    public void rename(byte[] name, Directory to, byte[] newName) throws FileFaultException {
        int code = renameWith(name, to, newName, Libc.RENAME_NOREPLACE);
        if (code == -22 || code == -38) {
            // This file system has no such rename: a hard link does not replace either. Directories have no hard
            // links; for them rename(2) replaces nothing but an empty directory.
            FileStat stat = stat(name);
            if (stat != null && stat.kind() == FileKind.DIRECTORY) {
                if (((LinuxDirectory) to).stat(newName) != null) {
                    throw new FileFaultException(FileFault.EXISTS, "rename");
                }
                renameOver(name, to, newName);
            } else {
                hardLink(name, to, newName);
                delete(name);
            }
            return;
        }
        Errno.check(code, "renameat2", name);
    }

    @Override
    public void exchange(byte[] name, Directory to, byte[] other) throws FileFaultException {
        int code = renameWith(name, to, other, Libc.RENAME_EXCHANGE);
        if (code == -22) {
            throw new FileFaultException(FileFault.NOT_SUPPORTED, "renameat2 exchange");
        }
        Errno.check(code, "renameat2", name);
    }

    @Override
    public void renameOver(byte[] name, Directory to, byte[] newName) throws FileFaultException {
        Errno.check(renameWith(name, to, newName, 0), "renameat2", name);
    }

    private int renameWith(byte[] name, Directory to, byte[] newName, int flags) {
        RawNames.check(name);
        RawNames.check(newName);
        Scratch scratch = Scratch.ofThread();
        return Libc.renameat2(fd(), scratch.first(name), ((LinuxDirectory) to).fd(), scratch.second(newName), flags);
    }

    @Override
    public void hardLink(byte[] name, Directory to, byte[] newName) throws FileFaultException {
        RawNames.check(name);
        RawNames.check(newName);
        Scratch scratch = Scratch.ofThread();
        int code = Libc.linkat(fd(), scratch.first(name), ((LinuxDirectory) to).fd(), scratch.second(newName));
        if (code == -1) {
            throw new FileFaultException(FileFault.NOT_SUPPORTED, "linkat");
        }
        Errno.check(code, "linkat", name);
    }

    @Override
    public void delete(byte[] name) throws FileFaultException {
        unlink(name, 0);
    }

    @Override
    public void deleteDirectory(byte[] name) throws FileFaultException {
        unlink(name, Libc.AT_REMOVEDIR);
    }

    private void unlink(byte[] name, int flags) throws FileFaultException {
        RawNames.check(name);
        Errno.check(Libc.unlinkat(fd(), Scratch.ofThread().first(name), flags), "unlinkat", name);
    }

    @Override
    public void setModified(byte[] name, Instant time) throws FileFaultException {
        RawNames.check(name);
        Scratch scratch = Scratch.ofThread();
        Errno.check(Libc.utimensat(fd(), scratch.first(name), scratch.modified(time)), "utimensat", name);
    }

    @Override
    public void setPermissions(byte[] name, int permissions) throws FileFaultException {
        RawNames.check(name);
        int file = openAt(fd(), name, Libc.O_RDONLY | Libc.O_NOFOLLOW | Libc.O_NONBLOCK, 0);
        try {
            Errno.check(Libc.fchmod(file, permissions & 0777), "fchmod", name);
        } finally {
            Libc.close(file);
        }
    }

    @Override
    public void flush() throws FileFaultException {
        Errno.check(Libc.fsync(fd()), "fsync", new byte[0]);
    }

    @Override
    public void flushFile(byte[] name) throws FileFaultException {
        RawNames.check(name);
        int file = openAt(fd(), name, Libc.O_RDONLY | Libc.O_NOFOLLOW | Libc.O_NONBLOCK, 0);
        try {
            int code = Libc.fsync(file);
            if (!Errno.onlyForWriters(-code)) {
                Errno.check(code, "fsync", name);
            }
        } finally {
            Libc.close(file);
        }
    }

    @Override
    public OptionalLong room() {
        return LinuxVolumes.room(fd());
    }

    @Override
    public boolean flushesVolume() {
        return LinuxVolumes.flushes(fd());
    }

    @Override
    public void flushVolume() throws FileFaultException {
        Errno.check(Libc.syncfs(fd()), "syncfs", new byte[0]);
    }

    @Override
    public void close() {
        if (fd >= 0) {
            Libc.close(fd);
            fd = -1;
        }
    }

    private int fd() {
        if (fd < 0) {
            throw new IllegalStateException("closed");
        }
        return fd;
    }

    private static int openAt(int dir, byte[] name, int flags, int mode) throws FileFaultException {
        return (int) Errno.check(Libc.openat(dir, Scratch.ofThread().first(name), flags, mode), "openat", name);
    }
}
