package org.synccenter.engine;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The name of a handler's folder: its id, with what could lead elsewhere or cannot stand in a file name as {@code %} and hex digits. */
final class FolderName {
    private FolderName() {}

    static String of(String handlerId) {
        StringBuilder name = new StringBuilder();
        for (byte b : handlerId.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c < 0x80 && (Character.isLetterOrDigit(c) || "-_ ".indexOf(c) >= 0) || c == '.' && !name.isEmpty();
            if (plain) {
                name.append(c);
            } else {
                name.append('%').append(String.format(Locale.ROOT, "%02x", (int) c));
            }
        }
        return name.toString();
    }
}
