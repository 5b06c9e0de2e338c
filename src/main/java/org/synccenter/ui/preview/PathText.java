package org.synccenter.ui.preview;

/** Compares and searches paths as text, without making new ones: there are a million. */
final class PathText {
    private PathText() {}

    /** The order of a tree: what is in a folder follows it directly. */
    static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return x == '/' ? -1 : y == '/' ? 1 : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Whether {@code path} is {@code folder} or lies below it; the empty folder holds everything. */
    static boolean isWithin(String path, String folder) {
        return folder.isEmpty()
                || path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }

    /** Where the name of the entry ends that lies directly in a folder whose path is {@code prefix} characters long, with its slash. */
    static int endOfName(String path, int prefix) {
        int end = path.indexOf('/', prefix);
        return end < 0 ? path.length() : end;
    }

    /** Whether the text holds the part, whatever the case. */
    static boolean contains(String text, String part) {
        int last = text.length() - part.length();
        for (int i = 0; i <= last; i++) {
            if (text.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }
}
