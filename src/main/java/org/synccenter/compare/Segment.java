package org.synccenter.compare;

/**
 * A piece of a line.
 *
 * @param differs whether the other side has something else here
 */
public record Segment(String text, boolean differs) {}
