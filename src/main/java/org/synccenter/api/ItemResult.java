package org.synccenter.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one item fared in one session.
 *
 * @param run id of the run in the history; empty for a preview
 * @param conflicts how many it has now
 * @param errors events of level {@link EventLevel#ERROR} that its sync has raised; its own failure counts as one
 * @param error one sentence when the item failed as a whole; null otherwise
 * @param hold the question when it was held; null otherwise
 * @param plan what a preview found; empty otherwise
 * @param undecided the conflicts that a preview found, as far as the handler tells them; empty otherwise
 */
public record ItemResult(
        ItemRef item,
        String name,
        Outcome outcome,
        String run,
        Counts counts,
        int conflicts,
        int errors,
        List<Problem> problems,
        @Nullable String error,
        @Nullable Hold hold,
        List<SyncAction> plan,
        List<PlannedConflict> undecided) {

    /** A result without conflicts of a plan. */
    public ItemResult(
            ItemRef item,
            String name,
            Outcome outcome,
            String run,
            Counts counts,
            int conflicts,
            int errors,
            List<Problem> problems,
            @Nullable String error,
            @Nullable Hold hold,
            List<SyncAction> plan) {
        this(item, name, outcome, run, counts, conflicts, errors, problems, error, hold, plan, List.of());
    }

    /** A result without events beside its own failure. */
    public ItemResult(
            ItemRef item,
            String name,
            Outcome outcome,
            String run,
            Counts counts,
            int conflicts,
            List<Problem> problems,
            @Nullable String error,
            @Nullable Hold hold,
            List<SyncAction> plan) {
        this(
                item,
                name,
                outcome,
                run,
                counts,
                conflicts,
                outcome == Outcome.FAILED ? 1 : 0,
                problems,
                error,
                hold,
                plan);
    }
}
