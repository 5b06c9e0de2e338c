package org.synccenter.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merges two texts by what both came from: what only one side changed is taken over, what both changed is a clash unless it is the same. */
final class ThreeWay {
    private final List<String> base;
    private final List<String> left;
    private final List<String> right;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<String> agreed = new ArrayList<>();

    private ThreeWay(List<String> base, List<String> left, List<String> right) {
        this.base = base;
        this.left = left;
        this.right = right;
    }

    static List<Chunk> merge(List<String> base, List<String> left, List<String> right) {
        ThreeWay merge = new ThreeWay(base, left, right);
        merge.run(Differ.diff(base, left), Differ.diff(base, right));
        return List.copyOf(merge.chunks);
    }

    /** Without an ancestor nobody knows who has changed what: all that differs is a clash. */
    static List<Chunk> merge(List<String> left, List<String> right) {
        ThreeWay merge = new ThreeWay(List.of(), left, right);
        merge.apart(left, right);
        merge.flush();
        return List.copyOf(merge.chunks);
    }

    /** What both have is agreed, whoever wrote it first; the rest are clashes. */
    private void apart(List<String> ofLeft, List<String> ofRight) {
        int at = 0;
        for (Hunk hunk : Differ.diff(ofLeft, ofRight)) {
            agreed.addAll(ofLeft.subList(at, hunk.leftFrom()));
            clash(
                    ofLeft.subList(hunk.leftFrom(), hunk.leftTo()),
                    null,
                    ofRight.subList(hunk.rightFrom(), hunk.rightTo()));
            at = hunk.leftTo();
        }
        agreed.addAll(ofLeft.subList(at, ofLeft.size()));
    }

    private void run(List<Hunk> ofLeft, List<Hunk> ofRight) {
        int i = 0;
        int j = 0;
        int at = 0;
        while (i < ofLeft.size() || j < ofRight.size()) {
            int from = Math.min(start(ofLeft, i), start(ofRight, j));
            int to = from;
            int firstLeft = i;
            int firstRight = j;
            boolean grown = true;
            // Changes that touch belong together: which comes first would be a guess.
            while (grown) {
                grown = false;
                while (i < ofLeft.size() && ofLeft.get(i).leftFrom() <= to) {
                    to = Math.max(to, ofLeft.get(i++).leftTo());
                    grown = true;
                }
                while (j < ofRight.size() && ofRight.get(j).leftFrom() <= to) {
                    to = Math.max(to, ofRight.get(j++).leftTo());
                    grown = true;
                }
            }
            agreed.addAll(base.subList(at, from));
            decide(
                    version(left, ofLeft, firstLeft, i, from, to),
                    base.subList(from, to),
                    version(right, ofRight, firstRight, j, from, to));
            at = to;
        }
        agreed.addAll(base.subList(at, base.size()));
        flush();
    }

    private static int start(List<Hunk> hunks, int i) {
        return i < hunks.size() ? hunks.get(i).leftFrom() : Integer.MAX_VALUE;
    }

    /** What a side has where the base has this stretch; the hunks in it are those from {@code first} to before {@code end}. */
    private static List<String> version(List<String> side, List<Hunk> hunks, int first, int end, int from, int to) {
        int shiftBefore = first == 0 ? 0 : shift(hunks.get(first - 1));
        int shiftAfter = end == 0 ? 0 : shift(hunks.get(end - 1));
        return side.subList(from + shiftBefore, to + shiftAfter);
    }

    /** How much further down everything after a hunk stands on the side than in the base. */
    private static int shift(Hunk hunk) {
        return hunk.rightTo() - hunk.leftTo();
    }

    private void decide(List<String> ofLeft, List<String> ofBase, List<String> ofRight) {
        if (ofLeft.equals(ofRight) || ofRight.equals(ofBase)) {
            agreed.addAll(ofLeft);
        } else if (ofLeft.equals(ofBase)) {
            agreed.addAll(ofRight);
        } else if (Collections.disjoint(ofLeft, ofRight)) {
            clash(ofLeft, ofBase, ofRight);
        } else {
            // Smaller places are easier to decide, though nobody can tell any more what stood in each of them before.
            apart(ofLeft, ofRight);
        }
    }

    private void clash(List<String> ofLeft, @Nullable List<String> ofBase, List<String> ofRight) {
        flush();
        chunks.add(new Chunk.Clash(
                List.copyOf(ofLeft), ofBase == null ? null : List.copyOf(ofBase), List.copyOf(ofRight)));
    }

    private void flush() {
        if (!agreed.isEmpty()) {
            chunks.add(new Chunk.Agreed(List.copyOf(agreed)));
            agreed.clear();
        }
    }
}
