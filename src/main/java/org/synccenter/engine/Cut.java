package org.synccenter.engine;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.EventDraft;

/** Keeps what strangers say within bounds: nobody reads ten megabytes in a row of a table, and they would be kept for ever. */
final class Cut {
    /** {@code MAX_SYNCMGR_ID} without the end mark. */
    static final int MAX_ID = 63;
    /** A name, an event's title: {@code MAX_SYNCMGR_NAME} without the end mark. */
    static final int NAME = 127;
    /** A line that is shown while something runs: {@code MAX_SYNCMGR_PROGRESSTEXT} without the end mark. */
    static final int TEXT = 259;
    /** A sentence that explains a failure; these have no length in the contract. */
    static final int SENTENCE = 1_000;
    /** Where something is. */
    static final int PATH = 32_767;
    /** What somebody may want to read in full. */
    static final int DESCRIPTION = 10_000;

    private static final int REFERENCE = 4_096;
    /** The handler's own note, which nobody shows. */
    private static final int NOTE = 1_000_000;

    private Cut() {}

    static boolean isId(@Nullable String id) {
        return id != null && !id.isBlank() && id.length() <= MAX_ID;
    }

    /** A name, label or comment; null is none. */
    static String name(@Nullable String text) {
        return text == null ? "" : to(NAME, text);
    }

    static String sentence(String text) {
        return to(SENTENCE, text);
    }

    /** The text, or as much of its beginning as fits without tearing a character apart. */
    static String to(int max, String text) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    /** An event within bounds. Half a reference or half a note leads nowhere: what is too long there is left out. */
    static EventDraft event(EventDraft e) {
        String linkText = e.linkText();
        return new EventDraft(
                e.itemId(),
                e.level(),
                to(NAME, e.name()),
                to(DESCRIPTION, e.description()),
                linkText == null ? null : to(NAME, linkText),
                orNull(REFERENCE, e.linkReference()),
                orNull(NOTE, e.context()));
    }

    private static @Nullable String orNull(int max, @Nullable String text) {
        return text == null || text.length() > max ? null : text;
    }
}
