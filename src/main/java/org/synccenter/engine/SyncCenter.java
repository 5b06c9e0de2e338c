package org.synccenter.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterStores;
import org.synccenter.api.Conflict;
import org.synccenter.api.EventStore;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.Owner;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.Resolution;
import org.synccenter.api.StartReason;
import org.synccenter.api.StateStore;
import org.synccenter.api.SyncControl;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;

/**
 * The engine's front door: all three faces, and handlers through {@link SyncControl}, use this one object. Thread-safe. Methods say
 * whether they block; those that do must not be called on the UI thread.
 */
public final class SyncCenter implements SyncControl, AutoCloseable {
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(20);

    private final CenterStores stores;
    private final ProgressBoard board = new ProgressBoard();
    private final HandlerRegistry registry;
    private final RequestQueue queue;
    private final ConflictDesk conflictDesk;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private volatile CenterSnapshot latest = new CenterSnapshot(0, List.of());

    private SyncCenter(CenterStores stores, Path stateRoot, InstantSource clock) {
        this.stores = stores;
        this.registry = new HandlerRegistry(stores, stateRoot, this);
        this.queue = new RequestQueue(registry, new SessionRun.Services(registry, stores, board, clock));
        this.conflictDesk = new ConflictDesk(registry, stores);
    }

    /**
     * Loads all handlers. Blocks for as long as they take to list their items.
     *
     * @param stores closed together with the center
     * @param stateRoot folder below which each handler gets a folder of its own
     */
    public static SyncCenter open(
            List<SyncHandlerProvider> providers, CenterStores stores, Path stateRoot, InstantSource clock) {
        SyncCenter center = new SyncCenter(stores, stateRoot, clock);
        center.registry.load(providers);
        return center;
    }

    /** What the faces show. Never blocks; takes a few microseconds when nothing has changed. */
    public CenterSnapshot snapshot() {
        long version = board.beginSnapshot();
        CenterSnapshot last = latest;
        if (last.version() != version) {
            last = SnapshotBuilder.build(version, registry.all());
            latest = last;
        }
        return last;
    }

    /**
     * Calls the listener after changes, on background threads, at most once until {@link #snapshot()} is taken again. The listener must
     * only note the fact and return.
     *
     * @return ends the subscription
     */
    public AutoCloseable onChange(Runnable listener) {
        return board.listen(listener);
    }

    @Override
    public RequestHandle start(SyncRequest request) {
        return queue.submit(request, Startable.items(registry, request));
    }

    /** Starts all items of all handlers that can be synced now; one handle for each handler concerned. */
    public List<RequestHandle> startAll(StartReason reason, SyncOptions options, @Nullable Owner owner) {
        List<RequestHandle> handles = new ArrayList<>();
        for (HandlerEntry handler : registry.all()) {
            if (handler.isStartable() && !handler.items.isEmpty()) {
                SyncRequest request =
                        new SyncRequest(handler.id, null, reason, Set.of(), options, owner, owner != null, null);
                handles.add(start(request));
            }
        }
        return handles;
    }

    @Override
    public void stop(String handlerId) {
        queue.stop(registry.get(handlerId).id, null);
    }

    @Override
    public void stopItems(String handlerId, List<String> itemIds) {
        queue.stop(
                handlerId, itemIds.stream().map(i -> new ItemRef(handlerId, i)).collect(Collectors.toSet()));
    }

    @Override
    public void stopAll() {
        registry.all().forEach(h -> queue.stop(h.id, null));
    }

    @Override
    public CompletionStage<Void> update(String handlerId) {
        return inBackground(() -> reload(handlerId));
    }

    private void reload(String handlerId) {
        registry.update(handlerId);
        board.changed();
    }

    @Override
    public void updateConflicts(String handlerId, @Nullable String itemId) {
        HandlerEntry handler = registry.get(handlerId);
        for (ItemEntry item : handler.items.values()) {
            if (itemId == null || item.ref.item().equalsIgnoreCase(itemId)) {
                item.live.conflicts = stores.conflicts(handler.id).count(item.ref.item());
            }
        }
        board.changed();
    }

    @Override
    public CompletionStage<Void> enableItem(ItemRef ref, boolean enable) {
        return inBackground(() -> {
            ItemEntry item = registry.get(ref);
            HandlerCall.of(item.name, () -> {
                item.item.enable(enable);
                return true;
            });
            item.live.keep(stores.states(), item.ref, kept -> kept.withEnabled(enable));
            board.changed();
        });
    }

    @Override
    public CompletionStage<Void> enableHandler(String handlerId, boolean enable) {
        return inBackground(() -> {
            HandlerEntry entry = registry.get(handlerId);
            SyncHandler handler = registry.handler(handlerId);
            HandlerCall.of(entry.name, () -> {
                handler.enable(enable);
                return true;
            });
            entry.kept = entry.kept.withEnabled(enable);
            stores.states().putHandler(entry.id, entry.kept);
            board.changed();
        });
    }

    private interface Work {
        void run() throws SyncException;
    }

    private CompletionStage<Void> inBackground(Work work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (SyncException e) {
                        throw new CompletionException(e);
                    } catch (IllegalArgumentException e) {
                        // It was there when the person asked.
                        throw new CompletionException(SyncException.invalid(String.valueOf(e.getMessage())));
                    }
                },
                background);
    }

    /** Adds an item through the handler's {@link ItemSetup}. Blocks. */
    public ItemRef addItem(String handlerId, ItemDraft draft) throws SyncException {
        ItemSetup setup = setup(handlerId);
        String id = HandlerCall.of(registry.get(handlerId).name, () -> setup.add(draft));
        reload(handlerId);
        return new ItemRef(registry.get(handlerId).id, id);
    }

    /** Removes an item; never touches the user's data. Blocks. Refused while the item waits or syncs. */
    public void removeItem(ItemRef ref) throws SyncException {
        ItemEntry item = registry.find(ref);
        if (item == null) {
            throw SyncException.invalid(EngineText.ITEM_UNKNOWN.text(ref.item()));
        }
        ItemSetup setup = setup(ref.handler());
        if (!queue.reserve(item.ref)) {
            throw SyncException.unavailable(EngineText.ITEM_BUSY.text(item.name), null);
        }
        try {
            HandlerCall.of(ref.handler(), () -> {
                setup.remove(item.ref.item());
                return true;
            });
            reload(ref.handler());
        } finally {
            queue.release(item.ref);
        }
    }

    private ItemSetup setup(String handlerId) throws SyncException {
        SyncHandler handler = registry.handler(handlerId);
        String name = registry.get(handlerId).name;
        return HandlerCall.of(name, () -> handler.object(ItemSetup.class))
                .orElseThrow(() -> SyncException.invalid(EngineText.NO_SETUP.text(name)));
    }

    /** Conflicts of one item, or of all when null, oldest first. Blocks (database). */
    public List<Conflict> conflicts(@Nullable ItemRef item) {
        return conflictDesk.list(item);
    }

    /**
     * Settles conflicts through their handlers. Blocks for as long as the files take.
     *
     * @return for each id that could not be settled one sentence why
     */
    public Map<String, String> resolve(Collection<String> conflictIds, Resolution resolution) {
        Map<String, String> unsettled = conflictDesk.resolve(conflictIds, resolution);
        registry.all().forEach(h -> updateConflicts(h.id, null));
        return unsettled;
    }

    /** What every run did. Its methods block (database). */
    public HistoryStore history() {
        return stores.history();
    }

    /** Events of all handlers. Its methods block (database). */
    public EventStore events() {
        return stores.events();
    }

    /** Small settings of the faces. Its methods block (database). */
    public StateStore states() {
        return stores.states();
    }

    /** A handler's object, such as {@code HandlerUi}. Blocks as long as the handler does. */
    public <T> Optional<T> handlerObject(String handlerId, Class<T> type) {
        HandlerEntry entry = registry.get(handlerId);
        SyncHandler handler = entry.handler;
        return handler == null
                ? Optional.empty()
                : HandlerCall.orElse(entry.name, Optional.empty(), () -> handler.object(type));
    }

    /** Asks everything to stop, waits a little for handlers to acknowledge, closes the stores. Blocks. */
    @Override
    public void close() {
        queue.close(CLOSE_PATIENCE);
        background.close();
        stores.close();
    }
}
