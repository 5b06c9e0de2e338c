package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A node of a replica while it is being reconciled: a view on the scanned entry that planned moves and directories can rearrange.
 * Children are made on first use, so that what nobody looks at costs nothing.
 */
final class SideNode {
    private final Entry entry;
    private final @Nullable SideNode scannedParent;
    private final @Nullable Name scannedName;
    private final boolean planned;
    private @Nullable SideNode parent;
    private @Nullable Name name;
    private @Nullable TreeMap<Name, SideNode> children;
    private @Nullable AncestorNode identity;
    private boolean pinned;
    private boolean touched;

    private SideNode(@Nullable SideNode parent, @Nullable Name name, Entry entry, boolean planned) {
        this.parent = parent;
        this.name = name;
        this.entry = entry;
        this.scannedParent = parent;
        this.scannedName = name;
        this.planned = planned;
    }

    static SideNode root(Snapshot snapshot) {
        return new SideNode(null, null, snapshot.root(), false);
    }

    Entry entry() {
        return entry;
    }

    Kind kind() {
        return entry.kind();
    }

    boolean isDirectory() {
        return entry.isDirectory();
    }

    /** True for what the plan makes and the scan did not see. */
    boolean isPlanned() {
        return planned;
    }

    /** The ancestor that this was recognised as by its file id, if it was found away from the ancestor's path. */
    @Nullable
    AncestorNode identity() {
        return identity;
    }

    void identify(@Nullable AncestorNode ancestor) {
        identity = ancestor;
        touch();
    }

    /** Waits for a conflict about where it belongs: is not to be looked at, and keeps its parents alive. */
    boolean isPinned() {
        return pinned;
    }

    void pin() {
        pinned = true;
        touch();
    }

    @Nullable
    SideNode parent() {
        return parent;
    }

    Name name() {
        if (name == null) {
            throw new IllegalStateException("the root has no name");
        }
        return name;
    }

    TreeMap<Name, SideNode> children() {
        if (children == null) {
            TreeMap<Name, SideNode> made = new TreeMap<>();
            entry.children()
                    .forEach((childName, child) -> made.put(childName, new SideNode(this, childName, child, false)));
            children = made;
        }
        return children;
    }

    /** True when what is not among the children is certainly not there. */
    boolean provesAbsence() {
        return entry.isDirectory() && entry.complete();
    }

    /** The path in the rearranged tree. */
    RelPath path() {
        return path(this, false);
    }

    /** The path in the snapshot. */
    RelPath scannedPath() {
        return path(this, true);
    }

    private static RelPath path(SideNode node, boolean scanned) {
        List<Name> names = new ArrayList<>();
        for (SideNode at = node; at != null; at = scanned ? at.scannedParent : at.parent) {
            Name part = scanned ? at.scannedName : at.name;
            if (part != null) {
                names.add(part);
            }
        }
        return RelPath.of(names.reversed());
    }

    /** What is at {@code path} below this root, or null. */
    @Nullable
    SideNode find(RelPath path) {
        SideNode node = this;
        for (Name part : path.names()) {
            SideNode child = node.children().get(part);
            if (child == null) {
                return null;
            }
            node = child;
        }
        return node;
    }

    void moveTo(SideNode newParent, Name newName) {
        detach();
        newParent.children().put(newName, this);
        parent = newParent;
        name = newName;
        touched = true;
        newParent.touch();
    }

    /** It and all above it are no longer what would be made of the scanned entries. */
    private void touch() {
        for (SideNode at = this; at != null && !at.touched; at = at.parent) {
            at.touched = true;
        }
    }

    /** Nobody is expected to look at what is in it again, or holds a node of that; whoever does has it made anew. */
    void release() {
        if (!touched) {
            children = null;
        }
    }

    private void detach() {
        if (parent != null && name != null) {
            parent.children().remove(name);
            parent.touch();
        }
    }

    /** What the plan puts here: a file, a link, or a directory that is empty at first. */
    SideNode plan(Name childName, Entry like) {
        Entry made = like.isDirectory() ? Entry.directory(like.fingerprint(), Children.none(), true) : like;
        SideNode child = new SideNode(this, childName, made, true);
        children().put(childName, child);
        touch();
        return child;
    }
}
