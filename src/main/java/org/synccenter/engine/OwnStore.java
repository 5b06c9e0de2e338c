package org.synccenter.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ConflictStore;
import org.synccenter.api.EventStore;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.SyncHandler;

/**
 * A store that a handler or an item brings. It is asked for anew each time, and only where the capability announces it.
 *
 * @param item null = the handler's, which covers all its items
 */
record OwnStore<T>(HandlerEntry handler, @Nullable ItemEntry item, T store) {

    /** Whether the handler or any of its items announces one. */
    static boolean mayHave(HandlerEntry handler) {
        return handler.capabilities.contains(HandlerCapability.EVENT_STORE)
                || handler.capabilities.contains(HandlerCapability.CONFLICT_STORE)
                || handler.items.values().stream()
                        .anyMatch(i -> i.capabilities.contains(ItemCapability.EVENT_STORE)
                                || i.capabilities.contains(ItemCapability.CONFLICT_STORE));
    }

    static List<OwnStore<EventStore>> events(HandlerEntry handler) {
        return of(handler, HandlerCapability.EVENT_STORE, ItemCapability.EVENT_STORE, EventStore.class);
    }

    static List<OwnStore<ConflictStore>> conflicts(HandlerEntry handler) {
        return of(handler, HandlerCapability.CONFLICT_STORE, ItemCapability.CONFLICT_STORE, ConflictStore.class);
    }

    /** The handler's first. */
    private static <T> List<OwnStore<T>> of(
            HandlerEntry entry, HandlerCapability ofHandler, ItemCapability ofItem, Class<T> type) {
        SyncHandler handler = entry.handler;
        if (handler == null) {
            return List.of();
        }
        List<OwnStore<T>> found = new ArrayList<>();
        if (entry.capabilities.contains(ofHandler)) {
            HandlerCall.orElse(entry.name, Optional.<T>empty(), () -> handler.object(type))
                    .ifPresent(store -> found.add(new OwnStore<>(entry, null, store)));
        }
        for (ItemEntry item : entry.items.values()) {
            if (item.capabilities.contains(ofItem)) {
                HandlerCall.orElse(entry.name, Optional.<T>empty(), () -> item.item.object(type))
                        .ifPresent(store -> found.add(new OwnStore<>(entry, item, store)));
            }
        }
        return found;
    }

    /**
     * Those to count with: the handler's store covers its items, so an item's own would count the same things twice.
     *
     * @param itemId null = of the whole handler
     */
    static <T> List<OwnStore<T>> counting(List<OwnStore<T>> all, @Nullable String itemId) {
        if (!all.isEmpty() && all.getFirst().item() == null) {
            return List.of(all.getFirst());
        }
        return all.stream().filter(own -> own.knows(itemId)).toList();
    }

    /** Whether it can have anything about this item; null = about any. */
    boolean knows(@Nullable String itemId) {
        return item == null || itemId == null || item.ref.item().equalsIgnoreCase(itemId);
    }

    /** What to ask it for when this item is wanted: in the words of the handler, and an item's store for its item. */
    @Nullable
    String asked(@Nullable String itemId) {
        ItemEntry wanted = item != null || itemId == null ? item : handler.item(itemId);
        return wanted == null ? itemId : wanted.ref.item();
    }
}
