package org.synccenter.filesync.core;

import java.util.List;

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
     * What is needed and missing in {@code state}. Fill it in ({@link Snapshot#withDigests}) and ask again until the answer is
     * empty or nothing more can be read: a digest can show that what looked like a move is none, and raise new questions. What
     * cannot be read may stay out: it then counts as different from everything.
     */
    public static DigestNeeds of(PairState state) {
        throw new UnsupportedOperationException("comes next: " + state.mode());
    }

    public List<RelPath> paths(Side side) {
        return side == Side.LEFT ? left : right;
    }

    public boolean isEmpty() {
        return left.isEmpty() && right.isEmpty();
    }
}
