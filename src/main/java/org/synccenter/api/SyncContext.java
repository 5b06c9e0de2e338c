package org.synccenter.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handler is told when it is to sync. Answers to the parameters of {@code ISyncMgrHandler::Synchronize}.
 *
 * @param items exactly the items to sync, already filtered by the center
 * @param owner window for any needed user interface; null = none
 * @param mayPrompt whether a person is there; when false, fail or hold instead of asking
 * @param context the requester's object, unchanged
 */
public record SyncContext(
        List<String> items,
        StartReason reason,
        SyncOptions options,
        @Nullable Owner owner,
        boolean mayPrompt,
        @Nullable Object context) {
    public SyncContext {
        items = List.copyOf(items);
    }
}
