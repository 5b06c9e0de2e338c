package org.synccenter.compare;

import java.util.ArrayList;
import java.util.List;
import org.synccenter.compare.DiffRow.Kind;

/** Two texts as rows side by side. */
final class LineDiff {
    /** Pairs of lines of one hunk up to which the best pairing is looked for. */
    private static final int MOST_PAIRS = 400;

    /** Characters that may be compared for pairing, over the whole text: a bound for what a person waits. */
    private static final long MOST_EFFORT = 4_000_000;

    private final List<String> left;
    private final List<String> right;
    private final List<DiffRow> rows = new ArrayList<>();
    private long effort;

    private LineDiff(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
    }

    static List<DiffRow> rows(List<String> left, List<String> right) {
        LineDiff diff = new LineDiff(left, right);
        int a = 0;
        for (Hunk hunk : Differ.diff(left, right)) {
            diff.same(a, hunk.leftFrom(), hunk.rightFrom());
            diff.changed(hunk);
            a = hunk.leftTo();
        }
        diff.same(a, left.size(), right.size());
        return List.copyOf(diff.rows);
    }

    private void same(int from, int to, int rightTo) {
        for (int i = from; i < to; i++) {
            List<Segment> text = List.of(new Segment(left.get(i), false));
            rows.add(new DiffRow(Kind.SAME, i + 1, rightTo - (to - i) + 1, text, text));
        }
    }

    private void changed(Hunk hunk) {
        int a = hunk.leftFrom();
        int b = hunk.rightFrom();
        for (int[] pair : pairs(hunk)) {
            alone(a, pair[0], b, pair[1]);
            a = pair[0];
            b = pair[1];
            LineMarks marks = LineMarks.of(left.get(a), right.get(b));
            rows.add(new DiffRow(Kind.CHANGED, a + 1, b + 1, marks.leftSegments(), marks.rightSegments()));
            a++;
            b++;
        }
        alone(a, hunk.leftTo(), b, hunk.rightTo());
    }

    private void alone(int a, int aTo, int b, int bTo) {
        for (int i = a; i < aTo; i++) {
            rows.add(new DiffRow(Kind.LEFT_ONLY, i + 1, 0, List.of(new Segment(left.get(i), true)), List.of()));
        }
        for (int i = b; i < bTo; i++) {
            rows.add(new DiffRow(Kind.RIGHT_ONLY, 0, i + 1, List.of(), List.of(new Segment(right.get(i), true))));
        }
    }

    /** Which lines of a hunk became which: those with most in common, without crossing. */
    private List<int[]> pairs(Hunk hunk) {
        int n = hunk.leftCount();
        int m = hunk.rightCount();
        if (n == 0 || m == 0) {
            return List.of();
        }
        long wanted = (long) length(left, hunk.leftFrom(), hunk.leftTo()) * m
                + (long) length(right, hunk.rightFrom(), hunk.rightTo()) * n;
        if ((long) n * m > MOST_PAIRS || effort + wanted > MOST_EFFORT) {
            return inOrder(hunk);
        }
        effort += wanted;
        return best(hunk, n, m);
    }

    private static int length(List<String> lines, int from, int to) {
        return lines.subList(from, to).stream().mapToInt(String::length).sum();
    }

    private List<int[]> inOrder(Hunk hunk) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(hunk.leftCount(), hunk.rightCount()); i++) {
            int a = hunk.leftFrom() + i;
            int b = hunk.rightFrom() + i;
            if (LineMarks.of(left.get(a), right.get(b)).isOneLine()) {
                pairs.add(new int[] {a, b});
            }
        }
        return pairs;
    }

    private List<int[]> best(Hunk hunk, int n, int m) {
        double[][] sum = new double[n + 1][m + 1];
        double[][] alike = new double[n][m];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                LineMarks marks = LineMarks.of(left.get(hunk.leftFrom() + i), right.get(hunk.rightFrom() + j));
                alike[i][j] = marks.isOneLine() ? marks.likeness() : 0;
                double apart = Math.max(sum[i + 1][j], sum[i][j + 1]);
                sum[i][j] = alike[i][j] > 0 ? Math.max(apart, alike[i][j] + sum[i + 1][j + 1]) : apart;
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (alike[i][j] > 0 && sum[i][j] == alike[i][j] + sum[i + 1][j + 1]) {
                pairs.add(new int[] {hunk.leftFrom() + i++, hunk.rightFrom() + j++});
            } else if (sum[i][j] == sum[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }
}
