package org.synccenter.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item's properties. Answers to {@code ISyncMgrSyncItemInfo}.
 *
 * @param typeLabel kind of thing, such as "Two-way"; may be empty
 * @param comment shown under the name, such as both ends of a pair; may be empty
 * @param lastSync when the handler itself knows it; null = the center's own record counts. {@code GetLastSyncTime}
 * @param enabled whether it takes part in syncs. {@code IsEnabled}
 * @param connected whether it could be synced now; only a clear no leaves it out. {@code IsConnected}
 */
public record ItemInfo(
        String typeLabel, String comment, @Nullable Instant lastSync, StateAnswer enabled, StateAnswer connected) {

    /** Properties of an item whose states the center keeps. */
    public static ItemInfo of(String typeLabel, String comment) {
        return new ItemInfo(typeLabel, comment, null, StateAnswer.KEPT_BY_CENTER, StateAnswer.YES);
    }
}
