package org.synccenter.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Errand;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncRequest;

/** Which items a request is about: the named ones, or all of the handler that can be synced now. */
final class Startable {
    private Startable() {}

    /** Why nothing of this handler can be synced: it is not loaded, or could not tell its items; null = it can. */
    static @Nullable String loadError(HandlerEntry handler) {
        return handler.handler == null || handler.items.isEmpty() ? handler.error : null;
    }

    /** Why an item takes part in no session now; null = it can. */
    static @Nullable String refusal(HandlerEntry handler, ItemEntry item) {
        if (!handler.isActive()) {
            return EngineText.HANDLER_INACTIVE.text(handler.name);
        }
        if (!item.isEnabled() || !handler.isEnabled()) {
            return EngineText.ITEM_DISABLED.text(item.name);
        }
        return item.isConnected() && handler.isConnected() ? null : EngineText.ITEM_DISCONNECTED.text(item.name);
    }

    /** Why a sync of an item must not be started now; null = it can. What a handler syncs by itself it may still show. */
    static @Nullable String startRefusal(HandlerEntry handler, ItemEntry item) {
        boolean prevented = handler.policies.contains(HandlerPolicy.PREVENT_START_SYNC)
                || item.policies.contains(ItemPolicy.PREVENT_START_SYNC);
        return prevented ? EngineText.NOT_STARTABLE.text(item.name) : refusal(handler, item);
    }

    /**
     * Named items are kept even when they are disabled: their run then says so. Without names such items are simply left out.
     *
     * @throws IllegalArgumentException with a sentence when the handler or an item is unknown or cannot be started
     */
    static List<ItemRef> items(HandlerRegistry registry, SyncRequest request) {
        HandlerEntry handler = registry.get(request.handler());
        if (handler.policies.contains(HandlerPolicy.PREVENT_START_SYNC)) {
            throw new IllegalArgumentException(EngineText.NOT_STARTABLE.text(handler.name));
        }
        if (request.options().preview() && !handler.capabilities.contains(HandlerCapability.CAN_PREVIEW)) {
            throw new IllegalArgumentException(EngineText.NO_PREVIEW.text(handler.name));
        }
        // Who does not know errands would sync instead.
        if (request.context() instanceof Errand && !handler.capabilities.contains(HandlerCapability.CAN_UNDO)) {
            throw new IllegalArgumentException(EngineText.NO_UNDO.text(handler.name));
        }
        List<String> named = request.items();
        if (named == null) {
            return handler.items.values().stream()
                    .filter(i -> handler.isStartable() && i.isEnabled() && i.isConnected())
                    .filter(i -> !i.policies.contains(ItemPolicy.PREVENT_START_SYNC))
                    .map(i -> i.ref)
                    .toList();
        }
        List<ItemRef> refs = new ArrayList<>();
        for (String id : named) {
            ItemEntry item = registry.get(new ItemRef(handler.id, id));
            if (item.policies.contains(ItemPolicy.PREVENT_START_SYNC)) {
                throw new IllegalArgumentException(EngineText.NOT_STARTABLE.text(item.name));
            }
            if (!refs.contains(item.ref)) {
                refs.add(item.ref);
            }
        }
        return refs;
    }
}
