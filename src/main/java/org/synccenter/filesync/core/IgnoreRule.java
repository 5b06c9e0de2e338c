package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * One line of a filter.
 *
 * @param glob the pattern without its marks
 * @param negated {@code !}: what it matches is let through again
 * @param directoryOnly trailing {@code /}
 * @param wholePath holds a slash in front or inside and so is matched against the path from the root, else against the name
 */
record IgnoreRule(Glob glob, boolean negated, boolean directoryOnly, boolean wholePath) implements FilterRule {

    /** Null for an empty line or a comment. */
    static @Nullable IgnoreRule parse(String line) {
        String pattern = withoutTrailingSpaces(ByteText.ofUtf8(withoutLineEnd(line)));
        if (pattern.isEmpty() || pattern.startsWith("#")) {
            return null;
        }
        boolean negated = pattern.startsWith("!");
        if (negated) {
            pattern = pattern.substring(1);
        }
        boolean directoryOnly = pattern.endsWith("/");
        if (directoryOnly) {
            pattern = pattern.substring(0, pattern.length() - 1);
        }
        boolean wholePath = pattern.indexOf('/') >= 0;
        if (pattern.startsWith("/")) {
            pattern = pattern.substring(1);
        }
        return pattern.isEmpty() ? null : new IgnoreRule(Glob.compile(pattern), negated, directoryOnly, wholePath);
    }

    /** Whether it is no comment and still nothing can ever match it, such as {@code !} or {@code [a-}. */
    static boolean isFaulty(String line) {
        IgnoreRule rule = parse(line);
        return rule == null ? !line.startsWith("#") : rule.glob.isMalformed();
    }

    private static String withoutLineEnd(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    // Unless escaped: "name\ " ends in a space that counts.
    private static String withoutTrailingSpaces(String pattern) {
        int end = pattern.length();
        while (end > 0 && pattern.charAt(end - 1) == ' ' && !isEscaped(pattern, end - 1)) {
            end--;
        }
        return pattern.substring(0, end);
    }

    private static boolean isEscaped(String pattern, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && pattern.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /**
     * Whether it speaks of the entry.
     *
     * @param name where the last name begins in the path's bytes, of which {@code length} count
     */
    boolean matches(byte[] path, int name, int length, boolean directory) {
        return (directory || !directoryOnly) && glob.matches(path, wholePath ? 0 : name, length);
    }
}
