package org.synccenter.filesync.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plans the moves, before anything else is looked at. An accepted move is applied at once to the ancestor and to the side that
 * follows, as if it had happened long ago; what then goes on path by path never sees it, so that edits below a renamed directory are
 * ordinary edits.
 *
 * <p>What cannot be carried over as a move is taken back to what it also is, a deletion and a creation: never wrong, only slower.
 * A wait is for another move that has to come first. Only when no move gets any further are those that exclude each other called
 * conflicts, from the top down, for settling a directory may settle what is in it.
 */
final class MovePlanner {
    private final PairState state;
    private final Trees trees;
    private final PlanBuilder plan;
    private final Policy policy;
    private final Landing landing;
    private final Rings rings;

    MovePlanner(PairState state, Trees trees, PlanBuilder plan, Policy policy) {
        this.state = state;
        this.trees = trees;
        this.plan = plan;
        this.policy = policy;
        this.landing = new Landing(state, trees, plan);
        this.rings = new Rings(trees, landing, this::want);
    }

    /** Without an ancestor nothing is known to have moved. */
    static boolean applies(PairState state) {
        return !state.ancestor().isEmpty()
                && state.left().root().isDirectory()
                && state.right().root().isDirectory();
    }

    void run(List<Moved> left, List<Moved> right) {
        List<AncestorNode> pending = new ArrayList<>(identify(left, right));
        while (!pending.isEmpty()) {
            if (!settleSome(pending) && !rings.turn(pending)) {
                giveUpOne(pending);
            }
        }
    }

    /** The nodes that either side has moved, parents first: the order must not depend on which side it was. */
    private List<AncestorNode> identify(List<Moved> left, List<Moved> right) {
        SortedMap<RelPath, AncestorNode> nodes = new TreeMap<>();
        for (Side side : Side.values()) {
            for (Moved moved : side == Side.LEFT ? left : right) {
                AncestorNode node = trees.ancestor().find(moved.from());
                SideNode now = trees.root(side).find(moved.to());
                if (node != null && now != null) {
                    node.match(side, now);
                    nodes.put(moved.from(), node);
                }
            }
        }
        return List.copyOf(nodes.values());
    }

    // Up and down in turn: a chain (1 to 2, 2 to 3, ...) unravels in one pass from its free end.
    private boolean settleSome(List<AncestorNode> pending) {
        boolean progress = false;
        for (boolean upwards : new boolean[] {false, true}) {
            Deque<AncestorNode> waiting = new ArrayDeque<>();
            for (AncestorNode node : upwards ? pending.reversed() : pending) {
                if (attempt(node)) {
                    progress = true;
                } else if (upwards) {
                    waiting.addFirst(node);
                } else {
                    waiting.addLast(node);
                }
            }
            pending.clear();
            pending.addAll(waiting);
        }
        return progress;
    }

    /** Where each side has the node now: where it was recognised, else whatever is at the path it should be at. */
    private @Nullable SideNode whereabouts(AncestorNode node, Side side) {
        SideNode match = node.match(side);
        if (match != null) {
            return match;
        }
        SideNode there = trees.root(side).find(node.path());
        if (there == null || there.identity() != null) {
            return null;
        }
        return isAnotherByNow(node, there, trees.root(side.other()).find(node.path())) ? null : there;
    }

    /**
     * Whether both sides have the same at a path by now, and not what was agreed: then it did not come there by an edit of what one of them
     * has moved away, and must not go after that, where it would take the place of what was agreed. A killed run leaves it like this.
     */
    private static boolean isAnotherByNow(AncestorNode node, SideNode here, @Nullable SideNode there) {
        AncestorEntry agreed = node.entry();
        if (agreed == null || there == null || there.identity() == node || here.kind() != there.kind()) {
            return false;
        }
        Entry one = here.entry();
        Entry other = there.entry();
        return switch (here.kind()) {
            case FILE ->
                one.digest() != null
                        && one.digest().equals(other.digest())
                        && !one.digest().equals(agreed.digest());
            case LINK -> {
                LinkTarget target = one.fingerprint().target();
                yield Objects.equals(target, other.fingerprint().target()) && !Objects.equals(target, agreed.target());
            }
            default -> false;
        };
    }

    /** True when nothing is left to do about it; else it waits for another move, or for good. */
    private boolean attempt(AncestorNode node) {
        if (node.isDetached()) {
            return true;
        }
        RelPath agreed = node.path();
        SideNode left = whereabouts(node, Side.LEFT);
        SideNode right = whereabouts(node, Side.RIGHT);
        if (left == null || right == null) {
            return false;
        }
        RelPath leftPath = left.path();
        RelPath rightPath = right.path();
        if (leftPath.equals(agreed) && rightPath.equals(agreed)) {
            node.release();
            return true;
        }
        Resolution settled = settled(agreed, leftPath, rightPath);
        if (settled == Resolution.SKIP) {
            return false;
        }
        if (leftPath.equals(rightPath)) {
            return landing.bothMoved(node, leftPath);
        }
        Side leader = leader(settled, agreed, leftPath, rightPath);
        if (leader == null) {
            return false;
        }
        SideNode lead = leader == Side.LEFT ? left : right;
        SideNode follower = leader == Side.LEFT ? right : left;
        return landing.follow(
                node, leader, lead, follower, rule(settled, leader, lead.path(), follower.path(), agreed));
    }

    /** What would become of it if its new place were free; null when that is not the only thing in the way. */
    private Rings.@Nullable Want want(AncestorNode node) {
        RelPath agreed = node.path();
        SideNode left = node.isDetached() ? null : whereabouts(node, Side.LEFT);
        SideNode right = node.isDetached() ? null : whereabouts(node, Side.RIGHT);
        if (left == null || right == null) {
            return null;
        }
        Resolution settled = settled(agreed, left.path(), right.path());
        if (settled == Resolution.SKIP) {
            return null;
        }
        if (left.path().equals(right.path())) {
            return new Rings.Want(node, null, left, right, Rule.SAME_ON_BOTH);
        }
        Side leader = leader(settled, agreed, left.path(), right.path());
        if (leader == null) {
            return null;
        }
        SideNode lead = leader == Side.LEFT ? left : right;
        SideNode follower = leader == Side.LEFT ? right : left;
        return landing.waitsForPlace(node, leader, lead, follower)
                ? new Rings.Want(
                        node, leader, lead, follower, rule(settled, leader, lead.path(), follower.path(), agreed))
                : null;
    }

    private Rule rule(@Nullable Resolution settled, Side leader, RelPath leaders, RelPath followers, RelPath agreed) {
        if (settled != null) {
            return Rule.SETTLED;
        }
        if (policy.master() != null) {
            return policy.masterRule();
        }
        // Where only the leader moved it, nothing of the other side's is taken back, whatever its rule.
        boolean bothMoved = !leaders.equals(agreed) && !followers.equals(agreed);
        boolean reverts = leaders.equals(agreed)
                || (bothMoved && policy.handling(leader.other(), Category.CHANGED) == Handling.REVERT);
        return reverts ? Rule.REVERTED : Rule.ONE_SIDE_CHANGED;
    }

    /** The side whose path it gets; null when no rule says so. */
    private @Nullable Side leader(@Nullable Resolution settled, RelPath agreed, RelPath leftPath, RelPath rightPath) {
        if (settled == Resolution.KEEP_LEFT) {
            return Side.LEFT;
        }
        if (settled == Resolution.KEEP_RIGHT) {
            return Side.RIGHT;
        }
        if (policy.master() != null) {
            return policy.master();
        }
        Handling left = policy.handling(Side.LEFT, Category.CHANGED);
        Handling right = policy.handling(Side.RIGHT, Category.CHANGED);
        if (!leftPath.equals(agreed) && !rightPath.equals(agreed)) {
            if (left == Handling.CARRY && right == Handling.REVERT) {
                return Side.LEFT;
            }
            return left == Handling.REVERT && right == Handling.CARRY ? Side.RIGHT : null;
        }
        Side mover = leftPath.equals(agreed) ? Side.RIGHT : Side.LEFT;
        return switch (policy.handling(mover, Category.CHANGED)) {
            case CARRY -> mover;
            case REVERT -> mover.other();
            case IGNORE -> null;
        };
    }

    private @Nullable Resolution settled(RelPath agreed, RelPath leftPath, RelPath rightPath) {
        for (RelPath path : List.of(agreed, leftPath, rightPath)) {
            Resolution settled = state.settled(path);
            if (settled != null) {
                return settled;
            }
        }
        return null;
    }

    /** No move gets any further: the topmost becomes a conflict or is taken back, and perhaps frees others. */
    private void giveUpOne(List<AncestorNode> pending) {
        AncestorNode node = pending.removeFirst();
        RelPath agreed = node.path();
        SideNode left = whereabouts(node, Side.LEFT);
        SideNode right = whereabouts(node, Side.RIGHT);
        // The archive goes on saying what was there: something else there now would come between the two.
        boolean vacant = isVacant(agreed, Side.LEFT) && isVacant(agreed, Side.RIGHT);
        Side unseen = policy.master() == null ? unseenWhereMoved(node) : null;
        if (unseen != null) {
            // As a new one it would meet, in the next run, what the other side has made of it where it was.
            plan.skip(agreed, unseen, Skipped.Cause.UNREADABLE);
            leaveAlone(node, Objects.requireNonNull(node.match(unseen.other())));
            return;
        }
        if (policy.master() == null && vacant) {
            if (left != null && right != null) {
                movedApart(node, agreed, left, right);
                return;
            }
            for (Side side : Side.values()) {
                SideNode living = node.match(side);
                if (living != null) {
                    movedDeleted(node, agreed, side, living);
                    return;
                }
            }
        }
        node.release();
    }

    /** The side that cannot be looked at where one that the other has moved was, so that nobody knows what to do with it; else null. */
    private @Nullable Side unseenWhereMoved(AncestorNode node) {
        for (Side side : Side.values()) {
            if (isUnseen(node.path(), side) && node.match(side) == null && node.match(side.other()) != null) {
                return side;
            }
        }
        return null;
    }

    /** Whether nobody knows what is at the path. */
    private boolean isUnseen(RelPath path, Side side) {
        SideNode node = trees.root(side);
        for (Name name : path.names()) {
            SideNode child = node.children().get(name);
            if (child == null) {
                return node.kind() == Kind.UNKNOWN || (node.isDirectory() && !node.provesAbsence());
            }
            node = child;
        }
        return node.kind() == Kind.UNKNOWN;
    }

    private void movedApart(AncestorNode node, RelPath agreed, SideNode left, SideNode right) {
        Resolution settled = settled(agreed, left.path(), right.path());
        boolean both = node.match(Side.LEFT) != null && node.match(Side.RIGHT) != null;
        boolean apart = both && !left.path().equals(right.path()) && policy.collide(Category.CHANGED, Category.CHANGED);
        if (settled == Resolution.SKIP) {
            plan.skip(agreed, null, Skipped.Cause.SKIPPED_BY_USER);
            leaveAlone(node, left, right);
        } else if (apart && settled == null) {
            Reason reason = new Reason(Rule.BOTH_CHANGED, kind(node), Fact.MOVED, Fact.MOVED);
            plan.conflict(new Conflict(
                    agreed,
                    ConflictKind.MOVED_APART,
                    left.path(),
                    left.entry(),
                    right.path(),
                    right.entry(),
                    node.entry(),
                    reason));
            leaveAlone(node, left, right);
        } else {
            releaseAll(node);
        }
    }

    private void movedDeleted(AncestorNode node, RelPath agreed, Side side, SideNode living) {
        RelPath path = living.path();
        if (trees.root(side.other()).find(path) != null) {
            // Settling it would settle what the other side has there, too, and that is not in it: both are new.
            releaseAll(node);
            return;
        }
        Resolution settled = settled(agreed, path, path);
        Resolution keepDeletion = side == Side.LEFT ? Resolution.KEEP_RIGHT : Resolution.KEEP_LEFT;
        if (settled == Resolution.SKIP) {
            plan.skip(path, null, Skipped.Cause.SKIPPED_BY_USER);
            leaveAlone(node, living);
        } else if (settled == null && collides(side)) {
            boolean leftLives = side == Side.LEFT;
            Reason reason = new Reason(
                    Rule.BOTH_CHANGED,
                    kind(node),
                    leftLives ? Fact.MOVED : Fact.DELETED,
                    leftLives ? Fact.DELETED : Fact.MOVED);
            plan.conflict(new Conflict(
                    path,
                    leftLives ? ConflictKind.MOVED_DELETED_RIGHT : ConflictKind.MOVED_DELETED_LEFT,
                    leftLives ? path : null,
                    leftLives ? living.entry() : null,
                    leftLives ? null : path,
                    leftLives ? null : living.entry(),
                    node.entry(),
                    reason));
            leaveAlone(node, living);
        } else if (settled == keepDeletion && landing.bothMoved(node, path)) {
            return; // agreed at its new path now, where the walk finds it deleted on one side and settled
        } else {
            releaseAll(node); // to the walk it is new on the side where it lives
        }
    }

    /** Whether the rules let the move of {@code mover} and the deletion of the other side exclude each other. */
    private boolean collides(Side mover) {
        return mover == Side.LEFT
                ? policy.collide(Category.CHANGED, Category.DELETED)
                : policy.collide(Category.DELETED, Category.CHANGED);
    }

    /** With what moved along below it: that is settled together with it. */
    private static void releaseAll(AncestorNode node) {
        node.release();
        for (AncestorNode child : node.children().values()) {
            releaseAll(child);
        }
    }

    private static @Nullable Kind kind(AncestorNode node) {
        return node.entry() == null ? null : node.entry().kind();
    }

    // The archive keeps it where it was, or the next run would not know any more what moved.
    private static void leaveAlone(AncestorNode node, SideNode... living) {
        for (SideNode each : living) {
            each.pin();
        }
        node.detach();
    }

    /** True when certainly nothing is at the path, nor anything in the place of a directory above it. */
    private boolean isVacant(RelPath path, Side side) {
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
}
