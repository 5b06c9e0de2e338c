package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files whose content has to be read before {@link Reconciler#reconcile} can decide well.
 *
 * @param left paths as in the left snapshot
 * @param right paths as in the right snapshot
 */
public record DigestNeeds(List<RelPath> left, List<RelPath> right) {
    public DigestNeeds {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /**
     * What is needed and missing in {@code whole}. Fill it in ({@link Snapshot#withDigests}) and ask again until the answer is
     * empty or nothing more can be read: a digest can show that what looked like a move is none, and raise new questions. What
     * cannot be read may stay out: it then counts as different from everything.
     */
    public static DigestNeeds of(PairState state) {
        return of(state, LeftAlone.NOTHING);
    }

    /** As {@link #of(PairState)}, without the files that a filter's limits leave alone. */
    public static DigestNeeds of(PairState whole, LeftAlone leftAlone) {
        PairState state = Unstorable.find(whole).state();
        Trees trees = Trees.of(state);
        Search search = new Search(leftAlone);
        if (MovePlanner.applies(state)) {
            PlanBuilder ignored = new PlanBuilder(trees);
            Policy policy = new Policy(state.rules(), true, true);
            List<Moved> left = search.moves(state, Side.LEFT);
            List<Moved> right = search.moves(state, Side.RIGHT);
            left.forEach(moved -> search.stayed(trees, moved, Side.RIGHT));
            right.forEach(moved -> search.stayed(trees, moved, Side.LEFT));
            new MovePlanner(state, trees, ignored, policy).run(left, right);
        }
        search.compare(trees.ancestor(), trees.left(), trees.right());
        return new DigestNeeds(List.copyOf(search.of(Side.LEFT)), List.copyOf(search.of(Side.RIGHT)));
    }

    public List<RelPath> paths(Side side) {
        return side == Side.LEFT ? left : right;
    }

    public boolean isEmpty() {
        return left.isEmpty() && right.isEmpty();
    }

    private static final class Search {
        private final LeftAlone leftAlone;
        private final Map<Side, SortedSet<RelPath>> needs = new EnumMap<>(Side.class);

        Search(LeftAlone leftAlone) {
            this.leftAlone = leftAlone;
        }

        SortedSet<RelPath> of(Side side) {
            return needs.computeIfAbsent(side, s -> new TreeSet<>());
        }

        List<Moved> moves(PairState state, Side side) {
            MoveFinder finder = new MoveFinder(side, true);
            List<Moved> moves = finder.find(state.ancestor(), state.snapshot(side));
            of(side).addAll(finder.unread());
            return moves;
        }

        /** What one side moved away and the other has changed: it may be what the first one has there by now. */
        void stayed(Trees trees, Moved moved, Side side) {
            AncestorNode node = trees.ancestor().find(moved.from());
            SideNode here = trees.root(side).find(moved.from());
            SideNode there = trees.root(side.other()).find(moved.from());
            AncestorEntry agreed = node == null ? null : node.entry();
            if (agreed != null
                    && here != null
                    && there != null
                    && here.kind() == Kind.FILE
                    && !here.entry().fingerprint().sameAs(agreed.fingerprint(side))) {
                look(side, agreed, here, there);
                look(side.other(), agreed, there, here);
            }
        }

        void compare(@Nullable AncestorNode agreed, @Nullable SideNode left, @Nullable SideNode right) {
            AncestorEntry entry = agreed == null ? null : agreed.entry();
            if (!isLeftAlone(left, right)) {
                look(Side.LEFT, entry, left, right);
                look(Side.RIGHT, entry, right, left);
            }
            List<Name> names = new ArrayList<>();
            if (left != null && left.isDirectory()) {
                names.addAll(left.children().keySet());
            }
            if (right != null && right.isDirectory()) {
                right.children().keySet().stream()
                        .filter(name -> left == null || left.children().get(name) == null)
                        .forEach(names::add);
            }
            for (Name name : names) {
                compare(
                        agreed == null ? null : agreed.children().get(name),
                        left == null ? null : left.children().get(name),
                        right == null ? null : right.children().get(name));
            }
        }

        private boolean isLeftAlone(@Nullable SideNode left, @Nullable SideNode right) {
            SideNode any = left == null ? right : left;
            return leftAlone.filter().hasLimits()
                    && any != null
                    && any.kind() == Kind.FILE
                    && leftAlone.covers(
                            any.path(), left == null ? null : left.entry(), right == null ? null : right.entry());
        }

        private void look(
                Side side, @Nullable AncestorEntry agreed, @Nullable SideNode node, @Nullable SideNode other) {
            if (node == null || node.kind() != Kind.FILE || node.entry().digest() != null) {
                return;
            }
            Fingerprint now = node.entry().fingerprint();
            if (agreed != null && now.sameAs(agreed.fingerprint(side))) {
                return;
            }
            boolean mayBeAgreed = agreed != null && agreed.kind() == Kind.FILE && agreed.size() == now.size();
            boolean mayBeOther = other != null
                    && other.kind() == Kind.FILE
                    && other.entry().fingerprint().size() == now.size();
            if (mayBeAgreed || mayBeOther) {
                of(side).add(node.scannedPath());
            }
        }
    }
}
