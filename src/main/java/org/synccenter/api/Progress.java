package org.synccenter.api;

import org.jspecify.annotations.Nullable;

/**
 * One report about one item. Totals of 0 mean "not known".
 *
 * @param text what is being done, for people, at most 259 characters; null keeps the previous text, empty clears it
 * @param step units done, such as files; ignored for {@link ProgressStatus#UPDATING_INDETERMINATE}
 * @param max units in all
 * @param bytes bytes moved so far
 * @param maxBytes bytes to move in all
 * @param path what is being worked on now; null keeps the previous one
 */
public record Progress(
        ProgressStatus status,
        @Nullable String text,
        long step,
        long max,
        long bytes,
        long maxBytes,
        @Nullable String path) {

    /** A report of a status with a text and no numbers. */
    public static Progress of(ProgressStatus status, @Nullable String text) {
        return new Progress(status, text, 0, 0, 0, 0, null);
    }
}
