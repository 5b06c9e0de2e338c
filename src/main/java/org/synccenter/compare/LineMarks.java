package org.synccenter.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What differs inside a line that became another, word by word. */
final class LineMarks {
    /** Of longer lines nobody looks for the word; they differ as a whole. */
    private static final int LONGEST = 2_000;

    /** With less in common two lines are two lines. */
    private static final double ALIKE = 0.35;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

    private final List<String> left;
    private final List<String> right;
    private final List<Hunk> hunks;
    private final double likeness;

    private LineMarks(List<String> left, List<String> right, List<Hunk> hunks) {
        this.left = left;
        this.right = right;
        this.hunks = hunks;
        int all = length(left, 0, left.size()) + length(right, 0, right.size());
        int differing = hunks.stream()
                .mapToInt(h -> length(left, h.leftFrom(), h.leftTo()) + length(right, h.rightFrom(), h.rightTo()))
                .sum();
        this.likeness = all == 0 ? 1 : (all - differing) / (double) all;
    }

    static LineMarks of(String left, String right) {
        boolean tooLong = left.length() > LONGEST || right.length() > LONGEST;
        List<String> a = tooLong ? List.of(left) : words(left);
        List<String> b = tooLong ? List.of(right) : words(right);
        return new LineMarks(a, b, Differ.diff(a, b));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static int length(List<String> words, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            // Blanks say nothing about whether two lines are one.
            sum += words.get(i).isBlank() ? 0 : words.get(i).length();
        }
        return sum;
    }

    /** From 0, nothing in common, to 1. */
    double likeness() {
        return likeness;
    }

    /** Whether the one can be read as a changed form of the other. */
    boolean isOneLine() {
        return likeness >= ALIKE;
    }

    List<Segment> leftSegments() {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (Hunk hunk : hunks) {
            add(segments, left, at, hunk.leftFrom(), false);
            add(segments, left, hunk.leftFrom(), hunk.leftTo(), true);
            at = hunk.leftTo();
        }
        add(segments, left, at, left.size(), false);
        return segments;
    }

    List<Segment> rightSegments() {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (Hunk hunk : hunks) {
            add(segments, right, at, hunk.rightFrom(), false);
            add(segments, right, hunk.rightFrom(), hunk.rightTo(), true);
            at = hunk.rightTo();
        }
        add(segments, right, at, right.size(), false);
        return segments;
    }

    private static void add(List<Segment> segments, List<String> words, int from, int to, boolean differs) {
        if (from < to) {
            segments.add(new Segment(String.join("", words.subList(from, to)), differs));
        }
    }
}
