package org.synccenter.ui.preview;

import java.util.function.IntFunction;

/** Compares, sorts and searches paths as text, without making new ones: there are a million. */
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

    /** Sorts rows by their paths in the order of a tree, stably: a merge sort that makes no object per row. */
    static int[] sorted(int[] rows, IntFunction<String> path) {
        int[] from = rows;
        int[] to = new int[rows.length];
        for (int width = 1; width < rows.length; width *= 2) {
            for (int start = 0; start < rows.length; start += 2 * width) {
                int middle = Math.min(start + width, rows.length);
                merge(from, to, start, middle, Math.min(middle + width, rows.length), path);
            }
            int[] done = to;
            to = from;
            from = done;
        }
        return from;
    }

    private static void merge(int[] from, int[] to, int start, int middle, int end, IntFunction<String> path) {
        if (middle == end || compare(path.apply(from[middle - 1]), path.apply(from[middle])) <= 0) {
            // What a handler tells lies in order for the most part.
            System.arraycopy(from, start, to, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft =
                    right == end || left < middle && compare(path.apply(from[left]), path.apply(from[right])) <= 0;
            to[i] = from[takeLeft ? left++ : right++];
        }
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
