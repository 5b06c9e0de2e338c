package org.synccenter.filesync.endpoint.local;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Dirty;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.PackedDirectory;
import org.synccenter.filesync.core.PackedSnapshot;
import org.synccenter.filesync.core.RelPath;

/** What a scan takes over from an earlier one of the same replica: directories in and below which nothing is said to have changed. */
final class KnownTree {
    /** Nothing is taken over. */
    static final KnownTree NONE = new KnownTree(PackedSnapshot.unknown(), Dirty.EVERYTHING);

    private final PackedSnapshot before;
    private final Dirty dirty;
    private final NavigableSet<RelPath> marks;

    KnownTree(PackedSnapshot before, Dirty dirty) {
        this.before = before;
        this.dirty = dirty;
        this.marks = new TreeSet<>(dirty.directories());
        marks.addAll(dirty.subtrees());
    }

    /** The directories in the root as they were; null = nothing is known of them. */
    @Nullable
    Map<Name, PackedDirectory> top() {
        boolean known = before.root().isDirectory() && !dirty.isEverything();
        return known ? before.top().byName() : null;
    }

    /** The whole of a directory as it was; null = it has to be looked at. */
    @Nullable
    PackedDirectory unchanged(RelPath path, @Nullable PackedDirectory was) {
        RelPath next = marks.ceiling(path);
        // A subtree is one contiguous run.
        boolean marked = next != null && next.startsWith(path);
        return marked ? null : was;
    }

    /** The directories in a directory as they were, though it is looked at itself; null = nothing is known of them. */
    @Nullable
    Map<Name, PackedDirectory> below(RelPath path, @Nullable PackedDirectory was) {
        return was == null || dirty.subtrees().contains(path) ? null : was.byName();
    }
}
