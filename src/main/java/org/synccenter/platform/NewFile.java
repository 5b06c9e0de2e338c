package org.synccenter.platform;

import java.nio.ByteBuffer;

/** A file of our own being written. One thread at a time. */
public interface NewFile extends AutoCloseable {

    /** Writes all that remains in a direct buffer. */
    void write(ByteBuffer buffer) throws FileFaultException;

    /** Makes content and size durable. */
    void flush() throws FileFaultException;

    @Override
    void close();
}
