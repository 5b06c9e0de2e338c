package org.synccenter.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.CenterStores;
import org.synccenter.api.Counts;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;

/**
 * One run over some items of a handler, and what becomes of them: either one call of its {@code synchronize}, see {@link HandlerThread}, or
 * a session that the handler's own engine has opened, which lasts until that is closed.
 */
final class SessionRun implements SessionCreator {

    /** What a run needs of the engine. */
    record Services(
            HandlerRegistry registry,
            CenterStores stores,
            ProgressBoard board,
            InstantSource clock,
            Deque<Face> faces,
            Duration patience,
            Inbox inbox) {

        ItemResult cancelledBeforeStart(ItemRef item) {
            return notRun(item, Outcome.CANCELLED, null);
        }

        /** The item could not be tried. */
        ItemResult failed(ItemRef item, String error) {
            return notRun(item, Outcome.FAILED, error);
        }

        private ItemResult notRun(ItemRef item, Outcome outcome, @Nullable String error) {
            return new ItemResult(item, name(item), outcome, "", Counts.NONE, 0, List.of(), error, null, List.of());
        }

        String name(ItemRef item) {
            ItemEntry entry = registry.find(item);
            return entry == null ? item.item() : entry.name;
        }
    }

    private final RequestQueue queue;
    private final Services services;
    private final HandlerEntry handler;
    private final SyncRequest request;
    private final boolean outside;
    private final Map<ItemRef, ItemRun> items = new ConcurrentHashMap<>();
    private final List<ItemRef> order = Collections.synchronizedList(new ArrayList<>());
    private final Map<ItemRef, Set<QueuedRequest>> askers = new HashMap<>();
    private final List<LiveSession> sessions = new CopyOnWriteArrayList<>();
    private final AtomicInteger handlerErrors = new AtomicInteger();
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean cancelAll;
    private volatile long heardNanos = System.nanoTime();

    /** Nothing can be taken into it any more; this and the next four are written under the queue's lock. */
    volatile boolean over;
    /** The handler's call has returned, or its engine has closed the session: nobody works on the items any more. */
    volatile boolean hasReturned;
    /** No other session of the handler was open when it began. */
    volatile boolean isAlone;
    /** Somebody will look whether the handler still says something. */
    boolean isWatched;
    /** It was asked to stop and has said nothing for too long. */
    volatile boolean isSilent;
    /** No item shows that it is silent, since those that do not answer have vanished: then the others must. */
    private volatile boolean isUnseen;

    SessionRun(
            RequestQueue queue,
            Services services,
            HandlerEntry handler,
            SyncRequest request,
            List<ItemEntry> entries,
            boolean outside) {
        this.queue = queue;
        this.services = services;
        this.handler = handler;
        this.request = request;
        this.outside = outside;
        entries.forEach(this::addItem);
    }

    void addItem(ItemEntry entry) {
        if (items.putIfAbsent(entry.ref, new ItemRun(services, entry, request)) == null) {
            order.add(entry.ref);
        }
    }

    String handlerId() {
        return handler.id;
    }

    HandlerEntry handler() {
        return handler;
    }

    SyncRequest request() {
        return request;
    }

    boolean has(ItemRef item) {
        return items.containsKey(item);
    }

    List<ItemRef> items() {
        synchronized (order) {
            return List.copyOf(order);
        }
    }

    @Nullable
    ItemRun item(ItemRef ref) {
        return items.get(ref);
    }

    /** Guarded by the queue's lock, like the next one. */
    void addAsker(ItemRef item, QueuedRequest asker) {
        askers.computeIfAbsent(item, i -> new LinkedHashSet<>()).add(asker);
    }

    Set<QueuedRequest> askers(ItemRef item) {
        return askers.getOrDefault(item, Set.of());
    }

    /** @return whether one of these was not asked to stop before */
    boolean cancel(List<ItemRef> refs, boolean all) {
        cancelAll |= all;
        boolean isNew = false;
        for (ItemRef ref : refs) {
            isNew |= Objects.requireNonNull(items.get(ref)).cancel();
        }
        sessions.forEach(LiveSession::stopAsked);
        return isNew;
    }

    boolean isStopped() {
        return cancelAll;
    }

    CancelRequest cancelRequest(@Nullable ItemRun item) {
        if (cancelAll) {
            return CancelRequest.CANCEL_ALL;
        }
        return item != null && item.isCancelled() ? CancelRequest.CANCEL_ITEM : CancelRequest.NONE;
    }

    /** Where this run has an item; one whose stop was acknowledged is free again, though the session goes on with others. */
    ItemState stateOf(ItemRef ref) {
        ItemRun item = items.get(ref);
        if (item == null) {
            return ItemState.IDLE;
        }
        if (item.isStopAcknowledged()) {
            return isSilent && isUnseen ? ItemState.NOT_RESPONDING : ItemState.IDLE;
        }
        if (!item.isCancelled()) {
            return ItemState.SYNCING;
        }
        return isSilent ? ItemState.NOT_RESPONDING : ItemState.STOPPING;
    }

    boolean isDone(ItemRef ref) {
        ItemRun item = items.get(ref);
        return item != null && item.isFinal();
    }

    /** Whether what is asked for only now can still be answered by this run. */
    boolean canServe(ItemRef ref) {
        ItemRun item = items.get(ref);
        return item != null && !item.isFinal() && !item.isCancelled();
    }

    /** Whether a stop is not over: not acknowledged, or acknowledged for everything, and still the handler does not come back. */
    boolean isStopping() {
        boolean all = items.values().stream().allMatch(ItemRun::isFinal);
        return items.values().stream().anyMatch(i -> i.isCancelled() && (all || !i.isFinal()));
    }

    /**
     * Called under the queue's lock after a look at it.
     *
     * @return whether none of its items is known any more: then nobody sees that it is silent
     */
    boolean setSilent(boolean silent) {
        isSilent = silent;
        boolean known = false;
        boolean seen = false;
        for (Map.Entry<ItemRef, ItemRun> item : items.entrySet()) {
            if (services.registry().find(item.getKey()) != null) {
                known = true;
                seen |= item.getValue().isCancelled() && !item.getValue().isFinal();
            }
        }
        isUnseen = !seen;
        return !known;
    }

    @Nullable
    ProgressView progressOf(ItemRef ref) {
        ItemRun item = items.get(ref);
        return item == null ? null : item.view();
    }

    /** The handler has said something. */
    void hear() {
        heardNanos = System.nanoTime();
    }

    long silentNanos() {
        return System.nanoTime() - heardNanos;
    }

    /** Events of level ERROR about the handler as a whole that its sessions have raised. */
    int handlerErrors() {
        return handlerErrors.get();
    }

    void countHandlerError() {
        handlerErrors.incrementAndGet();
    }

    /** Whether this is the first item of the run that joins a session, with no other session of the handler open. */
    boolean beginsHandler() {
        return begun.compareAndSet(false, true) && isAlone;
    }

    void start() {
        new HandlerThread(this, services).start();
    }

    /** The handler's call has returned, or its own engine has closed the session. */
    void returned(@Nullable String failure) {
        if (queue.ending(this)) {
            conclude(failure);
        }
    }

    /**
     * Closes its sessions, records what became of the items, and tells the queue.
     *
     * @param failure why items without a final status have failed; null = their handler did not say
     */
    void conclude(@Nullable String failure) {
        sessions.forEach(LiveSession::shut);
        List<ItemResult> results = new ArrayList<>();
        List<ItemRef> all = items();
        for (ItemRef ref : all) {
            results.add(Objects.requireNonNull(items.get(ref)).end(failure));
        }
        // A store of the handler's own may keep us waiting: who asked for the sync must not wait for that.
        boolean own = OwnStore.mayHave(handler);
        if (!own) {
            services.inbox().ran(handler, all);
        }
        queue.finished(this, results);
        if (own) {
            services.inbox().ran(handler, all);
            services.board().changed();
        }
    }

    /** A session was closed by its owner. */
    void closed() {
        if (outside) {
            returned(null);
        }
    }

    @Override
    public SyncSession create(List<String> itemIds) {
        if (itemIds.isEmpty()) {
            throw new IllegalArgumentException("a session needs at least one item");
        }
        LiveSession session = new LiveSession(this, services, queue);
        Set<ItemRef> refs = new LinkedHashSet<>();
        for (String id : itemIds) {
            ItemRef ref = session.ref(id);
            ItemRun item = items.get(ref);
            if (item == null || item.isRefused()) {
                throw new IllegalArgumentException("not part of this sync: " + id);
            }
            refs.add(ref);
        }
        hear();
        queue.admit(this, session, refs);
        try {
            if (!request.options().preview()) {
                services.inbox().events().begin(handler, fresh(refs), beginsHandler());
            }
            refs.forEach(session::join);
        } catch (RuntimeException e) {
            session.shut();
            throw e;
        }
        return session;
    }

    /** What a second session of this run takes up again keeps what the first has told. */
    private List<ItemRef> fresh(Collection<ItemRef> refs) {
        return refs.stream()
                .filter(r -> !Objects.requireNonNull(items.get(r)).hasBegun())
                .toList();
    }

    /** Called under the queue's lock. */
    void admit(LiveSession session, Collection<ItemRef> refs) {
        for (LiveSession other : sessions) {
            if (other.isOpen() && refs.stream().anyMatch(other::hasMember)) {
                throw new IllegalStateException("an open session of this sync has one of these items");
            }
        }
        session.reserve(refs);
        sessions.add(session);
    }
}
