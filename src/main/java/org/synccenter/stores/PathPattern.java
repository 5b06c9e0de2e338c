package org.synccenter.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A condition "holds this part, without regard to case". SQLite knows the case of ASCII letters only, so every other letter is looked for
 * in both its forms.
 *
 * @param condition to be put behind the name of a column
 * @param value of its one parameter
 */
record PathPattern(String condition, String value) {
    private static final String LIKE = " LIKE ? ESCAPE '\\'";

    /** All of these have to hold; the quickest one comes first. */
    static List<PathPattern> of(String text) {
        List<PathPattern> patterns = new ArrayList<>();
        String plain = longestAscii(text);
        if (!plain.isEmpty()) {
            patterns.add(new PathPattern(LIKE, "%" + plain.replaceAll("[%_\\\\]", "\\\\$0") + "%"));
        }
        if (!plain.equals(text)) {
            patterns.add(new PathPattern(" GLOB ?", "*" + glob(text) + "*"));
        }
        return patterns;
    }

    private static String longestAscii(String text) {
        String longest = "";
        for (String run : text.split("[^\\x00-\\x7f]+", -1)) {
            longest = run.length() > longest.length() ? run : longest;
        }
        return longest;
    }

    private static String glob(String text) {
        StringBuilder glob = new StringBuilder();
        text.codePoints().forEach(c -> {
            var forms = new TreeSet<>(List.of(c, Character.toLowerCase(c), Character.toUpperCase(c)));
            boolean special = c == '*' || c == '?' || c == '[';
            if (forms.size() == 1 && !special) {
                glob.appendCodePoint(c);
            } else {
                glob.append('[');
                forms.forEach(glob::appendCodePoint);
                glob.append(']');
            }
        });
        return glob.toString();
    }
}
