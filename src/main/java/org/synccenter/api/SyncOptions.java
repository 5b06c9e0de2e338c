package org.synccenter.api;

import org.jspecify.annotations.Nullable;

/**
 * How a requested sync is to be run.
 *
 * @param preview report the plan, change nothing
 * @param holdAnswer an answer given beforehand to a hold that may come up; null = none
 * @param answered the hold that a person has seen and answered; the answer counts for this one only, and a different one is held anew.
 *     Null = the answer counts for whatever comes up
 */
public record SyncOptions(
        boolean preview,
        @Nullable HoldAnswer holdAnswer,
        @Nullable Hold answered) {
    /** Sync; questions that come up stay open. */
    public static final SyncOptions DEFAULT = new SyncOptions(false, null);
    /** Only tell what would be done. */
    public static final SyncOptions PREVIEW = new SyncOptions(true, null);

    /** Options without a hold that was seen. */
    public SyncOptions(boolean preview, @Nullable HoldAnswer holdAnswer) {
        this(preview, holdAnswer, null);
    }

    /** Sync with a person's answer to a question that was seen. */
    public static SyncOptions answering(Hold seen, HoldAnswer answer) {
        return new SyncOptions(false, answer, seen);
    }
}
