package org.synccenter.filesync.core;

import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One replica as one scan saw it.
 *
 * @param root the root's own entry: a directory, or unknown when it could not be read. A root that is missing is not a snapshot but
 *     a hold, decided before there is one.
 */
public record Snapshot(Entry root) {
    public Snapshot {
        if (!root.isDirectory() && root.kind() != Kind.UNKNOWN) {
            throw new IllegalArgumentException("a root is a directory or unknown");
        }
    }

    /** What was seen at {@code path}; null when nothing was (which proves absence only if the parent's listing is complete). */
    public @Nullable Entry find(RelPath path) {
        Entry entry = root;
        for (Name name : path.names()) {
            Entry child = entry.children().get(name);
            if (child == null) {
                return null;
            }
            entry = child;
        }
        return entry;
    }

    /** Number of entries below the root that can be synced. */
    public long count() {
        return count(root);
    }

    private static long count(Entry entry) {
        long sum = 0;
        Children<Entry> children = entry.children();
        for (int i = 0; i < children.size(); i++) {
            Entry child = children.entry(i);
            sum += (child.kind().isSyncable() ? 1 : 0) + count(child);
        }
        return sum;
    }

    /** This snapshot with the digests of these files filled in; paths that are no files in it are left out. */
    public Snapshot withDigests(Map<RelPath, Digest> digests) {
        return digests.isEmpty() ? this : new Snapshot(fill(root, RelPath.ROOT, new TreeMap<>(digests)));
    }

    // The paths are sorted so that a subtree is one contiguous run: only directories above a digest are copied.
    private static Entry fill(Entry entry, RelPath path, NavigableMap<RelPath, Digest> digests) {
        if (entry.kind() == Kind.FILE) {
            Digest digest = digests.get(path);
            return digest == null ? entry : entry.withDigest(digest);
        }
        RelPath next = digests.ceilingKey(path);
        if (!entry.isDirectory() || next == null || !next.startsWith(path)) {
            return entry;
        }
        SortedMap<Name, Entry> filled = new TreeMap<>();
        Children<Entry> children = entry.children();
        for (int i = 0; i < children.size(); i++) {
            Name name = children.name(i);
            filled.put(name, fill(children.entry(i), path.resolve(name), digests));
        }
        return Entry.directory(entry.fingerprint(), Children.of(filled), entry.complete());
    }

    @Override
    public String toString() {
        return "Snapshot[" + root.kind() + ", " + root.children() + "]";
    }
}
