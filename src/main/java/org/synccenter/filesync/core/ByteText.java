package org.synccenter.filesync.core;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Turns raw bytes into text for people. Raw bytes are held as a Latin-1 string (one char is one byte): compact, lossless, and its
 * natural order is the unsigned order of the bytes.
 */
final class ByteText {
    private static final String HEX = "0123456789ABCDEF";

    private ByteText() {}

    static String ofBytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static String ofUtf8(String text) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(String raw) {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** UTF-8 where it is valid, {@code %FF} for each byte that is not. */
    static String display(String raw) {
        if (isAscii(raw)) {
            return raw;
        }
        byte[] bytes = bytes(raw);
        StringBuilder text = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; ) {
            int length = validSequence(bytes, at);
            if (length == 0) {
                text.append('%').append(HEX.charAt((bytes[at] >> 4) & 15)).append(HEX.charAt(bytes[at] & 15));
                at++;
            } else {
                text.append(new String(bytes, at, length, StandardCharsets.UTF_8));
                at += length;
            }
        }
        return text.toString();
    }

    /** {@link #display} with everything that could drive a terminal or reorder a line made visible. */
    static String escaped(String raw) {
        String shown = display(raw);
        StringBuilder text = new StringBuilder(shown.length());
        shown.codePoints().forEach(c -> appendEscaped(text, c));
        return text.toString();
    }

    private static void appendEscaped(StringBuilder text, int c) {
        switch (c) {
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '\\' -> text.append("\\\\");
            default -> {
                if (isDangerous(c)) {
                    text.append(c < 0x100 ? String.format("\\x%02x", c) : String.format("\\u%04x", c));
                } else {
                    text.appendCodePoint(c);
                }
            }
        }
    }

    // FORMAT covers bidi overrides and isolates, zero-width characters, the byte order mark and tag characters.
    private static boolean isDangerous(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isAscii(String raw) {
        return raw.chars().allMatch(c -> c < 0x80);
    }

    private static int validSequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length <= 1) {
            return length;
        }
        if (at + length > bytes.length) {
            return 0;
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
            return decoded.hasRemaining() ? length : 0;
        } catch (CharacterCodingException e) {
            return 0; // surrogates and overlong forms: not UTF-8
        }
    }
}
