package org.synccenter.engine;

import org.jspecify.annotations.Nullable;

/** Texts of handlers at the lengths of the contract: nothing keeps a stranger from sending megabytes. */
final class Cut {
    /** {@code MAX_SYNCMGR_ID} without the end mark. */
    static final int MAX_ID = 63;

    /** {@code MAX_SYNCMGR_NAME} without the end mark. */
    private static final int MAX_NAME = 127;

    /** Sentences have no length in the contract. */
    private static final int MAX_SENTENCE = 1_000;

    private Cut() {}

    /** A name, label or comment; null is none. */
    static String name(@Nullable String text) {
        return text == null ? "" : to(MAX_NAME, text);
    }

    static String sentence(String text) {
        return to(MAX_SENTENCE, text);
    }

    /** Never leaves half a character. */
    static String to(int max, String text) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    static boolean isId(@Nullable String id) {
        return id != null && !id.isBlank() && id.length() <= MAX_ID;
    }
}
