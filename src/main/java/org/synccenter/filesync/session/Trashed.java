package org.synccenter.filesync.session;

import java.time.Instant;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;

/**
 * A file or link in the trash of a side.
 *
 * @param run the name that the run's trash bears
 * @param label what the caller called the run; empty when that is not known (any more)
 * @param when the run displaced it
 * @param path where it was
 * @param place where it lies now, below the side's root
 * @param size bytes of a file
 * @param modified when its content was last changed; the epoch where the store does not say
 */
public record Trashed(
        Side side,
        String run,
        String label,
        Instant when,
        RelPath path,
        RelPath place,
        Kind kind,
        long size,
        Instant modified) {}
