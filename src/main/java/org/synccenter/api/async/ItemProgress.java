package org.synccenter.api.async;

import org.jspecify.annotations.Nullable;

/**
 * One report about one item: parts that are null keep what was said before. Answers to {@code SYNCMGRPROGRESSITEM} with its mask.
 *
 * @param text what is being done, for people
 * @param status null = as before
 * @param value units done
 * @param max units in all
 */
public record ItemProgress(
        @Nullable String text,
        @Nullable ItemStatus status,
        @Nullable Long value,
        @Nullable Long max) {

    /** A report of a status alone. */
    public static ItemProgress of(ItemStatus status) {
        return new ItemProgress(null, status, null, null);
    }
}
