package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/** One path with what the three trees have there. Null on a side means certainly nothing. */
record Spot(
        RelPath path,
        @Nullable AncestorNode node,
        @Nullable SideNode left,
        @Nullable SideNode right) {

    /** What was agreed; null also for a directory that is only there for what is in it. */
    @Nullable
    AncestorEntry agreed() {
        return node == null ? null : node.entry();
    }

    @Nullable
    SideNode node(Side side) {
        return side == Side.LEFT ? left : right;
    }

    @Nullable
    Entry entry(Side side) {
        SideNode at = node(side);
        return at == null ? null : at.entry();
    }

    boolean isDirectory(Side side) {
        SideNode at = node(side);
        return at != null && at.isDirectory();
    }

    Fact fact(Side side) {
        return Facts.of(side, agreed(), entry(side));
    }

    Reason reason(Rule rule) {
        AncestorEntry agreed = agreed();
        return new Reason(rule, agreed == null ? null : agreed.kind(), fact(Side.LEFT), fact(Side.RIGHT));
    }

    /** What is in it has been decided about. */
    void release() {
        for (Side side : Side.values()) {
            SideNode at = node(side);
            if (at != null) {
                at.release();
            }
        }
    }

    /** The sides that have something here, as {@link Remains} bits. */
    int present() {
        return (left == null ? 0 : Remains.LEFT) | (right == null ? 0 : Remains.RIGHT);
    }
}
