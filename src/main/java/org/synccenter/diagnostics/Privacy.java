package org.synccenter.diagnostics;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of texts what is nobody else's business: names of files below the folders that are synced, and the name in the home folder. */
final class Privacy {
    private static final Pattern ABSOLUTE = Pattern.compile("(?<![\\w.~\u2026/])(?:/|[A-Za-z]:\\\\|\\\\\\\\)");
    private static final Pattern THROWN =
            Pattern.compile("^(\\s*(?:Caused by: |Suppressed: )?[\\w.$]+(?:Exception|Error|Failure|Throwable))\\b.*");

    private final String home;
    private final List<String> known;

    /**
     * @param home of the user; becomes {@code ~}
     * @param known folders that may be named: what stands behind them is cut off
     */
    Privacy(Path home, List<String> known) {
        this.home = home.toString();
        this.known = known.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }

    /** A folder that may be named. */
    String folder(String path) {
        return path.equals(home) || path.startsWith(home + "/") || path.startsWith(home + "\\")
                ? "~" + path.substring(home.length())
                : path;
    }

    /**
     * A line of a log, or a sentence. What follows the name of something thrown may hold anything and goes as a whole, and so does what
     * stands behind the first path: nobody knows where a name ends.
     */
    String line(String line) {
        Matcher thrown = THROWN.matcher(line);
        String text = thrown.matches() ? thrown.group(1) : line;
        Matcher found = ABSOLUTE.matcher(text);
        int first = found.find() ? found.start() : text.length();
        String named = "";
        for (String folder : known) {
            int at = place(text, folder);
            // The longest comes first: it stays where several begin.
            if (at >= 0 && (at < first || at == first && named.isEmpty())) {
                first = at;
                named = folder;
            }
        }
        if (first == text.length()) {
            return text;
        }
        String rest = text.substring(first + named.length());
        return text.substring(0, first) + folder(named) + (rest.isEmpty() ? "" : "/\u2026");
    }

    /** Where the folder is named in the text; -1 = nowhere. */
    private static int place(String text, String folder) {
        int at = folder.length() > 1 ? text.indexOf(folder) : -1;
        int end = at + folder.length();
        boolean whole = at >= 0 && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        return whole ? at : -1;
    }
}
