package org.synccenter.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.CenterStores;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncItem;

/**
 * What was read of all handlers. Looking something up never waits; reading a handler happens in its {@link HandlerSlot}. A handler that
 * cannot be loaded stays as an entry with its error, and never stops the others.
 */
final class HandlerRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerRegistry.class);

    final CenterStores stores;
    final CenterEvents events;

    private final Path stateRoot;
    private final SyncCenter center;
    private final Runnable changed;
    private final Duration patience;
    private final HandlerLoader loader;
    private final Map<String, HandlerEntry> entries = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * @param changed called after each change, on any thread
     * @param patience how long to wait for handlers to answer
     */
    HandlerRegistry(
            CenterStores stores,
            Path stateRoot,
            SyncCenter center,
            InstantSource clock,
            Runnable changed,
            Duration patience) {
        this.stores = stores;
        this.stateRoot = stateRoot;
        this.center = center;
        this.changed = changed;
        this.patience = patience;
        this.events = new CenterEvents(stores, clock, this::recount);
        this.loader = new HandlerLoader(this);
    }

    /** Loads all handlers; those that do not answer in time appear when they do. */
    void load(List<SyncHandlerProvider> providers) {
        loader.load(providers, patience);
    }

    HandlerContext context(String id) throws SyncException {
        Path folder = stateRoot.resolve(FolderName.of(id));
        try {
            return new LentContext(id, stores.items(id), stores.conflicts(id), Files.createDirectories(folder), center);
        } catch (IOException e) {
            throw SyncException.unavailable(EngineText.HANDLER_NO_FOLDER.text(folder), e);
        }
    }

    /** Shows an entry, or none. */
    void show(String id, @Nullable HandlerEntry entry) {
        if (entry == null) {
            entries.remove(id);
        } else {
            entries.put(id, entry);
        }
        changed.run();
    }

    /** Reads a handler's properties and items again; what is going on with known items is carried over. Waits for it, but not for ever. */
    void update(String id) {
        await(reread(id));
    }

    /** A handler or some of its items are new: what its own stores have is counted. */
    void appeared(HandlerEntry entry, List<ItemEntry> items) {
        attempt(() -> center.appeared(entry, items));
    }

    /** What is going on with an item that is in a session; null = it is in none. */
    @Nullable
    ItemLive runningLive(ItemRef item) {
        return center.runningLive(item);
    }

    private void recount(String handlerId) {
        HandlerEntry entry = entries.get(handlerId);
        if (entry != null) {
            attempt(() -> center.inbox().events().countKept(entry));
            changed.run();
        }
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("events and conflicts could not be counted", e);
        }
    }

    /** Waits for the end, or until a handler that answers would have. */
    void await(CompletionStage<?> reading) {
        try {
            Object _ = reading.toCompletableFuture().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // What it tells is shown when it does.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    CompletionStage<Void> reread(String id) {
        HandlerSlot slot = loader.slot(id);
        return slot == null ? unknown(EngineText.HANDLER_UNKNOWN.text(Cut.name(id))) : slot.read();
    }

    /** Lists a provider's handlers again. */
    CompletionStage<Void> rereadCollection(String collectionId) {
        return loader.relist(collectionId);
    }

    /** Reads one item's properties again. */
    CompletionStage<Void> rereadItem(ItemRef item) {
        HandlerSlot slot = loader.slot(item.handler());
        return slot == null ? unknown(EngineText.HANDLER_UNKNOWN.text(Cut.name(item.handler()))) : slot.readItem(item);
    }

    static CompletionStage<Void> unknown(String sentence) {
        return CompletableFuture.failedFuture(SyncException.invalid(sentence));
    }

    /**
     * Makes an item known that its handler has found while it synced, without asking the handler for its list.
     *
     * @throws IllegalArgumentException when it is known already, or has no name
     */
    ItemEntry commit(String handlerId, SyncItem item, String itemId) {
        HandlerSlot slot = loader.slot(handlerId);
        if (slot == null) {
            throw new IllegalArgumentException(EngineText.HANDLER_UNKNOWN.text(Cut.name(handlerId)));
        }
        return slot.commit(item, itemId);
    }

    /** An item is gone. */
    void drop(ItemRef item) {
        HandlerSlot slot = loader.slot(item.handler());
        if (slot != null) {
            slot.drop(item);
        }
    }

    Collection<HandlerEntry> all() {
        return entries.values();
    }

    /** @throws IllegalArgumentException with a sentence when there is none */
    HandlerEntry get(String handlerId) {
        HandlerEntry entry = entries.get(handlerId);
        if (entry == null) {
            throw new IllegalArgumentException(EngineText.HANDLER_UNKNOWN.text(Cut.name(handlerId)));
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
            throw new IllegalArgumentException(EngineText.ITEM_UNKNOWN.text(Cut.name(ref.item())));
        }
        return item;
    }

    /** The loaded handler. */
    SyncHandler handler(String handlerId) throws SyncException {
        HandlerEntry entry = entries.get(handlerId);
        if (entry == null) {
            throw SyncException.invalid(EngineText.HANDLER_UNKNOWN.text(Cut.name(handlerId)));
        }
        if (entry.handler == null) {
            throw SyncException.unavailable(String.valueOf(entry.error), null);
        }
        return entry.handler;
    }
}
