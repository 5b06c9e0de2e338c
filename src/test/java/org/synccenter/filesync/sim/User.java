package org.synccenter.filesync.sim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileKind;

/** Somebody who works on both volumes, at any moment, and never touches what is not his. */
final class User {

    private static final String[] NAMES = {"a", "b", "c", "d", "e"};

    private final MemoryDisk left;
    private final MemoryDisk right;
    private final Witness witness;
    private int writings;

    User(MemoryDisk left, MemoryDisk right, Witness witness) {
        this.left = left;
        this.right = right;
        this.witness = witness;
    }

    /** What is not possible just does not happen. */
    void does(Line line) {
        MemoryDisk disk = line.x() % 2 == 0 ? left : right;
        try {
            act(disk, line);
        } catch (FileFaultException e) {
            // Nor does it matter to anybody.
        }
        witness.userDone();
    }

    private void act(MemoryDisk disk, Line line) throws FileFaultException {
        String path = existing(disk, line.y(), false);
        String file = existing(disk, line.y(), true);
        switch (line.verb()) {
            case WRITE -> {
                if (file != null) {
                    overwrite(disk, file, line.z());
                }
            }
            case CREATE -> put(disk, free(disk, line), FileKind.FILE, next(line.z()));
            case MKDIR -> put(disk, free(disk, line), FileKind.DIRECTORY, "");
            case LINK -> put(disk, free(disk, line), FileKind.LINK, next(0));
            case FIFO -> put(disk, free(disk, line), FileKind.OTHER, "");
            case SAVE -> save(disk, file, line.z());
            case BACKUP -> backup(disk, file, line.z());
            case STEALTH -> stealth(disk, file, line.at() > 0);
            case REMOVE -> {
                if (path != null) {
                    remove(disk, path);
                }
            }
            case TOUCH -> {
                if (file != null) {
                    node(disk, file).modified = disk.clock.stamp();
                    node(disk, file).changed = disk.clock.stamp();
                }
            }
            case CHMOD -> {
                if (file != null) {
                    node(disk, file).permissions ^= 0111;
                    node(disk, file).changed = disk.clock.stamp();
                }
            }
            case MOVE -> {
                if (path != null) {
                    move(disk, path, free(disk, line));
                }
            }
            case SWAP -> swap(disk, path, existing(disk, line.z(), false));
            case TURN -> turn(disk, path, line.z());
            case CARRY -> carry(disk, file, disk == left ? right : left);
            case UNREADABLE -> {
                if (path != null) {
                    node(disk, path).unreadable ^= true;
                }
            }
            case WRITE_BACK -> disk.flushAll();
            default -> throw new AssertionError(line);
        }
    }

    private static List<String> paths(MemoryDisk disk, boolean onlyFiles) {
        List<String> paths = new ArrayList<>();
        for (Map.Entry<String, DiskNode> each : new Tree(disk).visible.entrySet()) {
            if (!onlyFiles || each.getValue().kind == FileKind.FILE) {
                paths.add(each.getKey());
            }
        }
        return paths;
    }

    private static @Nullable String existing(MemoryDisk disk, int choice, boolean onlyFiles) {
        List<String> paths = paths(disk, onlyFiles);
        return paths.isEmpty() ? null : paths.get(choice % paths.size());
    }

    private static String free(MemoryDisk disk, Line line) {
        List<String> directories = new ArrayList<>(List.of(""));
        new Tree(disk).visible.forEach((path, node) -> {
            if (node.isDirectory() && path.chars().filter(c -> c == '/').count() < 3) {
                directories.add(path + "/");
            }
        });
        return directories.get(line.z() % directories.size()) + NAMES[line.z() / directories.size() % NAMES.length];
    }

    private String next(int length) {
        String content = "c" + (1000 + ++writings) + "......".repeat(length % 3 == 0 ? 2 : 0);
        witness.written((length == 0 ? "->" : "") + content);
        witness.written(content);
        return content;
    }

    private static DiskNode node(MemoryDisk disk, String path) {
        DiskNode node = disk.find(path);
        if (node == null) {
            throw new AssertionError(path);
        }
        return node;
    }

    private static DiskNode parent(MemoryDisk disk, String path) {
        return node(disk, path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void put(MemoryDisk disk, String path, FileKind kind, String content) throws FileFaultException {
        DiskNode node = disk.make(kind, false);
        if (kind == FileKind.FILE || kind == FileKind.LINK) {
            node.write(content.getBytes(ISO_8859_1));
        }
        disk.link(parent(disk, path), name(path), node);
    }

    private void overwrite(MemoryDisk disk, String path, int length) {
        DiskNode node = node(disk, path);
        witness.destroyed(node);
        node.made = false;
        node.write(next(length).getBytes(ISO_8859_1));
        node.modified = disk.clock.stamp();
        node.changed = node.modified;
    }

    /** As careful editors do: a new file takes the name at one instant. */
    private void save(MemoryDisk disk, @Nullable String path, int length) throws FileFaultException {
        if (path != null && parent(disk, path).children.get("new~") == null) {
            String fresh = path.substring(0, path.length() - name(path).length()) + "new~";
            put(disk, fresh, FileKind.FILE, next(length));
            witness.destroyed(node(disk, path));
            disk.rename(parent(disk, path), "new~", parent(disk, path), name(path), true);
        }
    }

    /** As other editors do: the old file becomes the backup. */
    private void backup(MemoryDisk disk, @Nullable String path, int length) throws FileFaultException {
        if (path != null && disk.find(path + "~") == null && !path.endsWith("~")) {
            witness.moved(node(disk, path));
            disk.rename(parent(disk, path), name(path), parent(disk, path), name(path) + "~", false);
            put(disk, path, FileKind.FILE, next(length));
        }
    }

    /**
     * An edit that keeps size and modification time, and gives itself away by the ctime alone. So it is not made in the tick of the
     * store's clock in which the session gave the file its name: then nothing differs, and only reading again all that ever came would
     * show it. It would not be lost: whatever displaces it puts it into the trash. The same holds while a session is at work, which may
     * have read the file in this very tick.
     */
    private void stealth(MemoryDisk disk, @Nullable String path, boolean duringSession) {
        if (path != null) {
            DiskNode node = node(disk, path);
            if ((node.made || duringSession) && node.changed.equals(disk.clock.stamp())) {
                disk.clock.passTick();
            }
            var before = node.modified;
            overwrite(disk, path, node.content.length > 5 ? 3 : 1);
            node.modified = before;
        }
    }

    private void remove(MemoryDisk disk, String path) throws FileFaultException {
        witness.destroyed(node(disk, path));
        removeAll(disk, parent(disk, path), name(path));
    }

    private static void removeAll(MemoryDisk disk, DiskNode directory, String name) throws FileFaultException {
        DiskNode node = disk.get(directory, name);
        for (String child : List.copyOf(node.children.keySet())) {
            removeAll(disk, node, child);
        }
        disk.unlink(directory, name);
    }

    private void move(MemoryDisk disk, String from, String to) throws FileFaultException {
        DiskNode there = disk.find(to);
        if (there == null && !(to + "/").startsWith(from + "/")) {
            witness.moved(node(disk, from));
            disk.rename(parent(disk, from), name(from), parent(disk, to), name(to), false);
        }
    }

    private void swap(MemoryDisk disk, @Nullable String one, @Nullable String two) throws FileFaultException {
        if (one != null && two != null && !(one + "/").startsWith(two + "/") && !(two + "/").startsWith(one + "/")) {
            witness.moved(node(disk, one));
            witness.moved(node(disk, two));
            disk.exchange(parent(disk, one), name(one), parent(disk, two), name(two));
        }
    }

    /** What was a directory becomes a file, and the other way round. */
    private void turn(MemoryDisk disk, @Nullable String path, int length) throws FileFaultException {
        if (path != null) {
            boolean wasDirectory = node(disk, path).isDirectory();
            remove(disk, path);
            put(disk, path, wasDirectory ? FileKind.FILE : FileKind.DIRECTORY, wasDirectory ? next(length) : "");
        }
    }

    /** Copies a file by himself. */
    private void carry(MemoryDisk disk, @Nullable String path, MemoryDisk to) throws FileFaultException {
        if (path != null) {
            DiskNode above = to.find(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "");
            if (above != null && above.isDirectory() && !above.children.containsKey(name(path))) {
                put(to, path, FileKind.FILE, new String(node(disk, path).content, ISO_8859_1));
            }
        }
    }
}
