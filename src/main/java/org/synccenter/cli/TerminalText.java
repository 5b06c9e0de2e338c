package org.synccenter.cli;

/** Makes names and foreign texts safe to print: a file name must not be able to move the cursor or to forge a line. */
final class TerminalText {
    private TerminalText() {}

    /** The text with control characters, line breaks and direction overrides shown as visible escapes. */
    static String safe(String text) {
        if (text.codePoints().noneMatch(TerminalText::isUnsafe)) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                default -> {
                    if (isUnsafe(c)) {
                        result.append(c < 0x100 ? "\\x%02x".formatted(c) : "\\u%04x".formatted(c));
                    } else {
                        result.appendCodePoint(c);
                    }
                }
            }
        });
        return result.toString();
    }

    /** The text as one word of a POSIX shell. */
    static String quoted(String text) {
        String safe = safe(text);
        return safe.matches("[A-Za-z0-9._/-]+") ? safe : "'" + safe.replace("'", "'\\''") + "'";
    }

    /** The text in at most so many characters; its middle goes first, because both ends of a path tell more. */
    static String shortened(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        if (width < 4) {
            return text.substring(0, Math.max(0, width));
        }
        int head = (width - 1) / 2;
        int tail = width - 1 - head;
        return text.substring(0, head) + "…" + text.substring(text.length() - tail);
    }

    private static boolean isUnsafe(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f
                || c == 0x061c;
    }
}
