package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A node of the ancestor while it is being reconciled: accepted moves rearrange it, as if they had been agreed already. */
final class AncestorNode {
    private final @Nullable AncestorEntry seed;
    private final Map<Side, SideNode> matches = new EnumMap<>(Side.class);
    private @Nullable AncestorNode parent;
    private @Nullable Name name;
    private @Nullable TreeMap<Name, AncestorNode> children;
    private boolean detached;

    private AncestorNode(@Nullable AncestorNode parent, @Nullable Name name, @Nullable AncestorEntry seed) {
        this.parent = parent;
        this.name = name;
        this.seed = seed;
    }

    static AncestorNode root(Ancestor ancestor) {
        return new AncestorNode(null, null, ancestor.root());
    }

    /** What was agreed; null for a directory that was not, and is only here for what is in it. */
    @Nullable
    AncestorEntry entry() {
        return seed == null || seed.implied() ? null : seed;
    }

    /** May have children: an agreed directory, or one that holds something that moved into it. */
    boolean isDirectory() {
        return seed == null || seed.kind() == Kind.DIRECTORY;
    }

    /** Where the side has it now, when it was recognised by its file id away from here. */
    @Nullable
    SideNode match(Side side) {
        return matches.get(side);
    }

    void match(Side side, SideNode node) {
        matches.put(side, node);
        node.identify(this);
    }

    /** Takes back that it was recognised anywhere: deleted here and created there, then. */
    void release() {
        matches.values().forEach(node -> node.identify(null));
        matches.clear();
    }

    TreeMap<Name, AncestorNode> children() {
        if (children == null) {
            TreeMap<Name, AncestorNode> made = new TreeMap<>();
            if (seed != null) {
                seed.children()
                        .forEach((childName, child) -> made.put(childName, new AncestorNode(this, childName, child)));
            }
            children = made;
        }
        return children;
    }

    RelPath path() {
        List<Name> names = new ArrayList<>();
        for (AncestorNode at = this; at != null; at = at.parent) {
            if (at.name != null) {
                names.add(at.name);
            }
        }
        return RelPath.of(names.reversed());
    }

    @Nullable
    AncestorNode find(RelPath path) {
        AncestorNode node = this;
        for (Name part : path.names()) {
            AncestorNode child = node.children().get(part);
            if (child == null) {
                return null;
            }
            node = child;
        }
        return node;
    }

    void moveTo(AncestorNode newParent, Name newName) {
        detach();
        detached = false;
        newParent.children().put(newName, this);
        parent = newParent;
        name = newName;
    }

    /** Takes it out of the tree, with all below. */
    void detach() {
        if (parent != null && name != null && !detached) {
            parent.children().remove(name);
        }
        detached = true;
    }

    /** True when it, or a directory it is in, was taken out. */
    boolean isDetached() {
        for (AncestorNode at = this; at != null; at = at.parent) {
            if (at.detached) {
                return true;
            }
        }
        return false;
    }

    /** A directory that was not agreed, to hold something that moves into it. */
    AncestorNode hold(Name childName) {
        AncestorNode child = new AncestorNode(this, childName, null);
        children().put(childName, child);
        return child;
    }
}
