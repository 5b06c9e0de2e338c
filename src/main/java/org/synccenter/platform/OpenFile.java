package org.synccenter.platform;

import java.nio.ByteBuffer;

/** A regular file open for reading. One thread at a time. */
public interface OpenFile extends AutoCloseable {

    /** Reads into a direct buffer; -1 at the end. */
    int read(ByteBuffer buffer) throws FileFaultException;

    /** What {@link #stat} said when it was opened. */
    FileStat opened();

    /** Whether it takes less room than its size, because parts of it were never written. False where nobody can tell. */
    boolean sparse();

    /** About the open file, whatever its name stands for by now. */
    FileStat stat() throws FileFaultException;

    @Override
    void close();
}
