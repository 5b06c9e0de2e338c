package org.synccenter.filesync.sim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.synccenter.platform.Directory;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileKind;
import org.synccenter.platform.FileStat;
import org.synccenter.platform.NewFile;
import org.synccenter.platform.OpenFile;

/** A directory of a {@link MemoryDisk}, held open. Each call is one step that nothing comes between. */
final class MemoryDirectory implements Directory {

    /** A file comes in pieces of this size, so that it can change between two. */
    private static final int PIECE = 6;

    private final MemoryDisk disk;
    private final DiskNode node;

    MemoryDirectory(MemoryDisk disk, DiskNode node) {
        this.disk = disk;
        this.node = node;
    }

    private interface Act<T extends @Nullable Object> {
        T run() throws FileFaultException;
    }

    private <T extends @Nullable Object> T look(String call, String name, Act<T> act) throws FileFaultException {
        disk.gate.before(disk, call, false, name);
        T result = act.run();
        disk.gate.after(disk, false);
        return result;
    }

    private void change(String call, String name, Step step) throws FileFaultException {
        disk.gate.before(disk, call, true, name);
        step.run();
        disk.gate.after(disk, true);
    }

    private interface Step {
        void run() throws FileFaultException;
    }

    @Override
    public FileStat self() throws FileFaultException {
        return look("self", "", () -> stat(node));
    }

    private FileStat stat(DiskNode of) {
        return new FileStat(
                of.kind,
                of.kind == FileKind.LINK ? 0777 : of.permissions,
                of.content.length,
                of.modified,
                of.changed,
                disk.traits.births() ? of.born : null,
                disk.device,
                of.number);
    }

    @Override
    public Directory open(byte[] name) throws FileFaultException {
        String inside = text(name);
        return look("open", inside, () -> {
            DiskNode child = disk.get(node, inside);
            require(child.isDirectory(), FileFault.NOT_DIRECTORY);
            require(!child.unreadable, FileFault.NO_ACCESS);
            return new MemoryDirectory(disk, child);
        });
    }

    private static void require(boolean condition, FileFault fault) throws FileFaultException {
        if (!condition) {
            throw new FileFaultException(fault, "simulated");
        }
    }

    @Override
    public List<byte[]> list() throws FileFaultException {
        return look("list", "", () -> {
            List<byte[]> names = new ArrayList<>();
            node.children.descendingKeySet().forEach(name -> names.add(name.getBytes(ISO_8859_1)));
            return names;
        });
    }

    @Override
    public @Nullable FileStat stat(byte[] name) throws FileFaultException {
        String inside = text(name);
        return look("stat", inside, () -> {
            DiskNode child = node.children.get(inside);
            return child == null ? null : stat(child);
        });
    }

    @Override
    public OpenFile read(byte[] name) throws FileFaultException {
        String inside = text(name);
        return look("read", inside, () -> {
            DiskNode file = disk.get(node, inside);
            require(file.kind == FileKind.FILE, FileFault.NOT_FILE);
            require(!file.unreadable, FileFault.NO_ACCESS);
            return new Reading(file);
        });
    }

    @Override
    public NewFile create(byte[] name) throws FileFaultException {
        String inside = text(name);
        DiskNode file = disk.make(FileKind.FILE, true);
        file.permissions = 0600;
        change("create", inside, () -> disk.link(node, inside, file));
        return new Writing(file);
    }

    @Override
    public byte[] readLink(byte[] name) throws FileFaultException {
        String inside = text(name);
        return look("readLink", inside, () -> {
            DiskNode link = disk.get(node, inside);
            require(link.kind == FileKind.LINK, FileFault.NOT_FILE);
            return link.content.clone();
        });
    }

    @Override
    public void makeLink(byte[] name, byte[] target) throws FileFaultException {
        String inside = text(name);
        change("makeLink", inside, () -> {
            DiskNode link = disk.make(FileKind.LINK, true);
            link.write(target.clone());
            disk.link(node, inside, link);
        });
    }

    @Override
    public void makeDirectory(byte[] name) throws FileFaultException {
        String inside = text(name);
        change("makeDirectory", inside, () -> disk.link(node, inside, disk.make(FileKind.DIRECTORY, true)));
    }

    @Override
    public void rename(byte[] name, Directory to, byte[] newName) throws FileFaultException {
        String from = text(name);
        String target = text(newName);
        DiskNode there = ((MemoryDirectory) to).node;
        if (disk.traits.exchange()) {
            change("rename", from, () -> disk.rename(node, from, there, target, false));
            return;
        }
        DiskNode child = look("kindToRename", from, () -> disk.get(node, from));
        if (child.kind == FileKind.FILE && disk.traits.hardLinks()) {
            change("hardLink", from, () -> disk.link(there, target, child));
            change("delete", from, () -> {
                if (node.children.get(from) == child) {
                    disk.unlink(node, from);
                }
            });
        } else {
            // A rename that replaces nothing is more than a portable program gets, but two steps are its own business.
            change("rename", from, () -> disk.rename(node, from, there, target, false));
        }
    }

    @Override
    public void exchange(byte[] name, Directory to, byte[] other) throws FileFaultException {
        String from = text(name);
        String target = text(other);
        require(disk.traits.exchange(), FileFault.NOT_SUPPORTED);
        change("exchange", from, () -> disk.exchange(node, from, ((MemoryDirectory) to).node, target));
    }

    @Override
    public void renameOver(byte[] name, Directory to, byte[] newName) throws FileFaultException {
        String from = text(name);
        String target = text(newName);
        change("renameOver", from, () -> disk.rename(node, from, ((MemoryDirectory) to).node, target, true));
    }

    @Override
    public void hardLink(byte[] name, Directory to, byte[] newName) throws FileFaultException {
        String from = text(name);
        String target = text(newName);
        change("hardLink", from, () -> {
            require(disk.traits.hardLinks(), FileFault.NOT_SUPPORTED);
            DiskNode file = disk.get(node, from);
            require(!file.isDirectory(), FileFault.NO_ACCESS);
            disk.link(((MemoryDirectory) to).node, target, file);
        });
    }

    @Override
    public void delete(byte[] name) throws FileFaultException {
        String inside = text(name);
        change("delete", inside, () -> {
            require(!disk.get(node, inside).isDirectory(), FileFault.NOT_FILE);
            disk.unlink(node, inside);
        });
    }

    @Override
    public void deleteDirectory(byte[] name) throws FileFaultException {
        String inside = text(name);
        change("deleteDirectory", inside, () -> {
            DiskNode directory = disk.get(node, inside);
            require(directory.isDirectory(), FileFault.NOT_DIRECTORY);
            require(directory.children.isEmpty(), FileFault.NOT_EMPTY);
            disk.unlink(node, inside);
        });
    }

    @Override
    public void setModified(byte[] name, Instant time) throws FileFaultException {
        String inside = text(name);
        change("setModified", inside, () -> {
            DiskNode file = disk.get(node, inside);
            file.modified = time;
            file.changed = disk.clock.stamp();
        });
    }

    @Override
    public void setPermissions(byte[] name, int permissions) throws FileFaultException {
        String inside = text(name);
        change("setPermissions", inside, () -> {
            DiskNode file = disk.get(node, inside);
            require(file.kind == FileKind.FILE || file.isDirectory(), FileFault.NOT_FILE);
            file.permissions = permissions;
            file.changed = disk.clock.stamp();
        });
    }

    @Override
    public void flush() throws FileFaultException {
        change("flush", "", () -> disk.flushNames(node));
    }

    @Override
    public void flushFile(byte[] name) throws FileFaultException {
        String inside = text(name);
        change("flushFile", inside, () -> {
            DiskNode file = disk.get(node, inside);
            require(file.kind == FileKind.FILE, FileFault.NOT_FILE);
            file.flush();
        });
    }

    @Override
    public OptionalLong room() {
        return disk.room;
    }

    @Override
    public boolean flushesVolume() {
        return disk.traits.flushesVolume();
    }

    @Override
    public void flushVolume() throws FileFaultException {
        require(disk.traits.flushesVolume(), FileFault.NOT_SUPPORTED);
        change("flushVolume", "", disk::flushAll);
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private static String text(byte[] name) {
        String text = new String(name, ISO_8859_1);
        if (text.isEmpty() || text.equals(".") || text.equals("..") || text.indexOf('/') >= 0 || text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("not a name");
        }
        return text;
    }

    private final class Reading implements OpenFile {
        private final DiskNode file;
        private final FileStat opened;
        private int position;

        Reading(DiskNode file) {
            this.file = file;
            this.opened = MemoryDirectory.this.stat(file);
        }

        @Override
        public FileStat opened() {
            return opened;
        }

        @Override
        public boolean sparse() {
            return false;
        }

        @Override
        public int read(ByteBuffer buffer) throws FileFaultException {
            return look("readPiece", "", () -> {
                int length = Math.min(Math.min(PIECE, buffer.remaining()), file.content.length - position);
                if (length <= 0) {
                    return -1;
                }
                buffer.put(file.content, position, length);
                position += length;
                return length;
            });
        }

        @Override
        public FileStat stat() throws FileFaultException {
            return look("fstat", "", () -> MemoryDirectory.this.stat(file));
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    private final class Writing implements NewFile {
        private final DiskNode file;

        Writing(DiskNode file) {
            this.file = file;
        }

        @Override
        public void write(ByteBuffer buffer) throws FileFaultException {
            change("write", "", () -> {
                int old = file.content.length;
                byte[] longer = Arrays.copyOf(file.content, old + buffer.remaining());
                buffer.get(longer, old, buffer.remaining());
                file.write(longer);
                file.modified = disk.clock.stamp();
                file.changed = file.modified;
            });
        }

        @Override
        public void hole(long length) throws FileFaultException {
            write(ByteBuffer.allocateDirect((int) length));
        }

        @Override
        public FileStat finish(@Nullable Instant modified, int permissions) throws FileFaultException {
            change("finish", "", () -> {
                if (modified != null) {
                    file.modified = modified;
                }
                file.permissions = permissions;
                file.changed = disk.clock.stamp();
            });
            return MemoryDirectory.this.stat(file);
        }

        @Override
        public void flush() throws FileFaultException {
            change("flushNew", "", file::flush);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
