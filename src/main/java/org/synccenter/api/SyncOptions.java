package org.synccenter.api;

import org.jspecify.annotations.Nullable;

/**
 * How a requested sync is to be run.
 *
 * @param preview report the plan, change nothing
 * @param holdAnswer an answer given beforehand to a hold that may come up; null = none
 */
public record SyncOptions(boolean preview, @Nullable HoldAnswer holdAnswer) {
    /** Sync; questions that come up stay open. */
    public static final SyncOptions DEFAULT = new SyncOptions(false, null);
    /** Only tell what would be done. */
    public static final SyncOptions PREVIEW = new SyncOptions(true, null);
}
