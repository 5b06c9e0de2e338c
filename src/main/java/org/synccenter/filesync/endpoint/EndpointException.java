package org.synccenter.filesync.endpoint;

/** One operation on one path failed and left that path as it was. The message is for logs only. */
public final class EndpointException extends Exception {

    private final ProblemKind kind;

    public EndpointException(ProblemKind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public EndpointException(ProblemKind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public ProblemKind kind() {
        return kind;
    }
}
