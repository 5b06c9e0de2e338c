package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/** Carries a move over, if there is room for it: a free name in a directory that is there or can be made. */
final class Landing {
    private final PairState state;
    private final Trees trees;
    private final PlanBuilder plan;
    private int asides;

    Landing(PairState state, Trees trees, PlanBuilder plan) {
        this.state = state;
        this.trees = trees;
        this.plan = plan;
    }

    /** The side that follows gets the path that the leader has. False when something is in the way; nothing was changed then. */
    boolean follow(AncestorNode node, Side leader, SideNode lead, SideNode follower, Rule rule) {
        Side side = leader.other();
        RelPath from = follower.path();
        RelPath to = lead.path();
        SideNode leadParent = lead.parent();
        if (leadParent == null
                || !suits(node, lead, follower)
                || !isFree(side, to)
                || to.startsWith(from)
                || !leftBehind(node, leader, lead)
                || !leftBehind(node, side, follower)
                || !canHold(node, leader, leadParent)
                || !canRelocate(node, to)) {
            return false;
        }
        AncestorNode home = trees.ancestor().find(to);
        SideNode parent = plan.ensureDirectory(side, leadParent.path());
        if (home != null && home != node) {
            throw new IllegalStateException("no room at " + to);
        }
        Spot spot = new Spot(from, node, side == Side.LEFT ? follower : lead, side == Side.LEFT ? lead : follower);
        if (state.limits(side).folds() && isOneName(side, from, to)) {
            // To the store the new name is taken, by the very thing that is to get it.
            stepAside(node, leader, lead, follower, aside(), rule);
            return follow(node, leader, lead, follower, rule);
        }
        Change change = plan.move(side, from, to, follower.entry(), reason(spot, node, rule));
        follower.moveTo(parent, to.name());
        relocate(node, to, change);
        return true;
    }

    private boolean isOneName(Side side, RelPath from, RelPath to) {
        StoreLimits store = state.limits(side);
        return from.parent().equals(to.parent()) && store.key(from.name()).equals(store.key(to.name()));
    }

    /** A private name that the plan has not used yet. */
    Name aside() {
        return state.copyNames().aside(++asides);
    }

    /**
     * True when only what is at {@code to} keeps the side that follows from having it there: when that has gone, {@link #follow} works.
     */
    boolean waitsForPlace(AncestorNode node, Side leader, SideNode lead, SideNode follower) {
        SideNode leadParent = lead.parent();
        SideNode there = trees.root(leader.other()).find(lead.path());
        SideNode home = follower.parent();
        SideNode leadersHome = trees.root(leader).find(follower.path().parent());
        return leadParent != null
                && there != null
                && there.parent() != null
                && there.parent().provesAbsence()
                && home != null
                && home.provesAbsence()
                && (leadersHome == null ? isGone(leader, follower.path()) : leadersHome.provesAbsence())
                && node.path().equals(follower.path())
                && suits(node, lead, follower)
                && leftBehind(node, leader, lead)
                && canHold(node, leader, leadParent);
    }

    private boolean suits(AncestorNode node, SideNode lead, SideNode follower) {
        return lead.kind() == follower.kind()
                && node.entry() != null
                && node.entry().kind() == lead.kind()
                && !(follower.isDirectory() && holdsIgnored(follower));
    }

    /** The side that follows keeps it under a private name until its place is free. */
    void stepAside(AncestorNode node, Side leader, SideNode lead, SideNode follower, Name aside, Rule rule) {
        SideNode home = follower.parent();
        if (home == null) {
            throw new IllegalStateException("the root cannot step aside");
        }
        Side side = leader.other();
        RelPath from = follower.path();
        Spot spot = new Spot(from, node, side == Side.LEFT ? follower : lead, side == Side.LEFT ? lead : follower);
        RelPath to = from.parent().resolve(aside);
        Change change = plan.move(side, from, to, follower.entry(), reason(spot, node, rule));
        follower.moveTo(home, aside);
        rename(node, to, change);
    }

    /** The archive has it under a private name for a moment: both sides have moved it already. */
    void stepAside(AncestorNode node, Name aside) {
        rename(node, node.path().parent().resolve(aside), null);
    }

    /** Both sides have it at {@code to}, or one has and nothing is to follow: only the archive learns it. */
    boolean bothMoved(AncestorNode node, RelPath to) {
        if (!canRelocate(node, to)) {
            return false;
        }
        relocate(node, to, null);
        return true;
    }

    private static Reason reason(Spot spot, AncestorNode node, Rule rule) {
        AncestorEntry agreed = spot.agreed();
        Kind kind = agreed == null ? null : agreed.kind();
        return new Reason(rule, kind, movedOrNot(node, Side.LEFT), movedOrNot(node, Side.RIGHT));
    }

    private static Fact movedOrNot(AncestorNode node, Side side) {
        return node.match(side) == null ? Fact.UNCHANGED : Fact.MOVED;
    }

    private void relocate(AncestorNode node, RelPath to, @Nullable Change change) {
        rename(node, to, change);
        node.release();
    }

    private void rename(AncestorNode node, RelPath to, @Nullable Change change) {
        RelPath from = node.path();
        if (!from.equals(to)) {
            AncestorNode parent = trees.ancestor();
            for (Name name : to.parent().names()) {
                AncestorNode child = parent.children().get(name);
                parent = child == null ? parent.hold(name) : child;
            }
            node.moveTo(parent, to.name());
            plan.relocate(from, to, change);
        }
    }

    private boolean canRelocate(AncestorNode node, RelPath to) {
        AncestorNode at = trees.ancestor();
        for (Name name : to.parent().names()) {
            at = at.children().get(name);
            if (at == null) {
                return true;
            }
            if (at == node || !at.isDirectory()) {
                return false;
            }
        }
        AncestorNode there = at.children().get(to.name());
        return there == null || there == node;
    }

    private boolean isFree(Side side, RelPath path) {
        SideNode node = trees.root(side);
        for (Name name : path.names()) {
            SideNode child = node.children().get(name);
            if (child == null) {
                return node.provesAbsence();
            }
            node = child;
        }
        return false;
    }

    /**
     * True when the side has certainly nothing at the agreed path any more, or only something that came from elsewhere and is
     * waiting for this one to go. Something new there (an editor's "keep a backup and write anew") means that the path lives on.
     */
    private boolean leftBehind(AncestorNode node, Side side, SideNode now) {
        RelPath agreed = node.path();
        if (now.path().equals(agreed)) {
            return true;
        }
        SideNode there = trees.root(side).find(agreed);
        return there == null ? isGone(side, agreed) : there.identity() != null && !there.isPinned();
    }

    private boolean isGone(Side side, RelPath path) {
        SideNode node = trees.root(side);
        for (Name name : path.names()) {
            SideNode child = node.children().get(name);
            if (child == null) {
                return !node.isDirectory() || node.provesAbsence();
            }
            if (!child.kind().isSyncable()) {
                return false;
            }
            node = child;
        }
        return false;
    }

    /** True when the follower has the leader's directory, or it can be made there because nothing is in its place. */
    private boolean canHold(AncestorNode moving, Side leader, SideNode directory) {
        SideNode parent = directory.parent();
        if (parent == null) {
            return true;
        }
        if (directory.isPinned()) {
            return false;
        }
        RelPath path = directory.path();
        AncestorNode identity = directory.identity();
        if (identity != null && !identity.path().equals(path)) {
            return false; // the directory itself is still to be moved there
        }
        AncestorNode agreed = trees.ancestor().find(path);
        if (agreed == moving || (agreed != null && isElsewhere(agreed, leader, directory))) {
            return false; // what was agreed under this name is still to be moved away
        }
        SideNode there = trees.root(leader.other()).find(path);
        if (there != null) {
            return there.isDirectory() && !there.isPinned() && there.identity() == null;
        }
        boolean movedThere = agreed != null && agreed.match(leader.other()) != null;
        return !movedThere && mayBeMade(leader.other(), path) && canHold(moving, leader, parent);
    }

    private static boolean isElsewhere(AncestorNode agreed, Side side, SideNode directory) {
        SideNode match = agreed.match(side);
        return match != null && match != directory;
    }

    private boolean mayBeMade(Side side, RelPath path) {
        SideNode parent = trees.root(side).find(path.parent());
        return parent == null || parent.provesAbsence();
    }

    // A rename would carry along what is not ours to carry.
    private static boolean holdsIgnored(SideNode directory) {
        for (SideNode child : directory.children().values()) {
            if (child.kind() == Kind.IGNORED || (child.isDirectory() && holdsIgnored(child))) {
                return true;
            }
        }
        return false;
    }
}
