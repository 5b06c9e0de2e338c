package org.synccenter.filesync.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Goes down the three trees together, path by path, after the moves have been planned. What is decided about a directory depends on
 * what remains in it, so each visit answers with {@link Remains} bits.
 */
final class Walk {
    // The least certain first: it decides what is said where the sides differ.
    private static final List<Kind> NOT_OURS = List.of(Kind.UNKNOWN, Kind.OTHER, Kind.IGNORED);

    // What remains is said by the descent that was begun. No bit is set, so that it adds nothing.
    private static final int LATER = Remains.NOTHING;

    private final Deque<Descent> open = new ArrayDeque<>();
    private final PairState state;
    private final Trees trees;
    private final PlanBuilder plan;
    private final Policy policy;
    private final LeafRules leaves;
    private final KeepBoth keepBoth;
    private final LeftAlone leftAlone;
    private @Nullable Descent current;

    Walk(PairState state, Trees trees, PlanBuilder plan, Policy policy, LeftAlone leftAlone) {
        this.state = state;
        this.leftAlone = leftAlone;
        this.trees = trees;
        this.plan = plan;
        this.policy = policy;
        this.leaves = new LeafRules(plan, policy);
        this.keepBoth = new KeepBoth(trees, plan, state.copyNames());
    }

    void run() {
        for (Side side : Side.values()) {
            if (!trees.root(side).isDirectory()) {
                plan.skip(RelPath.ROOT, side, Skipped.Cause.UNREADABLE);
                return;
            }
        }
        Spot root = new Spot(RelPath.ROOT, trees.ancestor(), trees.left(), trees.right());
        children(root, Settled.byUser(state.overrides().get(RelPath.ROOT)), remains -> remains);
        while (!open.isEmpty()) {
            Descent descent = open.getLast();
            Name name = descent.next();
            if (name == null) {
                open.removeLast();
                descent.finish();
                descent.spot().release();
            } else {
                current = descent;
                descent.add(child(descent.spot(), name, descent.settled()));
            }
        }
    }

    /**
     * Has all names looked at that any of the trees has in this directory, and then {@code after} decide about the directory, given
     * what remains in it. Not at once: the caller's own answer for now is {@link #LATER}. Recursion would overflow the stack in a
     * path of two thousand names.
     */
    private int children(Spot spot, @Nullable Settled settled, IntUnaryOperator after) {
        open.addLast(new Descent(current, spot, settled, after));
        return LATER;
    }

    private int child(Spot parent, Name name, @Nullable Settled settled) {
        AncestorNode node =
                parent.node() == null ? null : parent.node().children().get(name);
        SideNode left = childOf(parent.left(), name);
        SideNode right = childOf(parent.right(), name);
        Spot spot = new Spot(parent.path().resolve(name), node, left, right);
        boolean leftUnknown = left == null && !provesAbsence(parent.left());
        boolean rightUnknown = right == null && !provesAbsence(parent.right());
        if (leftUnknown || rightUnknown) {
            Side side = leftUnknown && rightUnknown ? null : leftUnknown ? Side.LEFT : Side.RIGHT;
            plan.skip(spot.path(), side, Skipped.Cause.UNREADABLE);
            return spot.present() | Remains.HELD;
        }
        Resolution own = state.overrides().get(spot.path());
        return visit(spot, own == null ? settled : Settled.byUser(own));
    }

    private static @Nullable SideNode childOf(@Nullable SideNode directory, Name name) {
        return directory == null || !directory.isDirectory()
                ? null
                : directory.children().get(name);
    }

    // A parent that is certainly not there, or certainly no directory, proves it as well as a complete listing does.
    private static boolean provesAbsence(@Nullable SideNode parent) {
        return parent == null || !parent.isDirectory() || parent.provesAbsence();
    }

    int visit(Spot spot, @Nullable Settled settled) {
        if (isPinned(spot.left()) || isPinned(spot.right())) {
            if (spot.present() == Remains.BOTH) {
                plan.skip(spot.path(), null, Skipped.Cause.IN_CONFLICT);
            }
            return spot.present();
        }
        if (settled != null && settled.how() == Resolution.SKIP) {
            if (spot.present() != Remains.NOTHING) {
                plan.skip(spot.path(), null, Skipped.Cause.SKIPPED_BY_USER);
            }
            return spot.present();
        }
        for (Kind kind : NOT_OURS) {
            boolean left = isKind(spot.entry(Side.LEFT), kind);
            boolean right = isKind(spot.entry(Side.RIGHT), kind);
            if (left || right) {
                return notOurs(spot, kind, left && right ? null : left ? Side.LEFT : Side.RIGHT);
            }
        }
        if (leftAlone.covers(spot.path(), spot.entry(Side.LEFT), spot.entry(Side.RIGHT))) {
            return letAlone(spot);
        }
        boolean leftDirectory = spot.isDirectory(Side.LEFT);
        boolean rightDirectory = spot.isDirectory(Side.RIGHT);
        if (leftDirectory && rightDirectory) {
            return bothDirectories(spot, settled);
        }
        if (!leftDirectory && !rightDirectory) {
            return leaf(spot, settled);
        }
        Side side = leftDirectory ? Side.LEFT : Side.RIGHT;
        return spot.entry(side.other()) == null
                ? directoryAgainstNothing(spot, side, settled)
                : directoryAgainstLeaf(spot, side, settled);
    }

    private static boolean isPinned(@Nullable SideNode node) {
        return node != null && node.isPinned();
    }

    private static boolean isKind(@Nullable Entry entry, Kind kind) {
        return entry != null && entry.kind() == kind;
    }

    /** {@code side} null when both have it so. */
    private int notOurs(Spot spot, Kind kind, @Nullable Side side) {
        if (kind != Kind.IGNORED) {
            Skipped.Cause cause = kind == Kind.OTHER ? Skipped.Cause.SPECIAL_FILE : Skipped.Cause.UNREADABLE;
            plan.skip(spot.path(), side, cause);
        } else if (side != null && spot.entry(side.other()) != null) {
            plan.skip(spot.path(), side, Skipped.Cause.IGNORED);
        } else if (spot.node() != null) {
            plan.forget(spot.path(), spot.node(), Forget.Cause.IGNORED_NOW);
        }
        return spot.present() | Remains.HELD;
    }

    // What was agreed stays known while both have it: an edit that makes it small or young again is then an edit and no
    // conflict.
    private int letAlone(Spot spot) {
        if (spot.node() != null && spot.present() != Remains.BOTH) {
            plan.forget(spot.path(), spot.node(), Forget.Cause.IGNORED_NOW);
        }
        return spot.present() | Remains.HELD;
    }

    private @Nullable Side winner(@Nullable Settled settled) {
        Side winner = settled == null ? null : settled.winner();
        return winner == null ? policy.master() : winner;
    }

    private Rule rule(@Nullable Settled settled) {
        return settled == null ? policy.masterRule() : settled.rule();
    }

    private int leaf(Spot spot, @Nullable Settled settled) {
        AncestorNode node = spot.node();
        Side winner = winner(settled);
        int remains = winner == null ? leaves.threeWay(spot) : leaves.force(spot, winner, rule(settled));
        if (remains == Remains.UNDECIDED) {
            return conflict(spot, settled);
        }
        if (node != null && spot.present() != Remains.NOTHING) {
            plan.forgetBelow(spot.path(), node, Forget.Cause.GONE_ON_BOTH);
        }
        return remains;
    }

    private int bothDirectories(Spot spot, @Nullable Settled settled) {
        AncestorEntry agreed = spot.agreed();
        SideNode left = spot.left();
        SideNode right = spot.right();
        if (left != null && right != null && !left.isPlanned() && !right.isPlanned()) {
            boolean agreedDirectory = agreed != null && agreed.kind() == Kind.DIRECTORY;
            boolean archived = agreed != null
                    && agreedDirectory
                    && Facts.isArchived(Side.LEFT, agreed, left.entry())
                    && Facts.isArchived(Side.RIGHT, agreed, right.entry());
            if (!archived) {
                plan.agree(spot.path(), left.entry(), right.entry(), null, false, agreedDirectory);
            }
        }
        return children(spot, settled, Remains::held);
    }

    private int directoryAgainstNothing(Spot spot, Side side, @Nullable Settled settled) {
        Side winner = winner(settled);
        if (winner == side) {
            return makeDirectory(spot, side, settled, spot.reason(rule(settled)));
        }
        if (winner != null) {
            return children(spot, settled, remains -> directoryMayGo(spot, side, rule(settled), remains));
        }
        AncestorEntry agreed = spot.agreed();
        Category category = agreed == null || agreed.kind() != Kind.DIRECTORY ? Category.CREATED : Category.DELETED;
        Side doer = category == Category.CREATED ? side : side.other();
        return switch (policy.handling(doer, category)) {
            case CARRY ->
                category == Category.CREATED
                        ? makeDirectory(spot, side, settled, spot.reason(policy.oneSideRule()))
                        : children(
                                spot, settled, remains -> directoryMayGo(spot, side, Rule.ONE_SIDE_CHANGED, remains));
            case REVERT ->
                category == Category.CREATED
                        ? children(spot, settled, remains -> directoryMayGo(spot, side, Rule.REVERTED, remains))
                        : makeDirectory(spot, side, settled, spot.reason(Rule.REVERTED));
            case IGNORE -> {
                if (category == Category.CREATED || policy.ignoresContent(side)) {
                    plan.refuse(spot.path(), doer, category, policy);
                    yield spot.present();
                }
                yield children(spot, settled, remains -> directoryMayGo(spot, side, null, remains));
            }
        };
    }

    /** {@code rule} null when it may not go for want of one. */
    private int directoryMayGo(Spot spot, Side side, @Nullable Rule rule, int remains) {
        if (Remains.on(side, remains)) {
            reportHeld(spot, side, remains);
            SideNode other = trees.root(side.other()).find(spot.path());
            return (remains & Remains.HELD) | Remains.of(side) | (other == null ? 0 : Remains.of(side.other()));
        }
        if (rule == null) {
            plan.refuse(spot.path(), side.other(), Category.DELETED, policy);
            return spot.present();
        }
        SideNode gone = spot.node(side);
        if (gone != null) {
            plan.delete(side, spot.path(), gone.entry(), spot.reason(rule));
        }
        return Remains.NOTHING;
    }

    private void reportHeld(Spot spot, Side side, int remains) {
        if ((remains & Remains.HELD) != 0) {
            plan.skip(spot.path(), side, Skipped.Cause.HOLDS_OTHERS);
        }
    }

    private int makeDirectory(Spot spot, Side from, @Nullable Settled settled, Reason reason) {
        plan.makeDirectory(from.other(), spot.path(), reason);
        return children(spot, settled, Remains::held);
    }

    private int directoryAgainstLeaf(Spot spot, Side side, @Nullable Settled settled) {
        Side winner = winner(settled);
        if (winner == side) {
            return leafBecomesDirectory(spot, side, settled, spot.reason(rule(settled)));
        }
        if (winner == side.other()) {
            return directoryBecomesLeaf(spot, side, settled, spot.reason(rule(settled)));
        }
        AncestorEntry agreed = spot.agreed();
        if (agreed == null) {
            return bothChangedKind(spot, side, Category.CREATED, settled);
        }
        boolean leafCame = agreed.kind() == Kind.DIRECTORY;
        Fact leaf = spot.fact(side.other());
        boolean oneChanged = leafCame
                ? Untouched.isSubset(side, spot.node(), spot.node(side))
                : leaf == Fact.UNCHANGED || leaf == Fact.TOUCHED;
        if (!oneChanged) {
            return bothChangedKind(spot, side, Category.CHANGED, settled);
        }
        Side doer = leafCame ? side.other() : side;
        Handling handling = policy.handling(doer, Category.CHANGED);
        // What was in the directory would be deleted with it.
        if (handling == Handling.CARRY && leafCame && !policy.carries(doer, Category.DELETED)) {
            plan.refuse(spot.path(), doer, Category.DELETED, policy);
            return spot.present();
        }
        return switch (handling) {
            case CARRY ->
                leafCame
                        ? directoryBecomesLeaf(spot, side, settled, spot.reason(Rule.ONE_SIDE_CHANGED))
                        : leafBecomesDirectory(spot, side, settled, spot.reason(Rule.ONE_SIDE_CHANGED));
            case REVERT -> revertKind(spot, side, doer);
            case IGNORE -> {
                plan.refuse(spot.path(), doer, Category.CHANGED, policy);
                yield spot.present();
            }
        };
    }

    private int bothChangedKind(Spot spot, Side directory, Category category, @Nullable Settled settled) {
        Policy.Verdict verdict = policy.between(spot, category, category);
        Side winner = verdict.winner();
        if (winner != null) {
            return revertKind(spot, directory, winner.other());
        }
        if (verdict == Policy.Verdict.NEITHER) {
            plan.refuse(spot.path(), Side.LEFT, category, policy);
            plan.refuse(spot.path(), Side.RIGHT, category, policy);
            return spot.present();
        }
        return conflict(spot, settled);
    }

    /** With all that is in the directory: its entries must not decide by themselves whether there is one to be in. */
    private int revertKind(Spot spot, Side directory, Side reverted) {
        Settled decided = Settled.reverting(reverted);
        return reverted == directory
                ? directoryBecomesLeaf(spot, directory, decided, spot.reason(Rule.REVERTED))
                : leafBecomesDirectory(spot, directory, decided, spot.reason(Rule.REVERTED));
    }

    private int leafBecomesDirectory(Spot spot, Side from, @Nullable Settled settled, Reason reason) {
        Entry directory = spot.entry(from);
        Entry leaf = spot.entry(from.other());
        if (directory == null || leaf == null) {
            throw new IllegalStateException("both sides must have something at " + spot.path());
        }
        plan.replace(from.other(), spot.path(), new Source(from, spot.path(), directory), leaf, null, reason);
        return children(without(spot, from.other()), settled, Remains::held);
    }

    private int directoryBecomesLeaf(Spot spot, Side target, @Nullable Settled settled, Reason reason) {
        Entry directory = spot.entry(target);
        Entry leaf = spot.entry(target.other());
        if (directory == null || leaf == null) {
            throw new IllegalStateException("both sides must have something at " + spot.path());
        }
        if (state.keepsBelow(spot.path())) {
            // Contradicts what was settled for the directory: the user has to look again.
            plan.conflict(spot, ConflictKind.TYPE);
            return Remains.BOTH;
        }
        return children(without(spot, target.other()), settled, remains -> {
            if (Remains.on(target, remains)) {
                reportHeld(spot, target, remains);
                return Remains.held(remains);
            }
            Source source = new Source(target.other(), spot.path(), leaf);
            Metadata metadata = leaf.kind() == Kind.FILE
                    ? new Metadata(
                            leaf.fingerprint().mtime(), leaf.fingerprint().executable())
                    : null;
            plan.replace(target, spot.path(), source, directory, metadata, reason);
            return Remains.BOTH;
        });
    }

    private static Spot without(Spot spot, Side side) {
        return side == Side.LEFT
                ? new Spot(spot.path(), spot.node(), null, spot.right())
                : new Spot(spot.path(), spot.node(), spot.left(), null);
    }

    private int conflict(Spot spot, @Nullable Settled settled) {
        ConflictKind kind = conflictKind(spot);
        if (settled != null && settled.how() == Resolution.KEEP_BOTH) {
            if (kind == ConflictKind.DELETED_LEFT || kind == ConflictKind.DELETED_RIGHT) {
                Resolution living = kind == ConflictKind.DELETED_LEFT ? Resolution.KEEP_RIGHT : Resolution.KEEP_LEFT;
                return visit(spot, Settled.byUser(living));
            }
            if (keepBoth.settle(spot, this)) {
                return Remains.BOTH;
            }
        }
        plan.conflict(spot, kind);
        return spot.present();
    }

    private static ConflictKind conflictKind(Spot spot) {
        Entry left = spot.entry(Side.LEFT);
        Entry right = spot.entry(Side.RIGHT);
        if (left == null) {
            return ConflictKind.DELETED_LEFT;
        }
        if (right == null) {
            return ConflictKind.DELETED_RIGHT;
        }
        if (left.kind() != right.kind()) {
            return ConflictKind.TYPE;
        }
        return spot.agreed() == null ? ConflictKind.BOTH_CREATED : ConflictKind.BOTH_EDITED;
    }
}
