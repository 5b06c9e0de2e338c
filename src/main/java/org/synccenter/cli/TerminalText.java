package org.synccenter.cli;

import org.synccenter.i18n.VisibleText;

/** Makes names and foreign texts safe to print: a file name must not be able to move the cursor or to forge a line. */
final class TerminalText {
    private TerminalText() {}

    /** The text with control characters, line breaks and direction overrides shown as visible escapes. */
    static String safe(String text) {
        return VisibleText.line(text);
    }

    /** The text as one word of a POSIX shell. */
    static String quoted(String text) {
        String safe = safe(text);
        return safe.matches("[A-Za-z0-9._/-]+") ? safe : "'" + safe.replace("'", "'\\''") + "'";
    }

    /** The text in at most so many characters; its middle goes first, because both ends of a path tell more. */
    static String shortened(String text, int width) {
        int length = text.codePointCount(0, text.length());
        if (length <= width) {
            return text;
        }
        if (width < 4) {
            return text.substring(0, text.offsetByCodePoints(0, Math.max(0, width)));
        }
        int head = (width - 1) / 2;
        int tail = width - 1 - head;
        return text.substring(0, text.offsetByCodePoints(0, head))
                + "…"
                + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }
}
