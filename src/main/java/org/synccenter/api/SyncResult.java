package org.synccenter.api;

import java.time.Duration;
import java.util.List;

/**
 * The end of a request. Answers to {@code ISyncMgrSyncResult::Result}.
 *
 * @param outcome the worst of the items' outcomes
 * @param items one result for each item that was asked for and could be tried; empty when there was none
 * @param duration from the request to its end
 */
public record SyncResult(Outcome outcome, List<ItemResult> items, Duration duration) {

    /** The aggregate as syncmgr.h words it: failed, else disconnected, else canceled, else succeeded. {@code status}. */
    public ProgressStatus status() {
        if (items.stream().anyMatch(i -> isFailure(i.outcome()))) {
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
     * Events of level {@link EventLevel#ERROR} raised while the items were synced, failures of whole items included. {@code cError}.
     */
    public int errors() {
        return items.stream().mapToInt(ItemResult::errors).sum();
    }

    /** Conflicts that the items have now. {@code cConflicts}. */
    public int conflicts() {
        return items.stream().mapToInt(ItemResult::conflicts).sum();
    }
}
