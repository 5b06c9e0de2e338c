package org.synccenter.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the center keeps about a handler or an item on its behalf.
 *
 * @param active always true for items
 * @param lastSync when it last ended without being cancelled or failed; null = never
 * @param lastOutcome null = never ran
 * @param hold the open question of the last run; null = none
 * @param size as it was told last; null = never
 */
public record CenterState(
        boolean active,
        boolean enabled,
        boolean hidden,
        @Nullable Instant lastSync,
        @Nullable Outcome lastOutcome,
        @Nullable Hold hold,
        @Nullable ItemSize size) {
    /** What holds for handlers and items that were never seen: active, enabled, shown, never synced. */
    public static final CenterState NEW = new CenterState(true, true, false, null, null, null, null);

    /** A state without a size. */
    public CenterState(
            boolean active,
            boolean enabled,
            boolean hidden,
            @Nullable Instant lastSync,
            @Nullable Outcome lastOutcome,
            @Nullable Hold hold) {
        this(active, enabled, hidden, lastSync, lastOutcome, hold, null);
    }

    /** This state, enabled or not. */
    public CenterState withEnabled(boolean enable) {
        return new CenterState(active, enable, hidden, lastSync, lastOutcome, hold, size);
    }

    /** This state, active or not. */
    public CenterState withActive(boolean activate) {
        return new CenterState(activate, enabled, hidden, lastSync, lastOutcome, hold, size);
    }

    /** This state, hidden or not. */
    public CenterState withHidden(boolean hide) {
        return new CenterState(active, enabled, hide, lastSync, lastOutcome, hold, size);
    }
}
