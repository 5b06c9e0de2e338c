package org.synccenter.engine;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterStores;

/** Events of the center's log and of handlers' own stores as one list. Its methods block. */
final class EventDesk {
    private final HandlerRegistry registry;
    private final CenterStores stores;

    EventDesk(HandlerRegistry registry, CenterStores stores) {
        this.registry = registry;
        this.stores = stores;
    }

    /** The handler's own store has changed. */
    void update(String handlerId, @Nullable String itemId) {
        HandlerEntry handler = registry.get(handlerId);
        for (ItemEntry item : handler.items.values()) {
            if (itemId == null || item.ref.item().equalsIgnoreCase(itemId)) {
                item.live.errors = stores.events().errors(handler.id, item.ref.item());
            }
        }
    }
}
