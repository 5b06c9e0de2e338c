package org.synccenter.engine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.CenterStores;
import org.synccenter.api.Counts;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;

/**
 * One call of a handler's {@code synchronize} on a thread of its own, and what becomes of its items. It is a platform thread: a sync is
 * hours of hashing and copying, which would keep the few carriers of virtual threads from everybody else.
 */
final class SessionRun implements SessionCreator {

    /** What a run needs of the engine. */
    record Services(HandlerRegistry registry, CenterStores stores, ProgressBoard board, InstantSource clock, Inbox inbox) {

        ItemResult cancelledBeforeStart(ItemRef item) {
            return notRun(item, Outcome.CANCELLED, null);
        }

        /** The item is not there any more. */
        ItemResult vanished(ItemRef item) {
            return notRun(item, Outcome.FAILED, EngineText.ITEM_UNKNOWN.text(item.item()));
        }

        private ItemResult notRun(ItemRef item, Outcome outcome, @Nullable String error) {
            ItemEntry entry = registry.find(item);
            String name = entry == null ? item.item() : entry.name;
            return new ItemResult(item, name, outcome, "", Counts.NONE, 0, List.of(), error, null, List.of());
        }
    }

    private final RequestQueue queue;
    private final Services services;
    private final HandlerEntry handler;
    private final SyncRequest request;
    private final Map<ItemRef, ItemRun> items = new ConcurrentHashMap<>();
    private final List<ItemRef> order = new CopyOnWriteArrayList<>();
    private final Map<ItemRef, Set<QueuedRequest>> askers = new HashMap<>();
    private final List<LiveSession> sessions = new CopyOnWriteArrayList<>();
    private volatile boolean cancelAll;
    /** The handler has returned; written under the queue's lock. */
    volatile boolean over;

    SessionRun(
            RequestQueue queue, Services services, HandlerEntry handler, SyncRequest request, List<ItemEntry> entries) {
        this.queue = queue;
        this.services = services;
        this.handler = handler;
        this.request = request;
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

    boolean has(ItemRef item) {
        return items.containsKey(item);
    }

    List<ItemRef> items() {
        return List.copyOf(order);
    }

    @Nullable
    ItemRun item(ItemRef ref) {
        return items.get(ref);
    }

    /** Guarded by the queue's lock, like the next two. */
    void addAsker(ItemRef item, QueuedRequest asker) {
        askers.computeIfAbsent(item, i -> new LinkedHashSet<>()).add(asker);
    }

    Set<QueuedRequest> askers(ItemRef item) {
        return askers.getOrDefault(item, Set.of());
    }

    void cancel(List<ItemRef> refs, boolean all) {
        cancelAll |= all;
        refs.forEach(r -> Objects.requireNonNull(items.get(r)).cancel());
        sessions.forEach(LiveSession::stopAsked);
    }

    boolean isCancelled(ItemRef item) {
        ItemRun run = items.get(item);
        return run != null && run.isCancelled();
    }

    CancelRequest cancelRequest(@Nullable ItemRun item) {
        if (cancelAll) {
            return CancelRequest.CANCEL_ALL;
        }
        return item != null && item.isCancelled() ? CancelRequest.CANCEL_ITEM : CancelRequest.NONE;
    }

    void start() {
        Thread.ofPlatform().daemon().name("sync-" + handler.id).start(this::run);
    }

    private void run() {
        String error = null;
        try {
            SyncHandler target = services.registry().handler(handler.id);
            List<String> ids = startableItems();
            if (!ids.isEmpty()) {
                SyncContext context = new SyncContext(
                        ids,
                        request.reason(),
                        request.options(),
                        request.owner(),
                        request.mayPrompt(),
                        request.context());
                HandlerCall.of(handler.name, () -> {
                    if (!request.options().preview()) {
                        services.inbox().events().begin(handler, ids);
                    }
                    target.synchronize(context, this);
                    return true;
                });
            }
        } catch (SyncException e) {
            error = e.text();
        }
        queue.ending(this);
        sessions.forEach(LiveSession::close);
        handler.progressText.set("");
        List<ItemResult> results = new ArrayList<>();
        for (ItemRef ref : order) {
            results.add(Objects.requireNonNull(items.get(ref)).end(error));
        }
        // A store of the handler's own may keep us waiting: who asked for the sync must not wait for that.
        boolean own = OwnStore.mayHave(handler);
        if (!own) {
            services.inbox().ran(handler, order);
        }
        queue.finished(this, results);
        if (own) {
            services.inbox().ran(handler, order);
            services.board().changed();
        }
    }

    /** Items that were disabled, disconnected or stopped, by themselves or with their handler, while they waited drop out. */
    private List<String> startableItems() {
        List<String> ids = new ArrayList<>();
        HandlerEntry now = services.registry().findHandler(handler.id);
        for (ItemRef ref : order) {
            ItemRun run = Objects.requireNonNull(items.get(ref));
            ItemEntry entry = now == null ? null : now.items.get(ref);
            if (now == null || entry == null) {
                run.refuse(EngineText.ITEM_UNKNOWN.text(ref.item()));
            } else if (!entry.isEnabled() || !now.isEnabled() || !now.isActive()) {
                run.refuse(EngineText.ITEM_DISABLED.text(entry.name));
            } else if (!entry.isConnected() || !now.isConnected()) {
                run.refuse(EngineText.ITEM_DISCONNECTED.text(entry.name));
            } else if (run.isCancelled()) {
                run.cancelledBeforeStart();
            } else {
                ids.add(entry.ref.item());
            }
        }
        return ids;
    }

    @Override
    public SyncSession create(List<String> itemIds) {
        if (itemIds.isEmpty()) {
            throw new IllegalArgumentException("a session needs at least one item");
        }
        if (over) {
            throw new IllegalStateException("the sync is over");
        }
        LiveSession session = new LiveSession(this, services, queue);
        itemIds.forEach(session::join);
        sessions.add(session);
        return session;
    }
}
