package org.synccenter.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * From FreeFileSync's masks to lines in the syntax of {@code .gitignore}. A mask speaks of the whole path below the folder, a star also stands for
 * slashes, upper and lower case are the same.
 */
final class FfsMasks {
    private FfsMasks() {}

    /** The masks of one entry, which may hold several. */
    static List<String> split(String entry) {
        return Arrays.stream(entry.split("[|\\n]", -1))
                .map(String::strip)
                .filter(m -> !m.isEmpty())
                .toList();
    }

    /** Whether it stands for everything. */
    static boolean isEverything(String mask) {
        return mask.equals("*");
    }

    static boolean hasLetters(String mask) {
        return mask.chars().anyMatch(Character::isLetter);
    }

    /** Whether a star in it stands for slashes in a way that no line can say. */
    static boolean isLoose(String mask) {
        String inner = mask.replace('\\', '/').replaceAll("^/|/$", "");
        if (!inner.contains("/") && inner.startsWith("*")) {
            return false;
        }
        for (String name : inner.split("/", -1)) {
            int star = name.indexOf('*');
            boolean last = inner.endsWith(name);
            if (star >= 0 && !name.equals("*") && !(last && star == name.length() - 1)) {
                return !(inner.startsWith("*/") && inner.equals("*/" + name));
            }
        }
        return false;
    }

    /** The line that leaves out what the mask names. */
    static String line(String mask) {
        String path = mask.replace('\\', '/');
        boolean folder = path.endsWith("/");
        if (folder) {
            path = path.substring(0, path.length() - 1);
        }
        boolean anywhere = path.startsWith("*/");
        boolean anchored = path.startsWith("/");
        path = anywhere ? path.substring(2) : anchored ? path.substring(1) : path;
        boolean nameOnly = !path.contains("/");
        String line = middle(path);
        if (anywhere) {
            line = nameOnly ? line : "**/" + line;
        } else if (anchored || !(nameOnly && path.startsWith("*"))) {
            line = "/" + line;
        }
        return escaped(line) + (folder ? "/" : "");
    }

    /** A name that is a star alone stands for one name or more. */
    private static String middle(String path) {
        List<String> names = new ArrayList<>();
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            names.add(parts[i].replaceAll("\\*+", "*"));
            if (parts[i].equals("*") && i > 0 && i < parts.length - 1) {
                names.add("**");
            }
        }
        return String.join("/", names);
    }

    /** FreeFileSync has no classes of characters and no marks. */
    private static String escaped(String line) {
        String safe = line.replace("[", "\\[").replace("]", "\\]");
        return safe.startsWith("!") || safe.startsWith("#") ? "\\" + safe : safe;
    }
}
