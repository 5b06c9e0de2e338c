package org.synccenter.filesync.endpoint;

import java.nio.ByteBuffer;
import org.synccenter.filesync.core.Metadata;

/** A private file being filled. One thread at a time. */
public interface Upload extends AutoCloseable {

    /**
     * So many bytes are about to be written. {@code NO_SPACE} when the store has no room for them, before any is written; nothing where it
     * does not tell. Others may take the room meanwhile.
     */
    void expect(long bytes) throws EndpointException;

    /** Writes all that remains in a direct buffer. */
    void write(ByteBuffer buffer) throws EndpointException;

    /** Writes so many zeros, where the store can without taking room for them. */
    void hole(long length) throws EndpointException;

    /**
     * The content is complete: gives the file what it is to have beside that, and looks at it. Where the store has no flush
     * of everything, the content is durable when this returns. Comes last.
     *
     * @param permissions -1: those of any new file
     */
    Look complete(Metadata metadata, int permissions) throws EndpointException;

    /** Without {@link #complete} before, the file stays behind unfinished for {@link Endpoint#discard}. */
    @Override
    void close();
}
