package org.synccenter.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A handler's properties, read when it is loaded and again on {@link SyncControl#update}. Answers to {@code ISyncMgrHandlerInfo}.
 *
 * @param type group in the list
 * @param typeLabel such as a device model; may be empty
 * @param comment shown as status while nothing runs, at most 127 characters; may be empty
 * @param lastSync when the handler itself knows it; null = the center's own record counts. {@code GetLastSyncTime}
 * @param active whether it is set up: one that is not is listed apart and never synced. {@code IsActive}
 * @param enabled whether its items take part in syncs. {@code IsEnabled}
 * @param connected whether it could sync now; only a clear no leaves it out. {@code IsConnected}
 */
public record HandlerInfo(
        HandlerType type,
        String typeLabel,
        String comment,
        @Nullable Instant lastSync,
        StateAnswer active,
        StateAnswer enabled,
        StateAnswer connected) {

    /** Properties of a handler that lets the center keep its states. */
    public static HandlerInfo of(HandlerType type, String comment) {
        return new HandlerInfo(
                type, "", comment, null, StateAnswer.KEPT_BY_CENTER, StateAnswer.KEPT_BY_CENTER, StateAnswer.YES);
    }
}
