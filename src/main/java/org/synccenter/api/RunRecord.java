package org.synccenter.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of one item in the history.
 *
 * @param id unique in the center, readable, sortable by time
 * @param ended null while it runs, or when the program was killed during it and has not been started since
 * @param outcome null as long as {@code ended} is
 * @param error one sentence when the item failed as a whole
 * @param decision what a person answered to the question that held it; null = nothing, or nothing was asked
 */
public record RunRecord(
        String id,
        ItemRef item,
        StartReason reason,
        Instant started,
        @Nullable Instant ended,
        @Nullable Outcome outcome,
        Counts counts,
        int conflicts,
        int problems,
        @Nullable String error,
        @Nullable HoldDecision decision) {

    /** A run that nobody was asked about. */
    public RunRecord(
            String id,
            ItemRef item,
            StartReason reason,
            Instant started,
            @Nullable Instant ended,
            @Nullable Outcome outcome,
            Counts counts,
            int conflicts,
            int problems,
            @Nullable String error) {
        this(id, item, reason, started, ended, outcome, counts, conflicts, problems, error, null);
    }
}
