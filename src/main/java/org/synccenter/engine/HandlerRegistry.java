package org.synccenter.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.CenterState;
import org.synccenter.api.CenterStores;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemRef;
import org.synccenter.api.RunRecord;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncItem;
import org.synccenter.api.async.AsyncHandlerProvider;
import org.synccenter.engine.async.AsyncAdapters;

/**
 * Loads handlers from their providers and keeps what was read of them. A handler that cannot be loaded stays as an entry with its
 * error, and never stops the others.
 */
final class HandlerRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerRegistry.class);
    private static final int MAX_NAME = 127;

    private final CenterStores stores;
    private final Path stateRoot;
    private final SyncCenter center;
    private final Map<String, HandlerEntry> entries = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);

    HandlerRegistry(CenterStores stores, Path stateRoot, SyncCenter center) {
        this.stores = stores;
        this.stateRoot = stateRoot;
        this.center = center;
    }

    void load(List<SyncHandlerProvider> providers) {
        for (SyncHandlerProvider provider : providers) {
            String providerName = provider.getClass().getSimpleName();
            List<String> ids = HandlerCall.orElse(providerName, List.of(), provider::handlerIds);
            for (String id : ids) {
                bind(provider, id);
            }
        }
    }

    private void bind(SyncHandlerProvider provider, String id) {
        try {
            read(id, bound(provider, id, context(id)));
        } catch (SyncException e) {
            LOG.warn("handler {} could not be loaded", id);
            entries.put(id, failed(id, e.text()));
        }
    }

    /** A provider that refuses may have an event-driven handler of this id. */
    private static SyncHandler bound(SyncHandlerProvider provider, String id, HandlerContext context)
            throws SyncException {
        try {
            return HandlerCall.of(id, () -> Objects.requireNonNull(provider.bind(id, context)));
        } catch (SyncException e) {
            if (provider instanceof AsyncHandlerProvider other) {
                return HandlerCall.of(id, () -> AsyncAdapters.adapt(other, id, context));
            }
            throw e;
        }
    }

    private HandlerContext context(String id) throws SyncException {
        Path folder = stateRoot.resolve(id);
        try {
            return new LentContext(id, stores.items(id), stores.conflicts(id), Files.createDirectories(folder), center);
        } catch (IOException e) {
            throw SyncException.unavailable(EngineText.HANDLER_NO_FOLDER.text(folder), e);
        }
    }

    private static HandlerEntry failed(String id, String error) {
        HandlerInfo info = HandlerInfo.of(HandlerType.UNSPECIFIED, "");
        return new HandlerEntry(
                id,
                id,
                null,
                EngineText.HANDLER_NOT_LOADED.text(id, error),
                info,
                Set.of(),
                Set.of(),
                Map.of(),
                CenterState.NEW,
                new AtomicReference<>(""));
    }

    /** Reads a handler's properties and items again; what is going on with known items is carried over. */
    void update(String id) {
        HandlerEntry entry = entries.get(id);
        if (entry != null && entry.handler != null) {
            read(entry.id, entry.handler);
        }
    }

    /** Lists a provider's handlers again. */
    void updateCollection(String collectionId) {
        throw new UnsupportedOperationException(collectionId);
    }

    /** Reads one item's properties again. */
    void updateItem(ItemRef item) {
        update(item.handler());
    }

    private synchronized void read(String id, SyncHandler handler) {
        HandlerEntry before = entries.get(id);
        String name = HandlerCall.orElse(id, before == null ? id : before.name, handler::name);
        if (name.isBlank()) {
            // The contract: no name, neither shown nor called.
            entries.remove(id);
            return;
        }
        HandlerInfo info = HandlerCall.orElse(id, HandlerInfo.of(HandlerType.UNSPECIFIED, ""), handler::info);
        Map<ItemRef, ItemEntry> items = new LinkedHashMap<>();
        String error = null;
        try {
            for (SyncItem item : HandlerCall.of(id, () -> List.copyOf(handler.items()))) {
                ItemEntry entry = readItem(id, item, before);
                if (entry != null) {
                    items.put(entry.ref, entry);
                }
            }
        } catch (SyncException e) {
            error = e.text();
        }
        HandlerEntry entry = new HandlerEntry(
                id,
                cut(name),
                handler,
                error,
                info,
                HandlerCall.orElse(id, Set.of(), () -> Set.copyOf(handler.capabilities())),
                HandlerCall.orElse(id, Set.of(), () -> Set.copyOf(handler.policies())),
                Collections.unmodifiableMap(items),
                stores.states().handler(id).orElse(CenterState.NEW),
                before == null ? new AtomicReference<>("") : before.progressText);
        entries.put(id, entry);
        List<ItemEntry> appeared = entry.items.values().stream()
                .filter(i -> before == null || !before.items.containsKey(i.ref))
                .toList();
        if (before == null || !appeared.isEmpty()) {
            center.inbox().appeared(entry, appeared);
        }
    }

    private @Nullable ItemEntry readItem(String handlerId, SyncItem item, @Nullable HandlerEntry before) {
        String id = HandlerCall.orElse(handlerId, "", item::id);
        String name = HandlerCall.orElse(handlerId, "", item::name);
        if (id.isBlank() || name.isBlank()) {
            return null;
        }
        ItemRef ref = new ItemRef(handlerId, id);
        ItemEntry known = before == null ? null : before.items.get(ref);
        return new ItemEntry(
                ref,
                item,
                cut(name),
                HandlerCall.orElse(handlerId, ItemInfo.of("", ""), item::info),
                HandlerCall.orElse(handlerId, Set.of(), () -> Set.copyOf(item.capabilities())),
                HandlerCall.orElse(handlerId, Set.of(), () -> Set.copyOf(item.policies())),
                known != null ? known.live : newLive(ref));
    }

    private ItemLive newLive(ItemRef ref) {
        ItemLive live = new ItemLive(stores.states().item(ref).orElse(CenterState.NEW));
        live.conflicts = stores.conflicts(ref.handler()).count(ref.item());
        live.errors = stores.events().errors(ref.handler(), ref.item());
        live.error = lastError(ref);
        return live;
    }

    private @Nullable String lastError(ItemRef ref) {
        List<RunRecord> last = stores.history().runs(ref, 1);
        return last.isEmpty() ? null : last.getFirst().error();
    }

    private static String cut(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
    }

    Collection<HandlerEntry> all() {
        return entries.values();
    }

    /** @throws IllegalArgumentException with a sentence when there is none */
    HandlerEntry get(String handlerId) {
        HandlerEntry entry = entries.get(handlerId);
        if (entry == null) {
            throw new IllegalArgumentException(EngineText.HANDLER_UNKNOWN.text(handlerId));
        }
        return entry;
    }

    @Nullable
    HandlerEntry findHandler(String handlerId) {
        return entries.get(handlerId);
    }

    @Nullable
    ItemEntry find(ItemRef ref) {
        HandlerEntry entry = entries.get(ref.handler());
        return entry == null ? null : entry.items.get(ref);
    }

    /** @throws IllegalArgumentException with a sentence when there is none */
    ItemEntry get(ItemRef ref) {
        ItemEntry item = find(ref);
        if (item == null) {
            throw new IllegalArgumentException(EngineText.ITEM_UNKNOWN.text(ref.item()));
        }
        return item;
    }

    /** The loaded handler. */
    SyncHandler handler(String handlerId) throws SyncException {
        HandlerEntry entry = entries.get(handlerId);
        if (entry == null) {
            throw SyncException.invalid(EngineText.HANDLER_UNKNOWN.text(handlerId));
        }
        if (entry.handler == null) {
            throw SyncException.unavailable(String.valueOf(entry.error), null);
        }
        return entry.handler;
    }
}
