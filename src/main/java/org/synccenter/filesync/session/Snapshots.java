package org.synccenter.filesync.session;

import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.synccenter.filesync.core.Children;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Snapshot;

/** Puts what was found out after a scan into its snapshot. */
final class Snapshots {

    private Snapshots() {}

    /** The snapshot with these entries in the place of theirs. Paths that it does not have are left out. */
    static Snapshot with(Snapshot snapshot, Map<RelPath, Entry> entries) {
        return entries.isEmpty() ? snapshot : new Snapshot(put(snapshot.root(), RelPath.ROOT, new TreeMap<>(entries)));
    }

    // The paths are sorted so that a subtree is one contiguous run: only directories above a change are copied.
    private static Entry put(Entry entry, RelPath path, NavigableMap<RelPath, Entry> entries) {
        Entry here = entries.get(path);
        if (here != null) {
            return here;
        }
        RelPath next = entries.ceilingKey(path);
        if (!entry.isDirectory() || next == null || !next.startsWith(path)) {
            return entry;
        }
        SortedMap<Name, Entry> children = new TreeMap<>();
        entry.children().forEach((name, child) -> children.put(name, put(child, path.resolve(name), entries)));
        return Entry.directory(entry.fingerprint(), Children.of(children), entry.complete());
    }
}
