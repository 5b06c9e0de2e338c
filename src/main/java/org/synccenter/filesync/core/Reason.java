package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * Why something is in the plan, as data: sentences are made elsewhere.
 *
 * @param rule what decided
 * @param ancestor what had been agreed at this path, null when nothing was
 * @param left what the left side did since
 * @param right what the right side did since
 */
public record Reason(Rule rule, @Nullable Kind ancestor, Fact left, Fact right) {
    public Fact fact(Side side) {
        return side == Side.LEFT ? left : right;
    }
}
