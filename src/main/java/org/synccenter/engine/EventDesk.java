package org.synccenter.engine;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterStores;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;

/**
 * Events of the center's log and of handlers' own stores as one list. Lists are read when they are asked for; counts of own stores only
 * when the handler says that they have changed, and after its runs. Its methods block.
 */
final class EventDesk implements EventStore {
    private static final Comparator<SyncEvent> NEWEST_FIRST =
            Comparator.comparing(SyncEvent::time).reversed();

    private final HandlerRegistry registry;
    private final CenterStores stores;
    private final InstantSource clock;
    /** Errors that are about no single item, by handler: in the center's log, and in the handler's own store. */
    private final Map<String, Integer> keptErrors = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);

    private final Map<String, Integer> ownErrors = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);

    EventDesk(HandlerRegistry registry, CenterStores stores, InstantSource clock) {
        this.registry = registry;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public List<SyncEvent> list(@Nullable String handlerId, @Nullable String itemId) {
        // First: what fails here becomes an event, which is to be seen.
        List<SyncEvent> own = new ArrayList<>();
        for (HandlerEntry handler : registry.all()) {
            if (handlerId == null || handler.id.equalsIgnoreCase(handlerId)) {
                OwnStore.events(handler).forEach(store -> own.addAll(read(store, handlerId, itemId)));
            }
        }
        own.sort(NEWEST_FIRST.thenComparing(SyncEvent::id));
        Map<String, SyncEvent> merged = new LinkedHashMap<>();
        stores.events().list(handlerId, itemId).stream()
                .flatMap(e -> EventCopy.of(e).stream())
                .forEach(e -> merged.put(e.id(), e));
        own.forEach(e -> merged.putIfAbsent(e.id(), e));
        return merged.values().stream().sorted(NEWEST_FIRST).toList();
    }

    private List<SyncEvent> read(OwnStore<EventStore> own, @Nullable String handlerId, @Nullable String itemId) {
        if (!own.knows(itemId)) {
            return List.of();
        }
        Partial<SyncEvent> part =
                Partial.of(own.handler().name, () -> own.store().list(own.handler().id, own.asked(itemId)));
        if (part.failure() != null) {
            failed(own, part.failure());
        }
        return part.read().stream()
                .flatMap(e -> EventCopy.of(e).stream())
                .filter(e -> handlerId == null || e.handler().equalsIgnoreCase(handlerId))
                .filter(e -> itemId == null || itemId.equalsIgnoreCase(e.draft().itemId()))
                .toList();
    }

    /** One event however often it happens, until the next sync: it is found at every look at the list. */
    private void failed(OwnStore<?> own, SyncException why) {
        incomplete(own.handler(), own.item(), why);
    }

    /** A list of the handler could not be read to its end. */
    void incomplete(HandlerEntry handler, @Nullable ItemEntry item, SyncException why) {
        String itemId = item == null ? null : item.ref.item();
        String id = UUID.nameUUIDFromBytes(
                        ("incomplete\0" + handler.id + "\0" + itemId).getBytes(StandardCharsets.UTF_8))
                .toString();
        if (stores.events().get(id).isEmpty()) {
            EventDraft draft =
                    EventDraft.of(itemId, EventLevel.ERROR, EngineText.EVENT_LIST_INCOMPLETE.text(), why.text());
            stores.events().add(new SyncEvent(id, handler.id, clock.instant(), draft));
            countKept(handler);
        }
    }

    @Override
    public Optional<SyncEvent> get(String eventId) {
        return stores.events()
                .get(eventId)
                .or(() -> owner(eventId).flatMap(own -> own(own, eventId)))
                .flatMap(EventCopy::of);
    }

    private Optional<OwnStore<EventStore>> owner(String eventId) {
        return registry.all().stream()
                .flatMap(h -> OwnStore.events(h).stream())
                .filter(own -> own(own, eventId).isPresent())
                .findFirst();
    }

    private static Optional<SyncEvent> own(OwnStore<EventStore> own, String eventId) {
        return HandlerCall.orElse(
                own.handler().name, Optional.empty(), () -> own.store().get(eventId));
    }

    @Override
    public int errors(String handlerId, @Nullable String itemId) {
        HandlerEntry handler = registry.findHandler(handlerId);
        int own = handler == null ? 0 : ownErrors(handler, OwnStore.events(handler), itemId);
        return own + stores.events().errors(handlerId, itemId);
    }

    private int ownErrors(HandlerEntry handler, List<OwnStore<EventStore>> all, @Nullable String itemId) {
        int sum = 0;
        for (OwnStore<EventStore> own : OwnStore.counting(all, itemId)) {
            try {
                sum += Math.max(
                        0, HandlerCall.of(handler.name, () -> own.store().errors(handler.id, own.asked(itemId))));
            } catch (SyncException e) {
                failed(own, e);
            }
        }
        return sum;
    }

    @Override
    public void remove(Collection<String> eventIds) {
        Set<String> foreign = new LinkedHashSet<>();
        List<String> kept = new ArrayList<>();
        Set<HandlerEntry> touched = new LinkedHashSet<>();
        for (String id : eventIds) {
            Optional<SyncEvent> event = stores.events().get(id);
            if (event.isPresent()) {
                kept.add(id);
                HandlerEntry handler = registry.findHandler(event.get().handler());
                if (handler != null) {
                    touched.add(handler);
                }
            } else {
                foreign.add(id);
            }
        }
        stores.events().remove(kept);
        touched.forEach(this::countKept);
        if (!foreign.isEmpty()) {
            registry.all().forEach(h -> removeOwn(h, foreign));
        }
    }

    private void removeOwn(HandlerEntry handler, Set<String> ids) {
        boolean found = false;
        for (OwnStore<EventStore> own : OwnStore.events(handler)) {
            List<String> its =
                    ids.stream().filter(id -> own(own, id).isPresent()).toList();
            if (!its.isEmpty()) {
                found = true;
                removeFrom(own, its);
            }
        }
        if (found) {
            countOwn(handler, handler.items.values());
        }
    }

    private void removeFrom(OwnStore<EventStore> own, List<String> ids) {
        try {
            HandlerCall.of(own.handler().name, () -> {
                own.store().remove(ids);
                return true;
            });
        } catch (SyncException e) {
            failed(own, e);
        }
    }

    /**
     * A sync of these items starts: what was told about the last one goes, also from the handler's own store.
     *
     * @param alone no other session of the handler is open: what was about the handler as a whole goes as well; otherwise it may be the other
     *     session's
     */
    void begin(HandlerEntry handler, Collection<ItemRef> items, boolean alone) {
        if (alone) {
            stores.events().clear(handler.id, items.stream().map(ItemRef::item).toList());
            keptErrors.put(handler.id, 0);
        } else {
            items.forEach(this::clear);
        }
        for (OwnStore<EventStore> own : OwnStore.events(handler)) {
            if (items.stream().noneMatch(i -> own.knows(i.item()))) {
                continue;
            }
            List<String> old = read(own, handler.id, null).stream()
                    .filter(e -> isOld(e.draft().itemId(), items, alone))
                    .map(SyncEvent::id)
                    .toList();
            if (!old.isEmpty()) {
                removeFrom(own, old);
            }
        }
    }

    private static boolean isOld(@Nullable String itemId, Collection<ItemRef> items, boolean alone) {
        return itemId == null ? alone : items.stream().anyMatch(i -> i.item().equalsIgnoreCase(itemId));
    }

    /** An item joins a sync: what the center's log tells about its last one goes. */
    void clear(ItemRef item) {
        stores.events()
                .remove(stores.events().list(item.handler(), item.item()).stream()
                        .map(SyncEvent::id)
                        .toList());
    }

    /** The handler's own store has changed: it is counted again. */
    void update(String handlerId, @Nullable String itemId) {
        HandlerEntry handler = registry.get(handlerId);
        if (itemId == null) {
            countOwn(handler, handler.items.values());
            countKept(handler);
            return;
        }
        ItemEntry item = handler.item(itemId);
        if (item != null) {
            item.live.ownErrors = ownErrors(handler, OwnStore.events(handler), itemId);
            item.live.errors = stores.events().errors(handler.id, itemId);
        }
    }

    /** These items are new: what the center keeps from earlier counts, too. */
    void appeared(HandlerEntry handler, Collection<ItemEntry> items) {
        if (stores.events().errors(handler.id, null) > 0) {
            items.forEach(item -> item.live.errors = stores.events().errors(handler.id, item.ref.item()));
        }
        count(handler, items);
    }

    /** The handler or these of its items are new, or have run: the items' events in the center's log were counted. */
    void count(HandlerEntry handler, Collection<ItemEntry> items) {
        countOwn(handler, items);
        countLevel(handler);
    }

    private void countOwn(HandlerEntry handler, Collection<ItemEntry> items) {
        List<OwnStore<EventStore>> all = OwnStore.events(handler);
        if (all.isEmpty()) {
            ownErrors.remove(handler.id);
            items.forEach(item -> item.live.ownErrors = 0);
            return;
        }
        items.forEach(item -> item.live.ownErrors = ownErrors(handler, all, item.ref.item()));
        int ofItems =
                handler.items.values().stream().mapToInt(i -> i.live.ownErrors).sum();
        ownErrors.put(handler.id, Math.max(0, ownErrors(handler, all, null) - ofItems));
    }

    /** Counts the center's own events of the handler again. */
    void countKept(HandlerEntry handler) {
        handler.items.values().forEach(i -> i.live.errors = stores.events().errors(handler.id, i.ref.item()));
        countLevel(handler);
    }

    /** The same for those that are about no single item. */
    void countLevel(HandlerEntry handler) {
        int ofItems =
                handler.items.values().stream().mapToInt(i -> i.live.errors).sum();
        keptErrors.put(handler.id, Math.max(0, stores.events().errors(handler.id, null) - ofItems));
    }

    /** Errors about the handler as a whole, as they were counted last. Never blocks. */
    int handlerErrors(String handlerId) {
        return keptErrors.getOrDefault(handlerId, 0) + ownErrors.getOrDefault(handlerId, 0);
    }
}
