package org.synccenter.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a requested sync is to be run.
 *
 * @param preview report the plan, change nothing
 * @param holdAnswer an answer given beforehand to a hold that may come up; null = none
 * @param answered the hold that a person has seen and answered; the answer counts for this one only, and a different one is held anew.
 *     Null = the answer counts for whatever comes up
 * @param choices what a person wants otherwise than planned, for this sync only; only for a request about one item
 */
public record SyncOptions(
        boolean preview,
        @Nullable HoldAnswer holdAnswer,
        @Nullable Hold answered,
        List<PathChoice> choices) {
    /** Sync; questions that come up stay open. */
    public static final SyncOptions DEFAULT = new SyncOptions(false, null);
    /** Only tell what would be done. */
    public static final SyncOptions PREVIEW = new SyncOptions(true, null);

    public SyncOptions {
        choices = List.copyOf(choices);
    }

    /** Options without choices. */
    public SyncOptions(boolean preview, @Nullable HoldAnswer holdAnswer, @Nullable Hold answered) {
        this(preview, holdAnswer, answered, List.of());
    }

    /** These options with choices. */
    public SyncOptions choosing(List<PathChoice> wanted) {
        return new SyncOptions(preview, holdAnswer, answered, wanted);
    }

    /** Options without a hold that was seen. */
    public SyncOptions(boolean preview, @Nullable HoldAnswer holdAnswer) {
        this(preview, holdAnswer, null);
    }

    /** Sync with a person's answer to a question that was seen. */
    public static SyncOptions answering(Hold seen, HoldAnswer answer) {
        return new SyncOptions(false, answer, seen);
    }
}
