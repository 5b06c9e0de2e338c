package org.synccenter.filesync.session;

import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.ProblemKind;

/** A side as a whole cannot be flushed or marked. What was not archived is found again by the next cycle. */
final class CycleAborted extends Exception {

    private final Side side;
    private final ProblemKind kind;

    CycleAborted(Side side, EndpointException cause) {
        super(cause.getMessage(), cause);
        this.side = side;
        this.kind = cause.kind();
    }

    Side side() {
        return side;
    }

    ProblemKind kind() {
        return kind;
    }
}
