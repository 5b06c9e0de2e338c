package org.synccenter.api;

import org.jspecify.annotations.Nullable;

/**
 * One path that could not be handled while the session goes on.
 *
 * @param path relative to the item's roots with {@code /}; empty = not a matter of one path
 * @param side the replica it lies on; null = not a matter of one side
 * @param text one sentence: what is wrong and what happens next. Problems with the same text have the same cause
 * @param next what becomes of it
 */
public record Problem(String path, @Nullable Side side, String text, Next next) {

    /** What becomes of a problem. */
    public enum Next {
        /** It is tried again, and may well be gone by then. */
        RETRIES,
        /** It stays until a person does something about it. */
        NEEDS_PERSON,
        /** It stays as it is, on purpose, and nothing need be done. */
        IGNORED
    }

    /** One that a person has to look at. */
    public Problem(String path, @Nullable Side side, String text) {
        this(path, side, text, Next.NEEDS_PERSON);
    }
}
