package org.synccenter.filesync.endpoint;

import java.nio.ByteBuffer;

/** A private file being filled. One thread at a time. */
public interface Upload extends AutoCloseable {

    /** Writes all that remains in a direct buffer. */
    void write(ByteBuffer buffer) throws EndpointException;

    /** The content is complete. Where the store has no flush of everything, it is durable when this returns. */
    void complete() throws EndpointException;

    /** Without {@link #complete} before, the file stays behind unfinished for {@link Endpoint#discard}. */
    @Override
    void close();
}
