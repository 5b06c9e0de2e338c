package org.synccenter.filesync.core;

/** Bits that say what is still at a path when the plan has been carried out; a directory with anything in it cannot go. */
final class Remains {
    static final int NOTHING = 0;
    static final int LEFT = 1;
    static final int RIGHT = 2;
    static final int BOTH = LEFT | RIGHT;
    /** Some of it is there only because it is not ours to delete: ignored, special, unreadable. */
    static final int HELD = 4;

    /** Not known, for no rule decides. */
    static final int UNDECIDED = -1;

    private Remains() {}

    static int of(Side side) {
        return side == Side.LEFT ? LEFT : RIGHT;
    }

    /** For a directory that is on both sides, whatever is in it. */
    static int held(int inside) {
        return (inside & HELD) | BOTH;
    }

    static boolean on(Side side, int bits) {
        return (bits & of(side)) != 0;
    }
}
