package org.synccenter.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where two sequences differ, with few and sensible hunks, in bounded time: the shortest script (Myers) as long as it is short, else
 * what stands between elements that occur once on each side (patience), else one hunk. Versions of one file are rarely so different, but
 * nothing that a person opens may hang.
 */
final class Differ {
    /** Differences up to which the shortest script is looked for; its memory grows with the square, here to 8 MB. */
    private static final int MOST_STEPS = 1_000;

    private static final int DEEPEST = 40;

    private final int[] left;
    private final int[] right;
    private final List<Hunk> hunks = new ArrayList<>();

    private Differ(int[] left, int[] right) {
        this.left = left;
        this.right = right;
    }

    /** The hunks in order; none touches the next. */
    static <T> List<Hunk> diff(List<T> left, List<T> right) {
        Map<T, Integer> ids = new HashMap<>();
        Differ differ = new Differ(numbers(left, ids), numbers(right, ids));
        differ.compare(0, left.size(), 0, right.size(), 0);
        return joined(differ.hunks);
    }

    private static <T> int[] numbers(List<T> all, Map<T, Integer> ids) {
        int[] numbers = new int[all.size()];
        int i = 0;
        for (T one : all) {
            Integer known = ids.putIfAbsent(one, ids.size());
            numbers[i++] = known == null ? ids.size() - 1 : known;
        }
        return numbers;
    }

    private void compare(int leftFrom, int leftTo, int rightFrom, int rightTo, int depth) {
        int a = leftFrom;
        int b = rightFrom;
        int aEnd = leftTo;
        int bEnd = rightTo;
        while (a < aEnd && b < bEnd && left[a] == right[b]) {
            a++;
            b++;
        }
        while (a < aEnd && b < bEnd && left[aEnd - 1] == right[bEnd - 1]) {
            aEnd--;
            bEnd--;
        }
        if (a == aEnd || b == bEnd) {
            differ(a, aEnd, b, bEnd);
        } else if (!shortest(a, aEnd, b, bEnd)) {
            between(a, aEnd, b, bEnd, depth);
        }
    }

    private void differ(int a, int aEnd, int b, int bEnd) {
        if (a < aEnd || b < bEnd) {
            hunks.add(new Hunk(a, aEnd, b, bEnd));
        }
    }

    /** False = there are too many differences. */
    private boolean shortest(int a, int aEnd, int b, int bEnd) {
        int n = aEnd - a;
        int m = bEnd - b;
        int most = Math.min(MOST_STEPS, n + m);
        int[] furthest = new int[2 * most + 3];
        List<int[]> trail = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                int at = k + most + 1;
                boolean down = k == -d || (k != d && furthest[at - 1] < furthest[at + 1]);
                int x = down ? furthest[at + 1] : furthest[at - 1] + 1;
                int y = x - k;
                while (x < n && y < m && left[a + x] == right[b + y]) {
                    x++;
                    y++;
                }
                furthest[at] = x;
                if (x >= n && y >= m) {
                    trail.add(slice(furthest, d, most));
                    walkBack(trail, a, n, b, m);
                    return true;
                }
            }
            trail.add(slice(furthest, d, most));
        }
        return false;
    }

    /** The diagonals that step {@code d} can have touched, from -d to d. */
    private static int[] slice(int[] furthest, int d, int most) {
        return Arrays.copyOfRange(furthest, most + 1 - d, most + 2 + d);
    }

    private void walkBack(List<int[]> trail, int a, int n, int b, int m) {
        List<Hunk> found = new ArrayList<>();
        int x = n;
        int y = m;
        for (int d = trail.size() - 1; d > 0; d--) {
            int[] before = trail.get(d - 1);
            int k = x - y;
            boolean down = k == -d || (k != d && at(before, d - 1, k - 1) < at(before, d - 1, k + 1));
            int fromX = down ? at(before, d - 1, k + 1) : at(before, d - 1, k - 1);
            int fromY = fromX - (down ? k + 1 : k - 1);
            found.add(
                    down
                            ? new Hunk(a + fromX, a + fromX, b + fromY, b + fromY + 1)
                            : new Hunk(a + fromX, a + fromX + 1, b + fromY, b + fromY));
            x = fromX;
            y = fromY;
        }
        hunks.addAll(found.reversed());
    }

    private static int at(int[] slice, int d, int k) {
        return k < -d || k > d ? -1 : slice[k + d];
    }

    private void between(int a, int aEnd, int b, int bEnd, int depth) {
        List<int[]> anchors = depth < DEEPEST ? Anchors.of(left, a, aEnd, right, b, bEnd) : List.of();
        if (anchors.isEmpty()) {
            differ(a, aEnd, b, bEnd);
            return;
        }
        int x = a;
        int y = b;
        for (int[] anchor : anchors) {
            compare(x, anchor[0], y, anchor[1], depth + 1);
            x = anchor[0] + 1;
            y = anchor[1] + 1;
        }
        compare(x, aEnd, y, bEnd, depth + 1);
    }

    /** Steps that follow each other directly are one hunk. */
    private static List<Hunk> joined(List<Hunk> steps) {
        List<Hunk> all = new ArrayList<>();
        for (Hunk step : steps) {
            Hunk last = all.isEmpty() ? null : all.getLast();
            if (last != null && last.leftTo() == step.leftFrom() && last.rightTo() == step.rightFrom()) {
                all.set(all.size() - 1, new Hunk(last.leftFrom(), step.leftTo(), last.rightFrom(), step.rightTo()));
            } else {
                all.add(step);
            }
        }
        return all;
    }
}
