package org.synccenter.filesync.core;

/** The three trees while they are being reconciled. */
record Trees(AncestorNode ancestor, SideNode left, SideNode right) {
    static Trees of(PairState state) {
        return new Trees(
                AncestorNode.root(state.ancestor()), SideNode.root(state.left()), SideNode.root(state.right()));
    }

    SideNode root(Side side) {
        return side == Side.LEFT ? left : right;
    }
}
