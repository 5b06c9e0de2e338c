package org.synccenter.ui.preview;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.Side;

/** What a person wants of one row. */
public enum Wish {
    /** As the rules have it. */
    AS_PLANNED,
    /** The right side gets what the left one has. */
    LEFT_WINS,
    /** The left side gets what the right one has. */
    RIGHT_WINS,
    /** Nothing is done about it this time. */
    LEAVE;

    private static final Wish[] ALL = values();

    static Wish at(int ordinal) {
        return ALL[ordinal];
    }

    static Wish winning(Side side) {
        return side == Side.LEFT ? LEFT_WINS : RIGHT_WINS;
    }

    /** The side that wins; null when none does, or the rules say. */
    @Nullable
    Side winner() {
        return switch (this) {
            case LEFT_WINS -> Side.LEFT;
            case RIGHT_WINS -> Side.RIGHT;
            case AS_PLANNED, LEAVE -> null;
        };
    }
}
