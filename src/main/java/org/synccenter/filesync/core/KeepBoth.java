package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * Settles a conflict by keeping both versions: left's keeps the name, right's becomes a copy beside it, on both sides.
 *
 * <p>A file or link is copied under the new name first and overwritten afterwards, so that right has something at the path at every
 * instant. A directory is renamed, for a copy of all its content would be a high price for the same.
 */
final class KeepBoth {
    // Endless only if the name maker breaks its promise.
    private static final int MAX_ATTEMPTS = 10_000;

    private final Trees trees;
    private final PlanBuilder plan;
    private final CopyNames names;

    KeepBoth(Trees trees, PlanBuilder plan, CopyNames names) {
        this.trees = trees;
        this.plan = plan;
        this.names = names;
    }

    /** Plans it; false when that is not possible because no name is known to be free. */
    boolean settle(Spot spot, Walk walk) {
        SideNode right = spot.right();
        RelPath copy = freeName(spot.path());
        if (right == null || copy == null) {
            return false;
        }
        Reason reason = spot.reason(Rule.KEPT_AS_COPY);
        if (right.isDirectory()) {
            moveAway(spot, right, copy, reason, walk);
            return true;
        }
        Source source = new Source(Side.RIGHT, spot.path(), right.entry());
        Metadata metadata = right.kind() == Kind.FILE
                ? new Metadata(
                        right.entry().fingerprint().mtime(),
                        right.entry().fingerprint().executable())
                : null;
        for (Side side : Side.values()) {
            plan.create(side, copy, source, metadata, reason);
            reserve(side, copy, right.entry());
        }
        walk.visit(spot, Settled.byUser(Resolution.KEEP_LEFT));
        return true;
    }

    private void moveAway(Spot spot, SideNode right, RelPath copy, Reason reason, Walk walk) {
        SideNode parent = right.parent();
        if (parent == null) {
            throw new IllegalStateException("the root cannot be in conflict");
        }
        plan.move(Side.RIGHT, spot.path(), copy, right.entry(), reason);
        right.moveTo(parent, copy.name());
        walk.visit(new Spot(spot.path(), spot.node(), spot.left(), null), Settled.byUser(Resolution.KEEP_LEFT));
        walk.visit(new Spot(copy, null, null, right), Settled.byUser(Resolution.KEEP_RIGHT));
    }

    private void reserve(Side side, RelPath copy, Entry entry) {
        SideNode parent = trees.root(side).find(copy.parent());
        if (parent != null) {
            parent.plan(copy.name(), entry);
        }
    }

    private @Nullable RelPath freeName(RelPath path) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            RelPath copy = path.parent().resolve(names.copyOf(path.name(), attempt));
            boolean free = trees.ancestor().find(copy) == null;
            for (Side side : Side.values()) {
                SideNode parent = trees.root(side).find(copy.parent());
                if (parent == null || !parent.provesAbsence()) {
                    return null;
                }
                free &= parent.children().get(copy.name()) == null;
            }
            if (free) {
                return copy;
            }
        }
        return null;
    }
}
