package org.synccenter.i18n;

/** Makes names that others have chosen safe to show: a file name must not be able to break a line or to turn its direction round. */
public final class VisibleText {
    private VisibleText() {}

    /** The text in one line, with control characters, line breaks and direction marks as visible escapes. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(VisibleText::isUnsafe)) {
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

    private static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default ->
                (c >= 0x202a && c <= 0x202e)
                        || (c >= 0x2066 && c <= 0x2069)
                        || c == 0x200e
                        || c == 0x200f
                        || c == 0x061c;
        };
    }
}
