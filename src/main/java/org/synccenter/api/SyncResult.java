package org.synccenter.api;

import java.time.Duration;
import java.util.List;

/**
 * The end of a request. Answers to {@code ISyncMgrSyncResult::Result}.
 *
 * @param outcome the worst of the items' outcomes
 * @param items one result for each item that was asked for and could be tried
 */
public record SyncResult(Outcome outcome, List<ItemResult> items, Duration duration) {

    /** The aggregate as syncmgr.h words it: failed, disconnected, canceled, else succeeded. */
    public ProgressStatus status() {
        return switch (outcome) {
            case IN_SYNC, CONFLICTS -> ProgressStatus.SUCCEEDED;
            case CANCELLED -> ProgressStatus.CANCELED;
            case PROBLEMS, FAILED, HELD -> ProgressStatus.FAILED;
        };
    }
}
