package org.synccenter.compare;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A content read as text.
 *
 * @param charset in which it is written
 * @param mark whether it begins with a byte order mark, which is no part of the lines
 * @param lines without their ends
 * @param ending how lines end; that of the first one
 * @param uniform whether all lines end alike
 * @param ended whether the last line has an end
 */
record Text(Charset charset, boolean mark, List<String> lines, String ending, boolean uniform, boolean ended) {

    /** What texts are written in that are no Unicode, as far as that can be guessed. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Empty when it is no text. */
    static Optional<Text> of(Content content) {
        byte[] bytes = content.bytes();
        boolean whole = content.isWhole();
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8, whole);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE, whole);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE, whole);
        }
        Optional<Text> utf8 = decoded(bytes, 0, StandardCharsets.UTF_8, whole);
        return utf8.isPresent() ? utf8 : decoded(bytes, 0, WESTERN, whole);
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Text> decoded(byte[] bytes, int from, Charset charset, boolean whole) {
        int end = whole ? bytes.length : lastLine(bytes);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, Math.max(0, end - from)))
                    .toString();
            return text.chars().anyMatch(Text::isNoText)
                    ? Optional.empty()
                    : Optional.of(split(text, charset, from > 0));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Where the last whole line of a beginning ends, so that no letter is cut in two. Wide characters are two bytes everywhere. */
    private static int lastLine(byte[] bytes) {
        for (int i = bytes.length - 1; i > 0; i--) {
            if (bytes[i] == '\n') {
                return (i + 1) & ~1;
            }
        }
        return 0;
    }

    /** Control characters and such code points as no text holds. */
    private static boolean isNoText(int c) {
        return (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B)
                || (c >= 0x7F && c < 0xA0 && c != 0x85);
    }

    private static Text split(String text, Charset charset, boolean mark) {
        List<String> lines = new ArrayList<>();
        String first = "";
        boolean uniform = true;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                boolean two = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                String end = two ? "\r\n" : String.valueOf(c);
                lines.add(text.substring(from, i));
                first = first.isEmpty() ? end : first;
                uniform &= end.equals(first);
                i += two ? 1 : 0;
                from = i + 1;
            }
        }
        boolean ended = from == text.length() && !lines.isEmpty();
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return new Text(charset, mark, List.copyOf(lines), first.isEmpty() ? "\n" : first, uniform, ended);
    }

    /** Whether an editor that knows one kind of line end and no control characters gives it back as it was. */
    boolean isPlain() {
        return uniform
                && !ending.equals("\r")
                && lines.stream().allMatch(line -> line.chars().allMatch(c -> (c >= 0x20 && c != 0x7F) || c == '\t'));
    }
}
