package org.synccenter.api;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a request. Answers to {@code ISyncMgrSyncResult::Result}.
 *
 * @param outcome the worst of the items' outcomes
 * @param items one result for each item that was asked for and could be tried; empty when there was none
 * @param duration from the request to its end
 * @param handlerErrors events of level {@link EventLevel#ERROR} about the handler as a whole that were raised in the sessions that served
 *     the request; that it could not be loaded counts as one
 * @param error one sentence when the handler could not sync anything at all, such as that it is not loaded; null otherwise
 */
public record SyncResult(
        Outcome outcome,
        List<ItemResult> items,
        Duration duration,
        int handlerErrors,
        @Nullable String error) {

    /** A result of a handler that has raised no events about itself. */
    public SyncResult(Outcome outcome, List<ItemResult> items, Duration duration) {
        this(outcome, items, duration, 0, null);
    }

    /** The aggregate as syncmgr.h words it: failed, else disconnected, else canceled, else succeeded. {@code status}. */
    public ProgressStatus status() {
        if (isFailure(outcome) || items.stream().anyMatch(i -> isFailure(i.outcome()))) {
            return ProgressStatus.FAILED;
        }
        if (items.stream().anyMatch(i -> i.outcome() == Outcome.DISCONNECTED)) {
            return ProgressStatus.DISCONNECTED;
        }
        return items.stream().anyMatch(i -> i.outcome() == Outcome.CANCELLED)
                ? ProgressStatus.CANCELED
                : ProgressStatus.SUCCEEDED;
    }

    private static boolean isFailure(Outcome outcome) {
        return outcome == Outcome.FAILED || outcome == Outcome.PROBLEMS || outcome == Outcome.HELD;
    }

    /**
     * Events of level {@link EventLevel#ERROR} raised while the items were synced, about them or their handler, failures of whole items
     * included. {@code cError}.
     */
    public int errors() {
        return handlerErrors + items.stream().mapToInt(ItemResult::errors).sum();
    }

    /** Conflicts that the items have now. {@code cConflicts}. */
    public int conflicts() {
        return items.stream().mapToInt(ItemResult::conflicts).sum();
    }
}
