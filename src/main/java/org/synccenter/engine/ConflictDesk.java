package org.synccenter.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterStores;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.UpdateReason;

/** Finds conflicts over all handlers and hands decisions to the handlers they belong to. Its methods block. */
final class ConflictDesk {
    private final HandlerRegistry registry;
    private final CenterStores stores;

    ConflictDesk(HandlerRegistry registry, CenterStores stores) {
        this.registry = registry;
        this.stores = stores;
    }

    /** One conflict was added, changed or removed. */
    void update(Conflict conflict, UpdateReason reason) {
        update(conflict.item().handler(), conflict.item().item());
    }

    /** Conflicts of a handler, or of one of its items, are counted again. */
    void update(String handlerId, @Nullable String itemId) {
        HandlerEntry handler = registry.get(handlerId);
        for (ItemEntry item : handler.items.values()) {
            if (itemId == null || item.ref.item().equalsIgnoreCase(itemId)) {
                item.live.conflicts = stores.conflicts(handler.id).count(item.ref.item());
            }
        }
    }

    List<Conflict> list(@Nullable ItemRef item) {
        if (item != null) {
            return stores.conflicts(item.handler()).list(item.item());
        }
        return registry.all().stream()
                .flatMap(h -> stores.conflicts(h.id).list(null).stream())
                .sorted(Comparator.comparing(Conflict::found))
                .toList();
    }

    Map<String, String> resolve(Collection<String> ids, Resolution resolution) {
        Map<String, String> unsettled = new LinkedHashMap<>();
        Map<ItemRef, List<Conflict>> byItem = new LinkedHashMap<>();
        for (String id : new LinkedHashSet<>(ids)) {
            Optional<Conflict> conflict = find(id);
            if (conflict.isEmpty()) {
                unsettled.put(id, EngineText.CONFLICT_UNKNOWN.text());
            } else {
                byItem.computeIfAbsent(conflict.get().item(), i -> new ArrayList<>())
                        .add(conflict.get());
            }
        }
        byItem.forEach((item, conflicts) -> unsettled.putAll(resolve(item, conflicts, resolution)));
        return unsettled;
    }

    private Optional<Conflict> find(String id) {
        return registry.all().stream()
                .flatMap(h -> stores.conflicts(h.id).get(id).stream())
                .findFirst();
    }

    private Map<String, String> resolve(ItemRef item, List<Conflict> conflicts, Resolution resolution) {
        try {
            SyncHandler handler = registry.handler(item.handler());
            String name = registry.get(item.handler()).name;
            ConflictResolver resolver = HandlerCall.of(name, () -> handler.object(ConflictResolver.class))
                    .orElseThrow(() -> SyncException.invalid(EngineText.NO_CONFLICTS_HERE.text(name)));
            return HandlerCall.of(name, () -> resolver.resolve(conflicts, resolution));
        } catch (SyncException e) {
            return conflicts.stream().collect(Collectors.toMap(Conflict::id, c -> e.text()));
        }
    }
}
