package org.synccenter.api;

import org.jspecify.annotations.Nullable;

/**
 * One path that could not be handled while the session goes on.
 *
 * @param path relative to the item's roots with {@code /}; empty = not a matter of one path
 * @param side the replica it lies on; null = not a matter of one side
 * @param text one sentence: what is wrong and what happens next
 */
public record Problem(String path, @Nullable Side side, String text) {}
