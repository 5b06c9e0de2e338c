package org.synccenter.engine;

import java.time.Instant;

/**
 * How far a running item is. Totals of 0 mean "not known yet".
 *
 * @param text what is being done, for people
 * @param path what is being worked on; empty when nothing in particular
 * @param step units (files) done of {@code max}
 * @param bytes bytes moved of {@code maxBytes}
 * @param bytesPerSecond smoothed over the last seconds
 */
public record ProgressView(
        String text,
        String path,
        long step,
        long max,
        long bytes,
        long maxBytes,
        long bytesPerSecond,
        Instant started) {

    /** The same without telling how far it is. */
    public ProgressView indeterminate() {
        return new ProgressView(text, path, 0, 0, bytes, 0, bytesPerSecond, started);
    }

    /** Done part from 0 to 1 by bytes where they are known, else by units; -1 when it cannot be told. */
    public double fraction() {
        if (maxBytes > 0) {
            return Math.min(1.0, (double) bytes / maxBytes);
        }
        return max > 0 ? Math.min(1.0, (double) step / max) : -1;
    }
}
