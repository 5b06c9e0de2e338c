package org.synccenter.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemSize;
import org.synccenter.api.Outcome;

/**
 * One item as all faces show it.
 *
 * @param comment such as both ends of a pair
 * @param hidden not listed unless hidden ones are to be shown
 * @param progress null unless it is syncing
 * @param lastSync null = never
 * @param lastOutcome null = never ran
 * @param hold the open question; null = none
 * @param error why the last run failed as a whole, or its first problem; null = nothing to tell
 * @param nextSync null = not scheduled
 * @param size as its last sync saw it; null = nobody knows
 */
public record ItemView(
        ItemRef ref,
        String name,
        String typeLabel,
        String comment,
        boolean enabled,
        boolean connected,
        boolean hidden,
        ItemState state,
        @Nullable ProgressView progress,
        @Nullable Instant lastSync,
        @Nullable Outcome lastOutcome,
        @Nullable Hold hold,
        @Nullable String error,
        int conflicts,
        int errors,
        @Nullable Instant nextSync,
        Tasks tasks,
        @Nullable ItemSize size) {}
