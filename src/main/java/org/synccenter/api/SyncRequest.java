package org.synccenter.api;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for: a sync of all or some items of one handler. Answers to the parameters of
 * {@code ISyncMgrControl::StartHandlerSync} and {@code StartItemSync}.
 *
 * @param handler id of the handler
 * @param items ids of its items; null = all that can be synced now
 * @param owner window for any user interface the handler needs; null = none
 * @param mayPrompt whether a person is there to be asked
 * @param context opaque object handed to {@link SyncHandler#synchronize} unchanged ({@code punk}); a request with one is never merged
 *     or dropped
 */
public record SyncRequest(
        String handler,
        @Nullable List<String> items,
        StartReason reason,
        Set<StartFlag> flags,
        SyncOptions options,
        @Nullable Owner owner,
        boolean mayPrompt,
        @Nullable Object context) {

    public SyncRequest {
        items = items == null ? null : List.copyOf(items);
        flags = Set.copyOf(flags);
    }

    /** A manual sync of a handler's items without a window. */
    public static SyncRequest ofHandler(String handler) {
        return new SyncRequest(handler, null, StartReason.MANUAL, Set.of(), SyncOptions.DEFAULT, null, false, null);
    }

    /** A manual sync of some items without a window. */
    public static SyncRequest ofItems(String handler, List<String> items) {
        return new SyncRequest(handler, items, StartReason.MANUAL, Set.of(), SyncOptions.DEFAULT, null, false, null);
    }

    /** The same request, run in another way. */
    public SyncRequest withOptions(SyncOptions newOptions) {
        return new SyncRequest(handler, items, reason, flags, newOptions, owner, mayPrompt, context);
    }

    /** The same request with these flags instead. */
    public SyncRequest withFlags(Set<StartFlag> newFlags) {
        return new SyncRequest(handler, items, reason, newFlags, options, owner, mayPrompt, context);
    }

    /** The same request for another reason. */
    public SyncRequest withReason(StartReason newReason) {
        return new SyncRequest(handler, items, newReason, flags, options, owner, mayPrompt, context);
    }

    /** The same request with an object for the handler ({@code punk}); null = none. */
    public SyncRequest withContext(@Nullable Object newContext) {
        return new SyncRequest(handler, items, reason, flags, options, owner, mayPrompt, newContext);
    }

    /** The same request from a window: questions may be asked, modal to it. */
    public SyncRequest from(Owner newOwner) {
        return new SyncRequest(handler, items, reason, flags, options, newOwner, true, context);
    }
}
