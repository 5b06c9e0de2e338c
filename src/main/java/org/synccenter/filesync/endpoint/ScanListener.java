package org.synccenter.filesync.endpoint;

import org.synccenter.filesync.core.RelPath;

/** Hears how a scan gets on, about once for each directory, on the scanning thread. */
@FunctionalInterface
public interface ScanListener {

    /** Entries seen so far, and the directory just read. */
    void scanned(long entries, RelPath directory);
}
