package org.synccenter.filesync.endpoint.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.Layout;
import org.synccenter.platform.Directory;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileKind;
import org.synccenter.platform.FileStat;

/** The directories of the trash: made on demand, private to their owner, purged by run. */
final class LocalTrash {

    private static final int PRIVATE = 0700;
    private static final int OWNER = 0700;

    private final OpenDirectories directories;
    private final Consumer<RelPath> touched;

    LocalTrash(OpenDirectories directories, Consumer<RelPath> touched) {
        this.directories = directories;
        this.touched = touched;
    }

    /** Makes a directory of ours with all above it. One that stands for a directory of the user's gets its permissions. */
    void ensure(RelPath directory) throws FileFaultException {
        RelPath path = RelPath.ROOT;
        RelPath original = RelPath.ROOT;
        for (Name name : directory.names()) {
            boolean standsFor = depth(path) > depth(Layout.TRASH);
            original = standsFor ? original.resolve(name) : original;
            if (directories.at(path).stat(name.bytes()) == null) {
                // What lies in the trash was perhaps protected only by the directory it came from.
                int permissions = path.equals(Layout.OURS) ? PRIVATE : standsFor ? permissions(original) : -1;
                Directory parent = directories.at(path);
                parent.makeDirectory(name.bytes());
                touched.accept(path);
                if (permissions >= 0) {
                    parent.setPermissions(name.bytes(), permissions | OWNER);
                }
            }
            path = path.resolve(name);
        }
    }

    private static int depth(RelPath path) {
        return path.names().size();
    }

    private int permissions(RelPath original) throws FileFaultException {
        FileStat stat = directories.at(original.parent()).stat(original.name().bytes());
        return stat != null && stat.kind() == FileKind.DIRECTORY ? stat.permissions() : -1;
    }

    List<String> runs() throws FileFaultException {
        if (!exists(Layout.OURS) || !exists(Layout.TRASH)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (byte[] name : directories.at(Layout.TRASH).list()) {
            names.add(new String(name, UTF_8));
        }
        return names;
    }

    private boolean exists(RelPath directory) throws FileFaultException {
        return directories.at(directory.parent()).stat(directory.name().bytes()) != null;
    }

    /** Children before parents, with a stack of our own, and never through a link. */
    void purge(String run) throws FileFaultException {
        byte[] name = run.getBytes(UTF_8);
        Directory trash = directories.at(Layout.TRASH);
        Deque<Directory> open = new ArrayDeque<>();
        Deque<byte[]> names = new ArrayDeque<>();
        try {
            open.push(trash.open(name));
            names.push(name);
            while (!open.isEmpty()) {
                byte[] inner = deleteLeaves(open.element());
                if (inner != null) {
                    open.push(open.element().open(inner));
                    names.push(inner);
                } else {
                    open.pop().close();
                    Directory parent = open.isEmpty() ? trash : open.element();
                    parent.deleteDirectory(names.pop());
                }
            }
        } finally {
            open.forEach(Directory::close);
        }
        touched.accept(Layout.TRASH);
    }

    /** Removes everything but directories and returns one of these. */
    private static byte @Nullable [] deleteLeaves(Directory directory) throws FileFaultException {
        byte[] found = null;
        for (byte[] name : directory.list()) {
            FileStat stat = directory.stat(name);
            if (stat == null) {
                continue;
            }
            if (stat.kind() == FileKind.DIRECTORY) {
                found = name;
            } else {
                try {
                    directory.delete(name);
                } catch (FileFaultException e) {
                    if (e.fault() != FileFault.MISSING) {
                        throw e;
                    }
                }
            }
        }
        return found;
    }
}
