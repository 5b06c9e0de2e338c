package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the plan, and keeps the trees in step with what it will have done. */
final class PlanBuilder {
    private final Trees trees;
    private final List<Change> changes = new ArrayList<>();
    private final List<Relocation> relocations = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Forget> forgets = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    /** The directories in which something was created last: the next one mostly comes to the same. */
    private final Map<Side, RelPath> filling = new EnumMap<>(Side.class);

    /** There are few, however many changes have one. */
    private final Map<Reason, Reason> reasons = new HashMap<>();

    PlanBuilder(Trees trees) {
        this.trees = trees;
    }

    SyncPlan build() {
        return new SyncPlan(changes, relocations, conflicts, agreements, forgets, skipped);
    }

    Change move(Side target, RelPath from, RelPath to, Entry expected, Reason reason) {
        Change change = new Change(to, from, Action.MOVE, target, null, expected, null, reason);
        changes.add(change);
        return change;
    }

    void relocate(RelPath from, RelPath to, @Nullable Change change) {
        relocations.add(new Relocation(from, to, change));
    }

    /** A file or link comes to where nothing is, and the directories it needs before it. */
    void create(Side target, RelPath path, Source source, @Nullable Metadata metadata, Reason reason) {
        RelPath directory = path.parent();
        if (!directory.equals(filling.put(target, directory))) {
            ensureDirectory(target, directory);
        }
        changes.add(new Change(path, null, Action.CREATE, target, source, null, metadata, shared(reason)));
    }

    private Reason shared(Reason reason) {
        return reasons.computeIfAbsent(reason, first -> first);
    }

    /** A directory comes to where nothing is, empty, like the one the other side has there. */
    void makeDirectory(Side target, RelPath path, Reason reason) {
        addDirectory(target, ensureDirectory(target, path.parent()), path, reason);
    }

    /** The directory at this path, made with all above it where it is missing, like those of the other side. */
    SideNode ensureDirectory(Side target, RelPath directory) {
        SideNode node = trees.root(target);
        RelPath path = RelPath.ROOT;
        for (Name name : directory.names()) {
            path = path.resolve(name);
            SideNode there = node.children().get(name);
            if (there == null) {
                AncestorNode agreed = trees.ancestor().find(path);
                SideNode like = trees.root(target.other()).find(path);
                Spot spot =
                        target == Side.LEFT ? new Spot(path, agreed, null, like) : new Spot(path, agreed, like, null);
                there = addDirectory(target, node, path, spot.reason(Rule.PARENT_NEEDED));
            }
            node = there;
        }
        if (!node.isDirectory()) {
            throw new IllegalStateException("no directory at " + directory);
        }
        return node;
    }

    private SideNode addDirectory(Side target, SideNode parent, RelPath path, Reason reason) {
        Source source = source(target.other(), path);
        changes.add(new Change(path, null, Action.CREATE, target, source, null, null, reason));
        return parent.plan(path.name(), source.entry());
    }

    private Source source(Side side, RelPath path) {
        SideNode node = trees.root(side).find(path);
        if (node == null) {
            throw new IllegalStateException("nothing to bring from " + path);
        }
        return new Source(side, path, node.entry());
    }

    /** The same kind with new content. */
    void update(Side target, RelPath path, Source source, Entry expected, @Nullable Metadata metadata, Reason reason) {
        changes.add(new Change(path, null, Action.UPDATE, target, source, expected, metadata, shared(reason)));
    }

    /** Another kind. When a directory comes, its node is there afterwards, empty. */
    void replace(Side target, RelPath path, Source source, Entry expected, @Nullable Metadata metadata, Reason reason) {
        changes.add(new Change(path, null, Action.REPLACE, target, source, expected, metadata, reason));
        if (source.entry().isDirectory()) {
            SideNode parent = trees.root(target).find(path.parent());
            if (parent == null) {
                throw new IllegalStateException("no parent of " + path);
            }
            parent.plan(path.name(), source.entry());
        }
    }

    void setMetadata(Side target, RelPath path, Source source, Entry expected, Metadata metadata, Reason reason) {
        changes.add(new Change(path, null, Action.SET_METADATA, target, source, expected, metadata, shared(reason)));
    }

    void delete(Side target, RelPath path, Entry expected, Reason reason) {
        changes.add(new Change(path, null, Action.DELETE, target, null, expected, null, shared(reason)));
    }

    void conflict(Conflict conflict) {
        conflicts.add(conflict);
    }

    /** A conflict where both sides, if they have anything, have it at the same path. */
    void conflict(Spot spot, ConflictKind kind) {
        conflicts.add(new Conflict(
                spot.path(),
                kind,
                spot.left() == null ? null : spot.path(),
                spot.entry(Side.LEFT),
                spot.right() == null ? null : spot.path(),
                spot.entry(Side.RIGHT),
                spot.agreed(),
                spot.reason(Rule.BOTH_CHANGED)));
    }

    void agree(RelPath path, Entry left, Entry right, @Nullable Digest digest, boolean executable, boolean refresh) {
        agreements.add(new Agreement(path, left, right, digest, executable, refresh));
    }

    void forget(RelPath path, AncestorNode node, Forget.Cause cause) {
        if (node.entry() != null) {
            forgets.add(new Forget(path, cause));
        }
        forgetBelow(path, node, cause);
    }

    void forgetBelow(RelPath path, AncestorNode node, Forget.Cause cause) {
        for (Map.Entry<Name, AncestorNode> child : node.children().entrySet()) {
            forget(path.resolve(child.getKey()), child.getValue(), cause);
        }
    }

    void skip(RelPath path, @Nullable Side side, Skipped.Cause cause) {
        skipped.add(new Skipped(path, side, cause));
    }

    /** The rules do not let pass what a side did. */
    void refuse(RelPath path, Side side, Category category, Policy policy) {
        skipped.add(new Skipped(path, side, policy.refusal(), category));
    }
}
