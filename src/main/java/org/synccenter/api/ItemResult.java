package org.synccenter.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one item fared in one session.
 *
 * @param run id of the run in the history; empty for a preview
 * @param error one sentence when the item failed as a whole; null otherwise
 * @param hold the question when it was held; null otherwise
 * @param plan what a preview found; empty otherwise
 */
public record ItemResult(
        ItemRef item,
        String name,
        Outcome outcome,
        String run,
        Counts counts,
        int conflicts,
        List<Problem> problems,
        @Nullable String error,
        @Nullable Hold hold,
        List<SyncAction> plan) {}
