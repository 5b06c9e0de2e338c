package org.synccenter.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From Unison's patterns, such as {@code Name *.tmp}, to lines in the syntax of {@code .gitignore}. */
final class UnisonPatterns {
    private static final Pattern FORM = Pattern.compile("(Name|Path|BelowPath|Regex)\\s+(.+)", Pattern.DOTALL);
    private static final int MOST = 200;

    private UnisonPatterns() {}

    /** The lines that leave out the same; empty when no lines can. */
    static List<String> lines(String pattern) {
        Matcher parts = FORM.matcher(pattern.strip());
        if (!parts.matches() || parts.group(1).equals("Regex")) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (String glob : alternatives(parts.group(2))) {
            String line = glob.replaceAll("/+$", "");
            if (line.isEmpty()) {
                return List.of();
            }
            // What lies below a path that is left out is left out with it in any case.
            lines.add(parts.group(1).equals("Name") ? marked(line) : "/" + line);
        }
        return lines.size() > MOST ? List.of() : List.copyOf(lines);
    }

    /** What has to be left out so that only these paths remain: everything else beside them and beside what leads there. */
    static List<String> only(List<String> paths) {
        List<String> lines = new ArrayList<>();
        lines.add("/*");
        for (String path : paths) {
            String above = "";
            String[] names = path.replaceAll("^/+|/+$", "").split("/+", -1);
            for (int i = 0; i < names.length; i++) {
                String here = above + "/" + escaped(names[i]);
                add(lines, "!" + here);
                if (i < names.length - 1 && !lines.contains(here + "/*")) {
                    lines.add(here + "/*");
                }
                above = here;
            }
        }
        return lines;
    }

    private static void add(List<String> lines, String line) {
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    /** A name taken as it is. */
    private static String escaped(String name) {
        return name.replaceAll("([\\\\*?\\[\\]])", "\\\\$1");
    }

    private static String marked(String line) {
        return line.startsWith("!") || line.startsWith("#") ? "\\" + line : line;
    }

    /** {@code {a,b}} stands for either; one within another is allowed. */
    private static List<String> alternatives(String glob) {
        int open = glob.indexOf('{');
        int close = closing(glob, open);
        if (open < 0 || close < 0) {
            return List.of(glob);
        }
        List<String> found = new ArrayList<>();
        for (String each : choices(glob.substring(open + 1, close))) {
            for (String rest : alternatives(each + glob.substring(close + 1))) {
                found.add(glob.substring(0, open) + rest);
                if (found.size() > MOST) {
                    return List.copyOf(found);
                }
            }
        }
        return List.copyOf(found);
    }

    private static int closing(String glob, int open) {
        int depth = 0;
        for (int i = open; i >= 0 && i < glob.length(); i++) {
            depth += glob.charAt(i) == '{' ? 1 : glob.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The parts between the commas that stand in no further braces. */
    private static List<String> choices(String inside) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                found.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        found.add(inside.substring(from));
        return found;
    }
}
