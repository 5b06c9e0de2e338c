package org.synccenter.handlers.folder;

import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.RelPath;

/** The filter line, in the syntax of {@code .gitignore}, that means one path and no other. */
final class ExactPattern {
    private static final String SPECIAL = "\\*?[]";

    private ExactPattern() {}

    /** @throws SyncException when the path has bytes that no line of text can name */
    static String of(RelPath path) throws SyncException {
        String text = path.display();
        if (!RelPath.ofUtf8(text).equals(path)) {
            throw SyncException.invalid(FolderText.EXCLUDE_IMPOSSIBLE.text(text));
        }
        StringBuilder line = new StringBuilder("/");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i == text.length() - 1;
            if (c == '\r') {
                // At the end of a line it would count as part of the line's end, also behind a backslash.
                line.append("[\r]");
            } else {
                line.append(SPECIAL.indexOf(c) >= 0 || (last && c == ' ') ? "\\" : "")
                        .append(c);
            }
        }
        return line.toString();
    }
}
