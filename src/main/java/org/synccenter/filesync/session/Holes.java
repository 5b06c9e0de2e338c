package org.synccenter.filesync.session;

import java.nio.ByteBuffer;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Upload;

/**
 * Keeps holes in copies of files that have some. What is a hole is told by its zeros and not by asking the store: a wrong
 * answer would cost content, and the zeros have to be read anyway to be digested.
 */
final class Holes {

    /** What file systems leave out at least. */
    private static final int BLOCK = 4 << 10;

    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(BLOCK).asReadOnlyBuffer();

    private Holes() {}

    /** Writes all that remains in a piece, blocks of zeros as holes. */
    static void write(ByteBuffer piece, Upload into) throws EndpointException {
        int end = piece.limit();
        while (piece.position() < end) {
            int from = piece.position();
            boolean zeros = isZero(piece, from, end);
            int to = Math.min(from + BLOCK, end);
            while (to < end && isZero(piece, to, end) == zeros) {
                to = Math.min(to + BLOCK, end);
            }
            if (zeros) {
                into.hole(to - from);
                piece.position(to);
            } else {
                into.write(piece.limit(to));
                piece.limit(end);
            }
        }
    }

    private static boolean isZero(ByteBuffer piece, int from, int end) {
        int length = Math.min(BLOCK, end - from);
        return piece.slice(from, length).mismatch(ZEROS.slice(0, length)) < 0;
    }
}
