package org.synccenter.platform;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A directory by its path, with what plain Java offers. */
final class PortableDirectory implements Directory {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final Path path;

    private PortableDirectory(Path path) {
        this.path = path;
    }

    static Directory openPath(Path path) throws FileFaultException {
        return checked(path, () -> {
            Path real = path.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new FileFaultException(FileFault.NOT_DIRECTORY, "not a directory");
            }
            return new PortableDirectory(real);
        });
    }

    @Override
    public FileStat self() throws FileFaultException {
        FileStat stat = PortableStat.read(path);
        if (stat == null) {
            throw new FileFaultException(FileFault.MISSING, "directory is gone");
        }
        return stat;
    }

    @Override
    public Directory open(byte[] name) throws FileFaultException {
        Path inside = at(name);
        FileStat stat = PortableStat.read(inside);
        if (stat == null) {
            throw new FileFaultException(FileFault.MISSING, "no such directory");
        }
        if (stat.kind() != FileKind.DIRECTORY) {
            throw new FileFaultException(FileFault.NOT_DIRECTORY, "not a directory");
        }
        return new PortableDirectory(inside);
    }

    @Override
    public List<byte[]> list() throws FileFaultException {
        return checked(path, () -> {
            List<byte[]> names = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                for (Path entry : entries) {
                    names.add(RawNames.nameOf(entry));
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            return names;
        });
    }

    @Override
    public @Nullable FileStat stat(byte[] name) throws FileFaultException {
        return PortableStat.read(at(name));
    }

    @Override
    public OpenFile read(byte[] name) throws FileFaultException {
        Path file = at(name);
        FileStat before = requireFile(file);
        var open = checked(
                file,
                () -> new PortableFiles.Reading(
                        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS), file, before));
        boolean regular = false;
        try {
            requireFile(file);
            regular = true;
        } finally {
            if (!regular) {
                open.close();
            }
        }
        return open;
    }

    private static FileStat requireFile(Path file) throws FileFaultException {
        FileStat stat = PortableStat.read(file);
        if (stat == null) {
            throw new FileFaultException(FileFault.MISSING, "no such file");
        }
        if (stat.kind() != FileKind.FILE) {
            throw new FileFaultException(FileFault.NOT_FILE, "not a regular file");
        }
        return stat;
    }

    @Override
    public NewFile create(byte[] name) throws FileFaultException {
        Path file = at(name);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileAttribute<?>[] attributes = POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
                }
                : new FileAttribute<?>[0];
        return checked(file, () -> new PortableFiles.Writing(FileChannel.open(file, options, attributes), this, name));
    }

    @Override
    public byte[] readLink(byte[] name) throws FileFaultException {
        Path link = at(name);
        return checked(link, () -> RawNames.bytesOf(Files.readSymbolicLink(link)));
    }

    @Override
    public void makeLink(byte[] name, byte[] target) throws FileFaultException {
        Path link = at(name);
        run(link, () -> Files.createSymbolicLink(link, RawNames.path(target)));
    }

    @Override
    public void makeDirectory(byte[] name) throws FileFaultException {
        Path directory = at(name);
        run(directory, () -> Files.createDirectory(directory));
    }

    @Override
    public void rename(byte[] name, Directory to, byte[] newName) throws FileFaultException {
        Path from = at(name);
        Path target = ((PortableDirectory) to).at(newName);
        FileStat stat = PortableStat.read(from);
        if (stat == null) {
            throw new FileFaultException(FileFault.MISSING, "rename");
        }
        if (PortableStat.read(target) != null) {
            throw new FileFaultException(FileFault.EXISTS, "rename");
        }
        if (stat.kind() == FileKind.FILE && POSIX && linked(from, target)) {
            return;
        }
        // Directories and links, and file systems without hard links. Windows' rename replaces nothing by itself.
        run(from, () -> Files.move(from, target, StandardCopyOption.ATOMIC_MOVE));
    }

    /** A hard link never replaces: the one way in plain Java to publish a file without a moment of danger. */
    private static boolean linked(Path from, Path target) throws FileFaultException {
        try {
            Files.createLink(target, from);
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (IOException e) {
            FileFaultException failure = FileFaultException.of(e);
            if (failure.fault() == FileFault.NOT_SUPPORTED || failure.fault() == FileFault.NO_ACCESS) {
                return false;
            }
            throw failure;
        }
        FileStat moved = PortableStat.read(target);
        FileStat left = PortableStat.read(from);
        // Somebody may have saved a new file there meanwhile: that one is not ours to delete.
        if (moved != null && left != null && moved.sameFileAs(left)) {
            run(from, () -> Files.delete(from));
        }
        return true;
    }

    @Override
    public void exchange(byte[] name, Directory to, byte[] other) throws FileFaultException {
        throw new FileFaultException(FileFault.NOT_SUPPORTED, "exchange");
    }

    @Override
    public void renameOver(byte[] name, Directory to, byte[] newName) throws FileFaultException {
        Path from = at(name);
        Path target = ((PortableDirectory) to).at(newName);
        run(from, () -> Files.move(from, target, StandardCopyOption.ATOMIC_MOVE));
    }

    @Override
    public void hardLink(byte[] name, Directory to, byte[] newName) throws FileFaultException {
        Path from = at(name);
        Path target = ((PortableDirectory) to).at(newName);
        try {
            Files.createLink(target, from);
        } catch (UnsupportedOperationException e) {
            throw new FileFaultException(FileFault.NOT_SUPPORTED, "hard link");
        } catch (IOException e) {
            throw FileFaultException.of(e);
        }
    }

    @Override
    public void delete(byte[] name) throws FileFaultException {
        Path file = at(name);
        FileStat stat = PortableStat.read(file);
        if (stat != null && stat.kind() == FileKind.DIRECTORY) {
            throw new FileFaultException(FileFault.NOT_FILE, "a directory");
        }
        run(file, () -> Files.delete(file));
    }

    @Override
    public void deleteDirectory(byte[] name) throws FileFaultException {
        Path directory = at(name);
        FileStat stat = PortableStat.read(directory);
        if (stat != null && stat.kind() != FileKind.DIRECTORY) {
            throw new FileFaultException(FileFault.NOT_DIRECTORY, "not a directory");
        }
        run(directory, () -> Files.delete(directory));
    }

    @Override
    public void setModified(byte[] name, Instant time) throws FileFaultException {
        Path file = at(name);
        var view = Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        // NIO turns a time before 1970 with a fraction into 1970 itself; whole seconds it can do.
        Instant possible = time.getEpochSecond() < 0 ? Instant.ofEpochSecond(time.getEpochSecond()) : time;
        run(file, () -> view.setTimes(FileTime.from(possible), null, null));
    }

    @Override
    public void setPermissions(byte[] name, int permissions) throws FileFaultException {
        if (POSIX) {
            Path file = at(name);
            FileStat stat = PortableStat.read(file);
            if (stat == null || (stat.kind() != FileKind.FILE && stat.kind() != FileKind.DIRECTORY)) {
                throw new FileFaultException(FileFault.NOT_FILE, "no file or directory");
            }
            var set = EnumSet.noneOf(PosixFilePermission.class);
            for (PosixFilePermission one : PosixFilePermission.values()) {
                // Declared from OWNER_READ to OTHERS_EXECUTE, the order of the bits.
                if ((permissions >> (8 - one.ordinal()) & 1) != 0) {
                    set.add(one);
                }
            }
            run(file, () -> Files.setPosixFilePermissions(file, set));
        }
    }

    @Override
    public void flush() throws FileFaultException {
        if (!WINDOWS) {
            run(path, () -> {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            });
        }
    }

    @Override
    public void flushFile(byte[] name) throws FileFaultException {
        if (!WINDOWS) {
            Path file = at(name);
            requireFile(file);
            run(file, () -> {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                    channel.force(true);
                }
            });
        }
    }

    @Override
    public OptionalLong room() {
        try {
            FileStore store = Files.getFileStore(path);
            return store.getTotalSpace() > 0 ? OptionalLong.of(store.getUsableSpace()) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public boolean flushesVolume() {
        return false;
    }

    @Override
    public void flushVolume() throws FileFaultException {
        throw new FileFaultException(FileFault.NOT_SUPPORTED, "volume flush");
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private Path at(byte[] name) {
        RawNames.check(name);
        return RawNames.resolve(path, name);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    @FunctionalInterface
    private interface Supply<T> {
        T get() throws IOException;
    }

    private static void run(Path path, Step step) throws FileFaultException {
        checked(path, () -> {
            step.run();
            return true;
        });
    }

    private static <T> T checked(Path path, Supply<T> supply) throws FileFaultException {
        try {
            return supply.get();
        } catch (IOException e) {
            throw FileFaultException.of(e);
        } catch (UnsupportedOperationException e) {
            throw new FileFaultException(FileFault.NOT_SUPPORTED, path.getFileSystem() + ": " + e.getMessage());
        }
    }
}
