package org.synccenter.diagnostics;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of texts what is nobody else's business: names of files below the folders that are synced, and the name in the home folder. */
final class Privacy {
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?<![\\w.~\u2026/])(?:/|[A-Za-z]:\\\\)[^\\s:,;)\"'\u201c\u201d]*");
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

    /** A line of a log, or a sentence. What follows the name of something thrown may hold anything and goes as a whole. */
    String line(String line) {
        Matcher thrown = THROWN.matcher(line);
        String text = thrown.matches() ? thrown.group(1) : line;
        return ABSOLUTE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(path(found.group())));
    }

    private String path(String path) {
        for (String folder : known) {
            if (path.equals(folder)) {
                return folder(folder);
            }
            if (path.startsWith(folder + "/") || path.startsWith(folder + "\\")) {
                return folder(folder) + "/\u2026";
            }
        }
        return "/\u2026";
    }
}
