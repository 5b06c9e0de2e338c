package org.synccenter.filesync.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A replica in memory with the habits of a real one: inodes, birth times, a ctime that every change moves. */
final class MemStore {
    /** What a scan cannot see. */
    enum Fault {
        UNREADABLE,
        /** Only the first child is listed. */
        PARTIAL
    }

    static final class Node {
        final Kind kind;
        final TreeMap<String, Node> children = new TreeMap<>();
        final long inode;
        final @Nullable Instant birth;
        String content = "";
        Instant mtime = Instant.EPOCH;
        Instant ctime = Instant.EPOCH;
        boolean executable;

        Node(Kind kind, long inode, @Nullable Instant birth) {
            this.kind = kind;
            this.inode = inode;
            this.birth = birth;
        }
    }

    private final long device;
    private final boolean hasBirth;
    private final Deque<Long> freeInodes = new ArrayDeque<>();
    private long nextInode = 1;
    private long tick = 1_000;
    final Node root;

    MemStore(long device, boolean hasBirth) {
        this.device = device;
        this.hasBirth = hasBirth;
        this.root = node(Kind.DIRECTORY);
    }

    Instant now() {
        return Instant.ofEpochSecond(device * 1_000_000 + tick++);
    }

    private Node node(Kind kind) {
        // Inodes are used again at once, as ext4 does.
        long inode = freeInodes.isEmpty() ? nextInode++ : freeInodes.pop();
        return new Node(kind, inode, hasBirth ? now() : null);
    }

    @Nullable
    Node get(String path) {
        Node node = root;
        for (String name : path.isEmpty() ? new String[0] : path.split("/")) {
            node = node.children.get(name);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    private static String parentOf(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean canHold(String path) {
        Node parent = get(parentOf(path));
        return parent != null && parent.kind == Kind.DIRECTORY && !path.isEmpty();
    }

    private void put(String path, Node node) {
        Node parent = get(parentOf(path));
        if (parent == null || parent.kind != Kind.DIRECTORY) {
            throw new AssertionError("no directory for " + path);
        }
        parent.children.put(nameOf(path), node);
        parent.mtime = now();
        parent.ctime = parent.mtime;
    }

    /** A new inode at the path, where nothing may be. */
    Node create(String path, Kind kind, String content, Instant mtime, boolean executable) {
        if (get(path) != null) {
            throw new AssertionError("occupied: " + path);
        }
        Node node = node(kind);
        node.content = content;
        node.mtime = mtime;
        node.ctime = now();
        node.executable = executable && kind == Kind.FILE;
        put(path, node);
        return node;
    }

    void write(String path, String content) {
        Node node = get(path);
        if (node == null) {
            create(path, Kind.FILE, content, now(), false);
        } else {
            node.content = content;
            node.mtime = now();
            node.ctime = node.mtime;
        }
    }

    Node remove(String path) {
        Node parent = get(parentOf(path));
        Node node = parent == null ? null : parent.children.remove(nameOf(path));
        if (node == null) {
            throw new AssertionError("nothing at " + path);
        }
        free(node);
        return node;
    }

    private void free(Node node) {
        node.children.values().forEach(this::free);
        freeInodes.push(node.inode);
    }

    void rename(String from, String to) {
        Node parent = get(parentOf(from));
        Node node = parent == null ? null : parent.children.remove(nameOf(from));
        if (node == null || get(to) != null) {
            throw new AssertionError("cannot rename " + from + " to " + to);
        }
        node.ctime = now();
        put(to, node);
    }

    Snapshot snapshot(Map<String, Fault> faults, Filter filter) {
        return new Snapshot(entry("", root, faults, filter));
    }

    private Entry entry(String path, Node node, Map<String, Fault> faults, Filter filter) {
        if (filter.ignores(RelPath.ofUtf8(path), node.kind == Kind.DIRECTORY)) {
            return Entry.ignored();
        }
        Fault fault = faults.get(path);
        if (fault == Fault.UNREADABLE) {
            return Entry.unknown();
        }
        return switch (node.kind) {
            case FILE -> Entry.file(fingerprint(node), null);
            case LINK -> Entry.link(fingerprint(node));
            case DIRECTORY -> {
                SortedMap<Name, Entry> children = new TreeMap<>();
                for (Map.Entry<String, Node> child : node.children.entrySet()) {
                    if (fault == Fault.PARTIAL && !children.isEmpty()) {
                        break;
                    }
                    String childPath = path.isEmpty() ? child.getKey() : path + "/" + child.getKey();
                    children.put(Name.ofUtf8(child.getKey()), entry(childPath, child.getValue(), faults, filter));
                }
                yield Entry.directory(fingerprint(node), Children.of(children), fault != Fault.PARTIAL);
            }
            default -> Entry.other();
        };
    }

    Fingerprint fingerprint(Node node) {
        FileId id = new FileId(device, node.inode, node.birth);
        return switch (node.kind) {
            case FILE -> Fingerprint.file(node.content.length(), node.mtime, node.ctime, id, node.executable);
            case LINK -> Fingerprint.link(LinkTarget.ofUtf8(node.content), node.mtime, node.ctime, id);
            case DIRECTORY -> Fingerprint.directory(node.mtime, node.ctime, id);
            default -> Fingerprint.of(Kind.OTHER);
        };
    }

    static Digest digest(String content) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return Digest.ofBytes(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Path to a short description: what two equal trees have in common. */
    SortedMap<String, String> tree() {
        SortedMap<String, String> tree = new TreeMap<>();
        collect("", root, tree);
        return tree;
    }

    private static void collect(String path, Node node, Map<String, String> tree) {
        for (Map.Entry<String, Node> each : node.children.entrySet()) {
            Node child = each.getValue();
            String childPath = path.isEmpty() ? each.getKey() : path + "/" + each.getKey();
            tree.put(
                    childPath,
                    switch (child.kind) {
                        case FILE -> "'" + child.content + "'";
                        case LINK -> "->" + child.content;
                        case DIRECTORY -> "dir";
                        default -> "fifo";
                    });
            collect(childPath, child, tree);
        }
    }

    /** How often each file content is there. */
    Map<String, Integer> contents() {
        Map<String, Integer> contents = new HashMap<>();
        tree().values().stream()
                .filter(text -> text.startsWith("'"))
                .forEach(text -> contents.merge(text.substring(1, text.length() - 1), 1, Integer::sum));
        return contents;
    }
}
