package org.synccenter.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterStores;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.Owner;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.ScheduleWizard;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.StartReason;
import org.synccenter.api.StateStore;
import org.synccenter.api.SyncControl;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResultListener;
import org.synccenter.api.Trigger;
import org.synccenter.api.TriggerRegistration;
import org.synccenter.engine.async.Connections;
import org.synccenter.engine.schedule.Schedules;

/**
 * The engine's front door: all three faces, and handlers through {@link SyncControl}, use this one object. Thread-safe. Methods say
 * whether they block; those that do must not be called on the UI thread.
 */
public final class SyncCenter extends CenterInbox implements AutoCloseable {
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(20);

    private final CenterStores stores;
    private final ProgressBoard board;
    private final HandlerRegistry registry;
    private final RequestQueue queue;
    private final EventDesk eventDesk;
    private final Inbox inbox;
    private final UiDesk uiDesk;
    private final StateDesk stateDesk;
    private final ItemDesk itemDesk;
    private final InvokeDesk invokeDesk;
    private final AutomaticStarts automatic;
    private final PromptTurn prompts = new PromptTurn();
    private final Deque<Face> faces = new ConcurrentLinkedDeque<>();
    private final EngineSurroundings surroundings;
    private final Work work;
    private volatile CenterSnapshot latest = new CenterSnapshot(0, List.of());

    private SyncCenter(
            CenterStores stores,
            Path stateRoot,
            InstantSource clock,
            Patience patience,
            Work work,
            ProgressBoard board) {
        super(work, board);
        this.stores = stores;
        this.work = work;
        this.board = board;
        this.registry = new HandlerRegistry(stores, stateRoot, this, clock, board::changed, patience.answers());
        this.surroundings = new EngineSurroundings(registry, prompts, stores, clock);
        this.eventDesk = new EventDesk(registry, stores, clock);
        this.inbox = Inbox.of(registry, stores, eventDesk, faces);
        this.queue = new RequestQueue(
                registry, new SessionRun.Services(registry, stores, board, clock, faces, patience.stops(), inbox));
        this.uiDesk = new UiDesk(registry);
        this.stateDesk = new StateDesk(registry, stores, uiDesk, patience.answers());
        this.invokeDesk = new InvokeDesk(registry, this, faces, work);
        this.automatic = new AutomaticStarts(registry, stores, clock, this, work, board::changed);
        this.itemDesk = new ItemDesk(registry, stores, queue, stateDesk, uiDesk, schedules());
    }

    /**
     * Loads all handlers, side by side. Blocks for as long as they take to list their items, but not for ever: one that does not answer is a
     * row that says so, until it answers.
     *
     * @param stores closed together with the center
     * @param stateRoot folder below which each handler gets a folder of its own
     */
    public static SyncCenter open(
            List<SyncHandlerProvider> providers, CenterStores stores, Path stateRoot, InstantSource clock) {
        return open(providers, stores, stateRoot, clock, Patience.USUAL);
    }

    static SyncCenter open(
            List<SyncHandlerProvider> providers,
            CenterStores stores,
            Path stateRoot,
            InstantSource clock,
            Patience patience) {
        CutOffRuns.end(stores);
        SyncCenter center = new SyncCenter(stores, stateRoot, clock, patience, new Work(), new ProgressBoard());
        center.registry.load(providers);
        return center;
    }

    @Override
    Inbox inbox() {
        return inbox;
    }

    /** What the faces show. Never blocks; takes a few microseconds when nothing has changed. */
    public CenterSnapshot snapshot() {
        long version = board.beginSnapshot();
        CenterSnapshot last = latest;
        if (last.version() != version) {
            last = SnapshotBuilder.build(version, registry.all(), schedules(), eventDesk::handlerErrors);
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
        return queue.start(request);
    }

    @Override
    public RequestHandle start(SyncRequest request, SyncResultListener listener) {
        RequestHandle handle = start(request);
        ListenerCall.whenEnded(handle, listener);
        return handle;
    }

    @Override
    public List<RequestHandle> startAll(StartReason reason, SyncOptions options, @Nullable Owner owner) {
        List<RequestHandle> handles = new ArrayList<>();
        for (HandlerEntry handler : registry.all()) {
            if (handler.isStartable() && !handler.items.isEmpty()) {
                SyncRequest request =
                        new SyncRequest(handler.id, null, reason, Set.of(), options, owner, owner != null, null);
                try {
                    handles.add(start(request));
                } catch (IllegalArgumentException e) {
                    // It has gone, or may not be started any more: that must not keep the others from it.
                }
            }
        }
        return handles;
    }

    @Override
    public void stop(String handlerId) {
        // One whose row has gone can still be at work: that must be stoppable.
        String id = queue.isBusy(handlerId) ? handlerId : registry.get(handlerId).id;
        queue.stop(id, null);
    }

    @Override
    public void stopItems(String handlerId, List<String> itemIds) {
        queue.stop(
                handlerId, itemIds.stream().map(i -> new ItemRef(handlerId, i)).collect(Collectors.toSet()));
    }

    @Override
    public void stopAll() {
        queue.stopAll();
    }

    @Override
    public CompletionStage<Void> updateCollection(String collectionId) {
        return registry.rereadCollection(collectionId);
    }

    @Override
    public CompletionStage<Void> update(String handlerId) {
        return registry.reread(handlerId);
    }

    @Override
    public CompletionStage<Void> updateItem(ItemRef item) {
        return registry.rereadItem(item);
    }

    @Override
    public CompletionStage<Boolean> activateHandler(
            String handlerId, boolean activate, @Nullable Owner owner, Set<ControlFlag> flags) {
        return changed(() -> stateDesk.activateHandler(handlerId, activate, owner, flags));
    }

    @Override
    public CompletionStage<Boolean> enableHandler(
            String handlerId, boolean enable, @Nullable Owner owner, Set<ControlFlag> flags) {
        return changed(
                () -> automatic.enabled(handlerId, null, stateDesk.enableHandler(handlerId, enable, owner, flags)));
    }

    @Override
    public CompletionStage<Boolean> enableItem(
            ItemRef item, boolean enable, @Nullable Owner owner, Set<ControlFlag> flags) {
        return changed(
                () -> automatic.enabled(item.handler(), item.item(), stateDesk.enableItem(item, enable, owner, flags)));
    }

    private <T extends @Nullable Object> CompletionStage<T> changed(Work.Task<T> task) {
        return work.apart(() -> {
            try {
                return task.run();
            } finally {
                board.changed();
            }
        });
    }

    /**
     * Shows a window of a handler, such as its form for a new item, and reads the handler again when something was done.
     *
     * @param itemId null = of the handler
     * @return false = the person declined
     */
    public CompletionStage<Boolean> show(
            HandlerUi.Kind kind, String handlerId, @Nullable String itemId, @Nullable Owner owner) {
        return changed(() -> {
            HandlerEntry _ = stateDesk.active(handlerId);
            boolean done = uiDesk.run(kind, handlerId, itemId, owner);
            if (done) {
                registry.update(handlerId);
            }
            return done;
        });
    }

    /**
     * From now on this face serves the engine; the latest one counts.
     *
     * @return ends that
     */
    public AutoCloseable useFace(Face face) {
        faces.addFirst(face);
        return () -> faces.remove(face);
    }

    SessionCreator outsideSessions(String handlerId) {
        return items -> queue.openOutside(handlerId, items);
    }

    TriggerRegistration triggers(String handlerId) {
        return automatic.triggers(handlerId);
    }

    @Nullable
    ItemLive runningLive(ItemRef item) {
        return queue.runningLive(item);
    }

    ScheduleWizard scheduleWizard() {
        return new FaceWizard(registry, faces);
    }

    EngineSurroundings asyncSurroundings() {
        return surroundings;
    }

    /** From now on these open the connections that event-driven handlers ask for. */
    public void useConnections(Connections connections) {
        surroundings.connections().use(connections);
    }

    /** The turn to show a prompt: faces and event-driven handlers share it. */
    public PromptTurn prompts() {
        return prompts;
    }

    /** When what is synced by the clock, and the pause that holds back all that starts by itself. */
    public Schedules schedules() {
        return automatic.schedules();
    }

    /**
     * From now on schedules, and changes that handlers notice, start syncs, until the center is closed; missed times are made up for once. For
     * faces that stay: called once.
     */
    public void runSchedules() {
        automatic.run();
    }

    /** The computer slept, or was away from what it syncs: everything that is watched is looked at again. Returns at once. */
    public void lookAgain() {
        automatic.lookAgain();
    }

    /** A handler has appeared in the center. */
    void appeared(HandlerEntry entry, List<ItemEntry> items) {
        inbox.appeared(entry, items);
        automatic.watch(entry);
    }

    /** For other programs: starts updates with their private cookie. */
    public InvokeDesk invoke() {
        return invokeDesk;
    }

    /** Starts every handler that has registered for this trigger; none while paused. */
    public List<RequestHandle> fire(Trigger trigger) {
        return automatic.fire(trigger);
    }

    /** Gives up a sync whose handler does not answer: it ends as failed, and what the handler still says is refused. */
    public void giveUp(ItemRef item) {
        queue.giveUp(item);
    }

    /** Adds an item through the handler's {@link ItemSetup}. Blocks. */
    public ItemRef addItem(String handlerId, ItemDraft draft) throws SyncException {
        return itemDesk.add(handlerId, draft);
    }

    /** Takes an item out of what is synced, asking nobody. Blocks. See {@link #removeItem(ItemRef, Owner, Set)}. */
    public void removeItem(ItemRef ref) throws SyncException {
        boolean _ = itemDesk.remove(ref, null, Set.of());
    }

    /**
     * Takes an item out of what is synced; never touches the user's data. The handler may ask first. Refused while the item waits or syncs,
     * and without {@code CAN_DELETE}. {@code ISyncMgrSyncItem::Delete}.
     *
     * @return true = done; false = the person declined
     */
    public CompletionStage<Boolean> removeItem(ItemRef ref, @Nullable Owner owner, Set<ControlFlag> flags) {
        return changed(() -> itemDesk.remove(ref, owner, flags));
    }

    /** Hides a handler in the faces, or shows it again; a hidden one is synced like the others. */
    public CompletionStage<Void> hideHandler(String handlerId, boolean hide) {
        return later(() -> itemDesk.hideHandler(handlerId, hide));
    }

    /** Hides an item in the faces, or shows it again; a hidden one is synced like the others. */
    public CompletionStage<Void> hideItem(ItemRef item, boolean hide) {
        return later(() -> itemDesk.hideItem(item, hide));
    }

    /**
     * The icon that a handler or item draws for itself, as PNG; empty = the usual one of its type. Blocks as long as the handler does.
     *
     * @param itemId null = of the handler
     */
    public Optional<byte[]> icon(String handlerId, @Nullable String itemId, int pixels) {
        return uiDesk.icon(handlerId, itemId, pixels);
    }

    /** What every run did. Its methods block (database). */
    public HistoryStore history() {
        return stores.history();
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
        automatic.close();
        queue.close(CLOSE_PATIENCE);
        work.close();
        stores.close();
    }
}
