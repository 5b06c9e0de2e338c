package org.synccenter.filesync.session;

import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.EndpointException;

/** The markers on both replicas and the generation they and the archive are at. */
final class Tokens {

    private final Sides sides;
    private final String pair;
    private final String left;
    private final String right;
    private long generation;

    Tokens(Sides sides, String pair, String left, String right, long generation) {
        this.sides = sides;
        this.pair = pair;
        this.left = left;
        this.right = right;
        this.generation = generation;
    }

    /** What {@link #advance} will write. To be announced in the archive before. */
    long next() {
        return generation + 1;
    }

    /** Takes the space for what {@link #advance} will write, so that a disk that fills up meanwhile does not stop it. */
    void reserve() throws CycleAborted {
        reserve(Side.LEFT, left);
        reserve(Side.RIGHT, right);
    }

    private void reserve(Side side, String replica) throws CycleAborted {
        try {
            sides.of(side).prepareMarker(Marker.fileName(pair), new Marker(pair, replica, next()).bytes());
        } catch (EndpointException e) {
            throw new CycleAborted(side, e);
        }
    }

    /** Gives that space back after all. */
    void release() {
        for (Side side : Side.values()) {
            try {
                sides.of(side).discardPreparedMarker(Marker.fileName(pair));
            } catch (EndpointException e) {
                // The next session takes its place.
            }
        }
    }

    /** Durable on both sides when this returns; only then may the archive say the same. */
    long advance() throws CycleAborted {
        write(generation + 1);
        return generation;
    }

    /** Writes the markers of a first sync, or again those of a first sync that was killed. */
    void write(long value) throws CycleAborted {
        mark(Side.LEFT, left, value);
        mark(Side.RIGHT, right, value);
        generation = value;
    }

    private void mark(Side side, String replica, long value) throws CycleAborted {
        try {
            sides.of(side).writeMarker(Marker.fileName(pair), new Marker(pair, replica, value).bytes());
        } catch (EndpointException e) {
            throw new CycleAborted(side, e);
        }
    }
}
