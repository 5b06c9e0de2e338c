package org.synccenter.engine;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterState;
import org.synccenter.api.CenterStores;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemRef;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncItem;

/** Reads one handler's properties and items, guarding every call. May take as long as the handler does: never under a lock. */
final class HandlerReader {
    private static final int MAX_ITEMS = 1_000_000;

    private final CenterStores stores;
    private final CenterEvents events;
    private final String id;
    private final HandlerLive live;
    private final ItemReader.Running running;

    HandlerReader(CenterStores stores, CenterEvents events, String id, HandlerLive live, ItemReader.Running running) {
        this.stores = stores;
        this.events = events;
        this.id = id;
        this.live = live;
        this.running = running;
    }

    /**
     * Reads everything.
     *
     * @param before as it was read last; null = never
     * @param isNew the center has never seen this handler before
     * @return null = it has no name: it is neither shown nor called
     * @throws SyncException when it does not even tell its name
     */
    @Nullable
    HandlerEntry read(SyncHandler handler, @Nullable HandlerEntry before, boolean isNew) throws SyncException {
        String name = name(handler, before);
        if (name.isBlank()) {
            return null;
        }
        ReadFaults faults = new ReadFaults(id);
        HandlerProperties properties = properties(Cut.name(name), handler, before, faults);
        keep(properties, isNew);
        Map<ItemRef, ItemEntry> items = new LinkedHashMap<>();
        ItemReader reader = new ItemReader(stores, id, faults, running, false);
        String error = null;
        Iterator<SyncItem> listed;
        try {
            listed = HandlerCall.value(properties.name(), () -> handler.items().iterator());
            try {
                readAll(properties.name(), listed, items, before, reader, faults);
            } catch (SyncException e) {
                faults.listBroken(e.text());
                keepUnread(items, before);
            }
        } catch (SyncException e) {
            error = e.text();
            faults.listBroken(error);
            keepUnread(items, before);
        }
        reader.keepFirstSeen();
        faults.tell(events, properties.name());
        return new HandlerEntry(id, handler, error, properties, Collections.unmodifiableMap(items), live);
    }

    /** A handler that cannot tell its name for a moment keeps the one it had. */
    private String name(SyncHandler handler, @Nullable HandlerEntry before) throws SyncException {
        if (before == null || before.handler == null) {
            return HandlerCall.value(id, handler::name);
        }
        return HandlerCall.orElse(id, before.name, handler::name);
    }

    private HandlerProperties properties(
            String name, SyncHandler handler, @Nullable HandlerEntry before, ReadFaults faults) {
        HandlerInfo info = HandlerCall.orNull(id, () -> Told.info(handler.info()));
        Set<HandlerCapability> capabilities =
                HandlerCall.orNull(id, () -> Told.constants(HandlerCapability.class, handler.capabilities()));
        Set<HandlerPolicy> policies =
                HandlerCall.orNull(id, () -> Told.constants(HandlerPolicy.class, handler.policies()));
        if (info == null || capabilities == null || policies == null) {
            faults.propertiesUntold();
        }
        HandlerInfo known = info == null ? HandlerProperties.UNTOLD : info;
        Set<HandlerCapability> able =
                capabilities != null ? capabilities : before == null ? Set.of() : before.capabilities;
        boolean asksActive = able.contains(HandlerCapability.QUERY_BEFORE_ACTIVATE)
                || able.contains(HandlerCapability.QUERY_BEFORE_DEACTIVATE);
        boolean asksEnabled = able.contains(HandlerCapability.QUERY_BEFORE_ENABLE)
                || able.contains(HandlerCapability.QUERY_BEFORE_DISABLE);
        boolean activeLegal = Told.isLegal(known.active(), asksActive);
        if (!activeLegal || !Told.isLegal(known.enabled(), asksEnabled)) {
            faults.stateUnclear();
        }
        return new HandlerProperties(
                name,
                known,
                able,
                policies != null ? policies : before == null ? Set.of() : before.policies,
                activeLegal && known.active() != StateAnswer.UNKNOWN);
    }

    /** What the handler owns is remembered as last known; whether it is hidden is its own wish only the first time. */
    private void keep(HandlerProperties told, boolean isNew) {
        boolean hide = told.policies().contains(HandlerPolicy.HIDDEN_BY_DEFAULT);
        live.keep(stores.states(), id, isNew, kept -> {
            CenterState now = kept.withActive(Told.state(told.info().active(), kept.active()))
                    .withEnabled(Told.state(told.info().enabled(), kept.enabled()));
            return isNew ? now.withHidden(hide) : now;
        });
    }

    private void readAll(
            String name,
            Iterator<SyncItem> listed,
            Map<ItemRef, ItemEntry> items,
            @Nullable HandlerEntry before,
            ItemReader reader,
            ReadFaults faults)
            throws SyncException {
        for (int fetched = 0; HandlerCall.of(name, listed::hasNext); fetched++) {
            if (fetched == MAX_ITEMS) {
                faults.listBroken(EngineText.TOO_MANY_ITEMS.text(MAX_ITEMS));
                return;
            }
            SyncItem item = HandlerCall.of(name, listed::next);
            String itemId = reader.id(item);
            if (itemId == null) {
                continue;
            }
            ItemRef ref = new ItemRef(id, itemId);
            if (items.containsKey(ref)) {
                faults.leftOut(itemId);
                continue;
            }
            ItemEntry entry = reader.read(itemId, item, before == null ? null : before.items.get(ref));
            if (entry != null) {
                items.put(entry.ref, entry);
            }
        }
    }

    /** A list that broke off does not say that what it did not come to is gone. */
    private static void keepUnread(Map<ItemRef, ItemEntry> items, @Nullable HandlerEntry before) {
        if (before != null) {
            before.items.forEach(items::putIfAbsent);
        }
    }

    /**
     * Reads one item, and nothing else of the handler.
     *
     * @return empty = it is gone, or has no name any more
     * @throws SyncException when the handler cannot tell
     */
    Optional<ItemEntry> readItem(SyncHandler handler, String itemId, @Nullable ItemEntry known) throws SyncException {
        Optional<SyncItem> found = HandlerCall.value(id, () -> handler.item(itemId));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return readItem(found.get(), itemId, known);
    }

    /** Reads an item that the handler has handed over; empty when it is not the named one. */
    Optional<ItemEntry> readItem(SyncItem item, String itemId, @Nullable ItemEntry known) {
        ReadFaults faults = new ReadFaults(id);
        ItemReader reader = new ItemReader(stores, id, faults, running, true);
        String own = reader.id(item);
        ItemEntry entry = own == null || !own.equalsIgnoreCase(itemId) ? null : reader.read(own, item, known);
        reader.keepFirstSeen();
        return Optional.ofNullable(entry);
    }
}
