package org.synccenter.compare;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of two texts side by side.
 *
 * @param left number of the line, from 1; 0 = there is none on this side
 * @param right number of the line, from 1; 0 = there is none on this side
 * @param leftText pieces of the line on the left
 * @param rightText pieces of the line on the right
 */
public record DiffRow(Kind kind, int left, int right, List<Segment> leftText, List<Segment> rightText) {

    /** How the two lines stand to each other. */
    public enum Kind {
        /** The same on both sides. */
        SAME,
        /** One line became another. */
        CHANGED,
        /** Only on the left. */
        LEFT_ONLY,
        /** Only on the right. */
        RIGHT_ONLY
    }

    /** Whether the sides differ here. */
    public boolean differs() {
        return kind != Kind.SAME;
    }

    /** The whole line of a side. */
    public static String text(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }
}
