package org.synccenter.filesync.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.sim.Journal.Slot;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileKind;

/**
 * A volume in memory that behaves as volumes do: names and content are volatile until flushed, inodes carry times and numbers. Used by
 * the session through {@link MemoryDirectory} and by simulated users directly.
 */
final class MemoryDisk {

    /**
     * What kind of volume.
     *
     * @param exchange whether two names can be swapped at one instant, and a name be given without a moment of two names
     * @param hardLinks whether a file can have two names
     * @param flushesVolume whether there is one flush of everything
     * @param ordered whether a flushed directory brings along all that was changed before
     * @param births whether inodes know when they came to be
     * @param reuses whether the number of a deleted inode is given again at once
     */
    record Traits(
            boolean exchange,
            boolean hardLinks,
            boolean flushesVolume,
            boolean ordered,
            boolean births,
            boolean reuses) {
        static final Traits LINUX = new Traits(true, true, true, true, true, false);
        static final Traits PORTABLE = new Traits(false, true, false, true, true, false);
    }

    /** Stands between the session and the volume. */
    interface Gate {
        /** Before each call of the session; throws what the call is to fail with. */
        void before(MemoryDisk disk, String call, boolean changes, String name) throws FileFaultException;

        /** After a call that went through. */
        void after(MemoryDisk disk, boolean changes);

        /** Something that the session made has a name now that users see. */
        void appeared(MemoryDisk disk, DiskNode directory, DiskNode node);
    }

    final String label;
    final long device;
    final Traits traits;
    final SimClock clock;
    private final Journal journal = new Journal();
    private final Deque<Long> freed = new ArrayDeque<>();
    private long lastNumber = 1;

    /** Bytes that it says it can still take. */
    OptionalLong room = OptionalLong.empty();

    DiskNode root;
    Gate gate = new Gate() {
        @Override
        public void before(MemoryDisk disk, String call, boolean changes, String name) {}

        @Override
        public void after(MemoryDisk disk, boolean changes) {}

        @Override
        public void appeared(MemoryDisk disk, DiskNode directory, DiskNode node) {}
    };

    MemoryDisk(String label, long device, Traits traits, SimClock clock) {
        this.label = label;
        this.device = device;
        this.traits = traits;
        this.clock = clock;
        this.root = new DiskNode(FileKind.DIRECTORY, 1, clock.stamp(), false);
        root.names = 1;
    }

    DiskNode make(FileKind kind, boolean made) {
        Long number = traits.reuses ? freed.pollLast() : null;
        return new DiskNode(kind, number == null ? ++lastNumber : number, clock.stamp(), made);
    }

    void link(DiskNode directory, String name, DiskNode node) throws FileFaultException {
        if (directory.names == 0) {
            throw new FileFaultException(FileFault.MISSING, "removed directory");
        }
        if (directory.children.containsKey(name)) {
            throw new FileFaultException(FileFault.EXISTS, name);
        }
        directory.children.put(name, node);
        node.names++;
        touch(directory);
        node.changed = clock.stamp();
        journal.add(new Slot(directory, name, node));
        named(directory, name, node);
    }

    private void named(DiskNode directory, String name, DiskNode node) {
        DiskNode ours = root.children.get(".sync-center");
        if (!node.seen && !name.startsWith(".sc-") && (ours == null || !contains(ours, directory))) {
            node.seen = true;
            if (node.made) {
                gate.appeared(this, directory, node);
            }
        }
    }

    DiskNode get(DiskNode directory, String name) throws FileFaultException {
        DiskNode node = directory.children.get(name);
        if (node == null) {
            throw new FileFaultException(FileFault.MISSING, name);
        }
        return node;
    }

    void unlink(DiskNode directory, String name) throws FileFaultException {
        drop(get(directory, name));
        directory.children.remove(name);
        touch(directory);
        journal.add(new Slot(directory, name, null));
    }

    private void drop(DiskNode node) {
        node.names--;
        node.changed = clock.stamp();
        if (node.names == 0) {
            freed.add(node.number);
        }
    }

    /** With what has the new name going at the same instant, if {@code over}. */
    void rename(DiskNode from, String name, DiskNode to, String newName, boolean over) throws FileFaultException {
        DiskNode node = get(from, name);
        if (to.names == 0) {
            throw new FileFaultException(FileFault.MISSING, "removed directory");
        }
        DiskNode there = to.children.get(newName);
        if (there != null && !over) {
            throw new FileFaultException(FileFault.EXISTS, newName);
        }
        if (node.isDirectory() && contains(node, to)) {
            throw new FileFaultException(FileFault.BAD_NAME, "a directory into itself");
        }
        if (there != null) {
            if (there == node) {
                return; // two names of one file: nothing happens
            }
            if (there.isDirectory() || node.isDirectory()) {
                throw new FileFaultException(FileFault.EXISTS, newName);
            }
            drop(there);
        }
        from.children.remove(name);
        to.children.put(newName, node);
        stamp(node, from, to);
        journal.add(new Slot(from, name, null), new Slot(to, newName, node));
        named(to, newName, node);
    }

    void exchange(DiskNode from, String name, DiskNode to, String other) throws FileFaultException {
        DiskNode first = get(from, name);
        DiskNode second = get(to, other);
        if (contains(first, to) || contains(second, from)) {
            throw new FileFaultException(FileFault.BAD_NAME, "a directory into itself");
        }
        from.children.put(name, second);
        to.children.put(other, first);
        second.changed = clock.stamp();
        stamp(first, from, to);
        journal.add(new Slot(from, name, second), new Slot(to, other, first));
        named(from, name, second);
        named(to, other, first);
    }

    private void stamp(DiskNode node, DiskNode from, DiskNode to) {
        node.changed = clock.stamp();
        touch(from);
        touch(to);
    }

    private void touch(DiskNode directory) {
        directory.modified = clock.stamp();
        directory.changed = directory.modified;
    }

    static boolean contains(DiskNode directory, DiskNode sought) {
        return directory == sought
                || directory.children.values().stream()
                        .anyMatch(child -> child.isDirectory() && contains(child, sought));
    }

    void flushNames(DiskNode directory) {
        journal.flush(directory, traits.ordered);
    }

    /** All names and all content. */
    void flushAll() {
        journal.flush();
        for (DiskNode node : nodes()) {
            if (!node.isDirectory()) {
                node.flush();
            }
        }
    }

    /** What nobody had flushed comes back in part or not at all. */
    void cutPower(RandomGenerator random) {
        journal.cut(random);
        Set<DiskNode> done = Collections.newSetFromMap(new IdentityHashMap<>());
        revert(root, done, random);
        for (DiskNode node : done) {
            node.names = 0;
        }
        count(root);
        flushAll();
    }

    private static void revert(DiskNode node, Set<DiskNode> done, RandomGenerator random) {
        if (!done.add(node)) {
            return;
        }
        if (!node.isDirectory() && !node.isDurable()) {
            node.cut(random.nextInt(6));
        }
        node.children.clear();
        node.children.putAll(node.durableChildren);
        node.children.values().forEach(child -> revert(child, done, random));
    }

    private static void count(DiskNode node) {
        node.names++;
        if (node.names == 1) {
            node.children.values().forEach(MemoryDisk::count);
        }
    }

    /** The volume as another would be after {@link #restore}: an image of it. */
    DiskNode image() {
        return root.copy();
    }

    /**
     * Puts an earlier image in the place of everything.
     *
     * @param afresh as a backup program does it, with new inodes; else as a snapshot of the volume
     */
    void restore(DiskNode image, boolean afresh) {
        journal.flush();
        root = afresh ? renewed(image, new IdentityHashMap<>()) : image.copy();
        count(root);
        flushAll();
    }

    private DiskNode renewed(DiskNode old, Map<DiskNode, DiskNode> known) {
        DiskNode there = known.get(old);
        if (there != null) {
            return there;
        }
        DiskNode node = make(old.kind, false);
        known.put(old, node);
        node.content = old.content;
        node.permissions = old.permissions;
        node.modified = old.modified;
        node.seen = old.seen;
        old.children.forEach((name, child) -> node.children.put(name, renewed(child, known)));
        node.durableChildren.putAll(node.children);
        return node;
    }

    private List<DiskNode> nodes() {
        List<DiskNode> nodes = new ArrayList<>();
        Deque<DiskNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            DiskNode node = open.removeLast();
            nodes.add(node);
            open.addAll(node.children.values());
        }
        return nodes;
    }

    /** What is at a path, names separated by slashes; the root for the empty path; null for nothing. */
    @Nullable
    DiskNode find(String path) {
        DiskNode node = root;
        for (String name : path.isEmpty() ? new String[0] : path.split("/")) {
            node = node.children.get(name);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** Makes everything readable. */
    void heal() {
        nodes().forEach(node -> node.unreadable = false);
    }
}
