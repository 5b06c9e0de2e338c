package org.synccenter.filesync.endpoint;

import java.nio.ByteBuffer;

/** A file being read. One thread at a time. */
public interface Content extends AutoCloseable {

    /** About the file that is open, whatever its name stands for by now. */
    Look look() throws EndpointException;

    /** Whether parts of it were never written and take no room, which a copy should keep. */
    default boolean sparse() {
        return false;
    }

    /** Reads into a direct buffer; -1 at the end. */
    int read(ByteBuffer buffer) throws EndpointException;

    @Override
    void close();
}
