package org.synccenter.filesync.session;

import org.synccenter.filesync.core.RelPath;

/**
 * How far a cycle is.
 *
 * @param filesDone entries seen while scanning, files read while hashing, changes done afterwards
 * @param filesTotal 0 while nobody knows
 * @param bytesTotal 0 while nobody knows
 * @param current what is being worked on; the root when nothing in particular
 */
public record Progress(
        Phase phase, long filesDone, long filesTotal, long bytesDone, long bytesTotal, RelPath current) {}
