package org.synccenter.filesync.core;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The tree that both sides agreed on last. On a first sync it is trusted and has no entries: nothing was agreed yet.
 *
 * @param root a directory
 * @param trusted false when the past is not known, because the archive is lost or does not fit the replicas: then nothing is deleted
 *     and nothing is overwritten, in no mode
 * @param omitted how many agreed entries are left out here because nothing is to be decided about them, see {@link Reduction}
 */
public record Ancestor(AncestorEntry root, boolean trusted, long omitted) {
    /** An unknown past. */
    public static final Ancestor NONE = new Ancestor(AncestorEntry.directory(null, null), false);

    public Ancestor {
        if (root.kind() != Kind.DIRECTORY) {
            throw new IllegalArgumentException("the root is a directory");
        }
    }

    /** All of an ancestor. */
    public Ancestor(AncestorEntry root, boolean trusted) {
        this(root, trusted, 0);
    }

    /**
     * The tree of these entries. Their own children are ignored; a parent that is not among them is a directory that
     * nobody agreed on (what waits in a conflict about a move can outlive the directory it was in). What lies below a file or a link is left out: to have agreed on less is always safe.
     */
    public static Ancestor of(Map<RelPath, AncestorEntry> entries) {
        Node root = new Node();
        entries.forEach((path, entry) -> {
            Node node = root;
            for (Name name : path.names()) {
                node = node.children.computeIfAbsent(name, n -> new Node());
            }
            node.entry = entry;
        });
        return new Ancestor(root.build(), true);
    }

    private static final class Node {
        private final SortedMap<Name, Node> children = new TreeMap<>();
        private AncestorEntry entry = AncestorEntry.impliedDirectory();

        AncestorEntry build() {
            if (entry.kind() != Kind.DIRECTORY) {
                return entry.withChildren(Children.none());
            }
            SortedMap<Name, AncestorEntry> built = new TreeMap<>();
            for (Map.Entry<Name, Node> child : children.entrySet()) {
                built.put(child.getKey(), child.getValue().build());
            }
            return entry.withChildren(Children.of(built));
        }
    }

    public boolean isEmpty() {
        return root.children().isEmpty() && omitted == 0;
    }

    public @Nullable AncestorEntry find(RelPath path) {
        AncestorEntry entry = root;
        for (Name name : path.names()) {
            AncestorEntry child = entry.children().get(name);
            if (child == null) {
                return null;
            }
            entry = child;
        }
        return entry;
    }

    /** The same as if nothing had been agreed at these paths. What is below one of them stays agreed. */
    public Ancestor without(Set<RelPath> paths) {
        return paths.isEmpty() ? this : new Ancestor(without(RelPath.ROOT, root, paths), trusted, omitted);
    }

    private static AncestorEntry without(RelPath path, AncestorEntry entry, Set<RelPath> paths) {
        SortedMap<Name, AncestorEntry> kept = new TreeMap<>();
        entry.children().forEach((name, child) -> {
            RelPath at = path.resolve(name);
            AncestorEntry rest = child.children().isEmpty() ? child : without(at, child, paths);
            if (!paths.contains(at)) {
                kept.put(name, rest);
            } else if (!rest.children().isEmpty()) {
                kept.put(name, AncestorEntry.impliedDirectory().withChildren(rest.children()));
            }
        });
        return entry.withChildren(Children.of(kept));
    }

    /** Number of agreed entries below the root, with those that are left out. */
    public long count() {
        return omitted + count(root) - (root.implied() ? 0 : 1);
    }

    private static long count(AncestorEntry entry) {
        long sum = entry.implied() ? 0 : 1;
        for (int i = 0; i < entry.children().size(); i++) {
            sum += count(entry.children().entry(i));
        }
        return sum;
    }

    /** All entries below the root, also the implied ones, a parent before its children. */
    public void forEach(BiConsumer<RelPath, AncestorEntry> action) {
        forEach(RelPath.ROOT, root, action);
    }

    private static void forEach(RelPath path, AncestorEntry entry, BiConsumer<RelPath, AncestorEntry> action) {
        Children<AncestorEntry> children = entry.children();
        for (int i = 0; i < children.size(); i++) {
            RelPath childPath = path.resolve(children.name(i));
            action.accept(childPath, children.entry(i));
            forEach(childPath, children.entry(i), action);
        }
    }

    @Override
    public String toString() {
        return "Ancestor[" + root.children() + "]";
    }
}
