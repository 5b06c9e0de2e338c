package org.synccenter.platform;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of our own being written. One thread at a time. */
public interface NewFile extends AutoCloseable {

    /** Writes all that remains in a direct buffer. */
    void write(ByteBuffer buffer) throws FileFaultException;

    /** Writes so many zeros, where possible without taking room for them. */
    void hole(long length) throws FileFaultException;

    /** Makes content and size durable. */
    void flush() throws FileFaultException;

    /**
     * Nothing is written any more: sets time (when not null) and the lower nine bits of its permissions (nothing where the
     * file system has none), and looks at it.
     */
    FileStat finish(@Nullable Instant modified, int permissions) throws FileFaultException;

    @Override
    void close();
}
