package org.synccenter.ui.ask;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;

/** Makes a path of what was typed or pasted: file managers give quotes, shells escapes, browsers addresses. */
final class PastedPath {
    private static final String HOME = System.getProperty("user.home", "");

    private PastedPath() {}

    /** The path; empty when there is none. Only the first line counts. */
    static String of(String text) {
        String line =
                text.lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
        if (line.length() > 1
                && (line.startsWith("\"") || line.startsWith("'"))
                && line.endsWith(line.substring(0, 1))) {
            line = line.substring(1, line.length() - 1);
        }
        if (line.startsWith("file:")) {
            try {
                return Path.of(new URI(line)).toString();
            } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
                return line;
            }
        }
        return line.equals("~") || line.startsWith("~/") ? HOME + line.substring(1) : line;
    }
}
