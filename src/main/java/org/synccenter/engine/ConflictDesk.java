package org.synccenter.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterStores;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictFiles;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.ConflictStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;

/**
 * Conflicts of the center's ledger and of handlers' own stores as one list, and decisions on their way to the handlers. A conflict is there
 * until it was told that it has changed and its store does not have it any more; nothing is concluded from decisions. Its methods block.
 */
final class ConflictDesk {
    private static final int TRIES = 10;

    private final HandlerRegistry registry;
    private final CenterStores stores;
    private final EventDesk events;
    private final Map<String, ConflictRows> rows = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);

    ConflictDesk(HandlerRegistry registry, CenterStores stores, EventDesk events) {
        this.registry = registry;
        this.stores = stores;
        this.events = events;
    }

    private ConflictRows rows(String handlerId) {
        return rows.computeIfAbsent(handlerId, id -> new ConflictRows());
    }

    /** One conflict was added, changed or removed: what its store says about it counts. */
    void update(Conflict told) {
        HandlerEntry handler = registry.get(told.item().handler());
        ItemEntry item = handler.item(told.item().item());
        try {
            Conflict now = read(handler, told.id()).orElse(null);
            rows(handler.id).put(now == null ? told.id() : now.id(), now);
        } catch (SyncException e) {
            events.incomplete(handler, item, e);
        }
        if (item != null) {
            count(handler, List.of(item));
        }
    }

    /** Conflicts of a handler, or of one of its items, are read and counted again. */
    void update(String handlerId, @Nullable String itemId) {
        HandlerEntry handler = registry.get(handlerId);
        if (rows(handler.id).isRead()) {
            readRows(handler, itemId);
        }
        ItemEntry item = itemId == null ? null : handler.item(itemId);
        count(handler, itemId == null ? handler.items.values() : item == null ? List.of() : List.of(item));
    }

    /** These items are new, or have run. */
    void count(HandlerEntry handler, Collection<ItemEntry> items) {
        List<OwnStore<ConflictStore>> all = OwnStore.conflicts(handler);
        // Most handlers have none: one question instead of one an item.
        boolean any = stores.conflicts(handler.id).count(null) > 0;
        for (ItemEntry item : items) {
            item.live.conflicts = any ? stores.conflicts(handler.id).count(item.ref.item()) : 0;
            item.live.ownConflicts = ownCount(handler, all, item);
        }
    }

    private int ownCount(HandlerEntry handler, List<OwnStore<ConflictStore>> all, ItemEntry item) {
        int sum = 0;
        for (OwnStore<ConflictStore> own : OwnStore.counting(all, item.ref.item())) {
            try {
                sum += Math.max(
                        0, HandlerCall.of(handler.name, () -> own.store().count(item.ref.item())));
            } catch (SyncException e) {
                events.incomplete(handler, item, e);
            }
        }
        return sum;
    }

    /** Reads again until nothing has come between; in the end the latest counts. */
    private void readRows(HandlerEntry handler, @Nullable String itemId) {
        ConflictRows known = rows(handler.id);
        // Nobody knows the others yet: rows are complete or none.
        String wanted = known.isRead() ? itemId : null;
        for (int i = 0; i < TRIES; i++) {
            long stamp = known.stamp();
            Map<String, Conflict> found = new LinkedHashMap<>();
            stores.conflicts(handler.id).list(wanted).forEach(c -> found.put(c.id(), c));
            boolean complete = true;
            for (OwnStore<ConflictStore> own : OwnStore.conflicts(handler)) {
                complete &= !own.knows(wanted) || readOwn(own, wanted, found);
            }
            if (known.put(stamp, wanted, found.values(), complete)) {
                return;
            }
        }
    }

    private boolean readOwn(OwnStore<ConflictStore> own, @Nullable String itemId, Map<String, Conflict> found) {
        HandlerEntry handler = own.handler();
        Partial<Conflict> part = Partial.of(handler.name, () -> own.store().list(own.asked(itemId)));
        SyncException failure = part.failure();
        for (Conflict conflict : part.read()) {
            if (!isSound(handler, conflict)) {
                failure = SyncException.unavailable(EngineText.CONFLICT_ODD.text(handler.name), null);
            } else if (itemId == null || conflict.item().item().equalsIgnoreCase(itemId)) {
                found.putIfAbsent(conflict.id(), conflict);
            }
        }
        if (failure != null) {
            events.incomplete(handler, own.item(), failure);
        }
        return failure == null;
    }

    /** Records of a plug-in may hold null whatever they promise, and speak of others' items. */
    private static boolean isSound(HandlerEntry handler, Conflict c) {
        return Stream.<@Nullable Object>of(c.id(), c.item(), c.path(), c.kind(), c.found(), c.details())
                        .allMatch(part -> part != null)
                && !c.id().isBlank()
                && Stream.<@Nullable Object>of(c.item().handler(), c.item().item())
                        .allMatch(part -> part != null)
                && c.item().handler().equalsIgnoreCase(handler.id);
    }

    /** Oldest first. */
    List<Conflict> list(@Nullable ItemRef item) {
        List<Conflict> found = new ArrayList<>();
        for (HandlerEntry handler : registry.all()) {
            if (item == null || handler.id.equalsIgnoreCase(item.handler())) {
                ConflictRows known = rows(handler.id);
                if (!known.isRead()) {
                    readRows(handler, null);
                }
                known.list(item == null ? null : item.item()).stream()
                        .filter(c -> isShown(handler, c))
                        .forEach(found::add);
            }
        }
        found.sort(ConflictRows.OLDEST_FIRST);
        return found;
    }

    /** An item that was removed took its conflicts along; one that could not be read has not. */
    private static boolean isShown(HandlerEntry handler, Conflict conflict) {
        return handler.error != null || handler.items.containsKey(conflict.item());
    }

    /** What the stores of this handler say now about one conflict. */
    private Optional<Conflict> read(HandlerEntry handler, String id) throws SyncException {
        Optional<Conflict> kept = stores.conflicts(handler.id).get(id);
        if (kept.isPresent()) {
            return kept;
        }
        for (OwnStore<ConflictStore> own : OwnStore.conflicts(handler)) {
            Optional<Conflict> found = own(own, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Conflict> own(OwnStore<ConflictStore> own, String id) throws SyncException {
        HandlerEntry handler = own.handler();
        Optional<Conflict> found = HandlerCall.<@Nullable Optional<Conflict>>of(
                handler.name, () -> own.store().get(id));
        if (found == null) {
            throw SyncException.unavailable(EngineText.ANSWERED_NOTHING.text(handler.name), null);
        }
        return found.filter(c -> isSound(handler, c));
    }

    /** The conflict as its store has it now; empty = it is gone, or its store cannot be asked. */
    Optional<Conflict> find(String id) {
        return registry.all().stream().flatMap(h -> find(h, id).stream()).findFirst();
    }

    private Optional<Conflict> find(HandlerEntry handler, String id) {
        try {
            return read(handler, id);
        } catch (SyncException e) {
            events.incomplete(handler, null, e);
            return Optional.empty();
        }
    }

    /** The conflict of this handler as its store has it now. */
    Optional<Conflict> find(String handlerId, String id) {
        HandlerEntry handler = registry.findHandler(handlerId);
        return handler == null ? Optional.empty() : find(handler, id);
    }

    /** Asks the stores to drop conflicts. Only what lies in the center's own ledger is gone for certain. */
    void remove(Collection<String> ids) {
        for (HandlerEntry handler : registry.all()) {
            Map<String, Conflict> kept = new HashMap<>();
            ids.forEach(id -> stores.conflicts(handler.id).get(id).ifPresent(c -> kept.put(c.id(), c)));
            if (!kept.isEmpty()) {
                stores.conflicts(handler.id).remove(kept.keySet());
                kept.values().forEach(this::update);
            }
            for (OwnStore<ConflictStore> own : OwnStore.conflicts(handler)) {
                try {
                    removeOwn(own, ids);
                } catch (SyncException e) {
                    events.incomplete(handler, own.item(), e);
                }
            }
        }
    }

    private static void removeOwn(OwnStore<ConflictStore> own, Collection<String> ids) throws SyncException {
        List<String> its = new ArrayList<>();
        for (String id : ids) {
            own(own, id).ifPresent(c -> its.add(c.id()));
        }
        if (!its.isEmpty()) {
            HandlerCall.of(own.handler().name, () -> {
                own.store().remove(its);
                return true;
            });
        }
    }

    /** The same decision for all of them, each handler's at once. */
    Map<String, String> resolve(Collection<String> ids, Resolution resolution) {
        return resolve(ids, Map.of(), resolution);
    }

    /** The same for conflicts as a person has seen them. */
    Map<String, String> resolveShown(Collection<Conflict> conflicts, Resolution resolution) {
        Map<String, Conflict> seen = new LinkedHashMap<>();
        conflicts.forEach(c -> seen.put(c.id(), c));
        return resolve(seen.keySet(), seen, resolution);
    }

    private Map<String, String> resolve(Collection<String> ids, Map<String, Conflict> seen, Resolution resolution) {
        Map<String, String> unsettled = new LinkedHashMap<>();
        Map<ItemRef, List<Conflict>> byItem = new LinkedHashMap<>();
        for (String id : new LinkedHashSet<>(ids)) {
            // The decision is about what was shown, which may differ by now: its handler is to see that.
            Optional<Conflict> conflict =
                    find(id).map(now -> Objects.requireNonNullElseGet(seen.get(id), () -> shown(now)));
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

    /** Settles one conflict with the content of a file. */
    void replace(String id, Path file) throws SyncException {
        replace(
                find(id).map(this::shown).orElseThrow(() -> SyncException.invalid(EngineText.CONFLICT_UNKNOWN.text())),
                file);
    }

    /** The same for a conflict as a person has seen it. */
    void replaceShown(Conflict seen, Path file) throws SyncException {
        if (find(seen.id()).isEmpty()) {
            throw SyncException.invalid(EngineText.CONFLICT_UNKNOWN.text());
        }
        replace(seen, file);
    }

    private void replace(Conflict conflict, Path file) throws SyncException {
        SyncHandler handler = registry.handler(conflict.item().handler());
        String name = registry.get(conflict.item().handler()).name;
        ConflictResolver resolver = HandlerCall.of(name, () -> handler.object(ConflictResolver.class))
                .orElseThrow(() -> SyncException.invalid(EngineText.NO_CONFLICTS_HERE.text(name)));
        if (!HandlerCall.of(name, () -> resolver.canReplace(conflict))) {
            throw SyncException.invalid(EngineText.NO_MERGE.text(name));
        }
        HandlerCall.of(name, () -> {
            resolver.replace(conflict, file);
            return true;
        });
    }

    /** Whether its handler takes other content for it. */
    boolean canReplace(Conflict conflict) {
        String id = conflict.item().handler();
        HandlerEntry entry = registry.findHandler(id);
        SyncHandler handler = entry == null ? null : entry.handler;
        return entry != null
                && handler != null
                && HandlerCall.orElse(
                        entry.name,
                        false,
                        () -> handler.object(ConflictResolver.class)
                                .filter(resolver -> resolver.canReplace(conflict))
                                .isPresent());
    }

    /** Where its versions can be looked into. */
    ConflictFiles.Found files(Conflict conflict) throws SyncException {
        SyncHandler handler = registry.handler(conflict.item().handler());
        String name = registry.get(conflict.item().handler()).name;
        Optional<ConflictFiles> files = HandlerCall.of(name, () -> handler.object(ConflictFiles.class));
        if (files.isEmpty()) {
            return ConflictFiles.Found.NOTHING;
        }
        ConflictFiles.@Nullable Found found = HandlerCall.<ConflictFiles.@Nullable Found>of(
                name, () -> files.get().of(conflict));
        return found == null ? ConflictFiles.Found.NOTHING : found;
    }

    private Conflict shown(Conflict now) {
        Conflict row = rows(now.item().handler()).get(now.id());
        return row == null ? now : row;
    }

    private Map<String, String> resolve(ItemRef item, List<Conflict> conflicts, Resolution resolution) {
        try {
            SyncHandler handler = registry.handler(item.handler());
            String name = registry.get(item.handler()).name;
            ConflictResolver resolver = HandlerCall.of(name, () -> handler.object(ConflictResolver.class))
                    .orElseThrow(() -> SyncException.invalid(EngineText.NO_CONFLICTS_HERE.text(name)));
            Map<String, String> unsettled =
                    HandlerCall.<@Nullable Map<String, String>>of(name, () -> resolver.resolve(conflicts, resolution));
            if (unsettled == null) {
                throw SyncException.unavailable(EngineText.ANSWERED_NOTHING.text(name), null);
            }
            return unsettled;
        } catch (SyncException e) {
            return conflicts.stream().collect(Collectors.toMap(Conflict::id, c -> e.text()));
        }
    }
}
