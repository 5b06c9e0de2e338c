package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * What is already decided for a path and all below it.
 *
 * @param how what is wanted
 * @param rule who wants it: {@link Rule#SETTLED} when the user does
 */
record Settled(Resolution how, Rule rule) {

    static @Nullable Settled byUser(@Nullable Resolution how) {
        return how == null ? null : new Settled(how, Rule.SETTLED);
    }

    /** The pair's rules undo what {@code side} did, there and below. */
    static Settled reverting(Side side) {
        return new Settled(side == Side.LEFT ? Resolution.KEEP_RIGHT : Resolution.KEEP_LEFT, Rule.REVERTED);
    }

    /** The side whose state it gets; null when both are kept or nothing is done. */
    @Nullable
    Side winner() {
        return switch (how) {
            case KEEP_LEFT -> Side.LEFT;
            case KEEP_RIGHT -> Side.RIGHT;
            case KEEP_BOTH, SKIP -> null;
        };
    }
}
