package org.synccenter.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.EventDraft;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Problem;
import org.synccenter.api.Progress;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncSession;
import org.synccenter.engine.async.StopSignals;

/** The session that a handler reports to: finds the item, asks the queue, wakes the faces. */
final class LiveSession implements SyncSession, StopSignals {
    private static final int MAX_TEXT = 259;

    private final SessionRun run;
    private final SessionRun.Services services;
    private final RequestQueue queue;
    private final Set<ItemRef> members = ConcurrentHashMap.newKeySet();
    private final Map<ItemRef, SyncItem> proposed = new ConcurrentHashMap<>();
    private final List<Runnable> stopListeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    LiveSession(SessionRun run, SessionRun.Services services, RequestQueue queue) {
        this.run = run;
        this.services = services;
        this.queue = queue;
    }

    private ItemRef ref(String itemId) {
        return new ItemRef(run.handlerId(), itemId);
    }

    void join(String itemId) {
        ItemRun item = run.item(ref(itemId));
        if (item == null) {
            throw new IllegalArgumentException("not part of this sync: " + itemId);
        }
        members.add(ref(itemId));
        item.begin();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
    }

    private ItemRun member(String itemId) {
        requireOpen();
        ItemRef ref = ref(itemId);
        ItemRun item = run.item(ref);
        if (item == null || !members.contains(ref)) {
            throw new IllegalArgumentException("not part of this session: " + itemId);
        }
        return item;
    }

    @Override
    public CancelRequest progress(String itemId, Progress progress) {
        ItemRun item = member(itemId);
        try {
            item.progress(progress);
        } finally {
            services.board().changed();
        }
        return run.cancelRequest(item);
    }

    @Override
    public CancelRequest handlerText(String text) {
        run.handler().progressText.set(text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT));
        services.board().changed();
        return run.cancelRequest(null);
    }

    @Override
    public String event(EventDraft event) {
        if (event.itemId() != null) {
            member(event.itemId());
        }
        SyncEvent added = new SyncEvent(
                UUID.randomUUID().toString(), run.handlerId(), services.clock().instant(), event);
        services.stores().events().add(added);
        return added.id();
    }

    @Override
    public boolean canContinue(@Nullable String itemId) {
        return run.cancelRequest(itemId == null ? null : member(itemId)) == CancelRequest.NONE;
    }

    @Override
    public void applied(String itemId, SyncAction action) {
        member(itemId).applied(action);
    }

    @Override
    public void plan(String itemId, List<SyncAction> plan) {
        member(itemId).plan(plan);
    }

    @Override
    public void problem(String itemId, Problem problem) {
        member(itemId).problem(problem);
    }

    @Override
    public void held(String itemId, Hold hold) {
        member(itemId).held(hold);
    }

    @Override
    public void conflicts(String itemId, int count) {
        member(itemId).conflicts(count);
    }

    @Override
    public Pending pending() {
        return queue.pending(run.handlerId());
    }

    @Override
    public void addItem(String itemId) {
        ItemRef ref = ref(itemId);
        if (members.contains(ref)) {
            throw new IllegalArgumentException("already part of this session: " + itemId);
        }
        requireOpen();
        queue.absorb(run, ref);
        join(itemId);
    }

    @Override
    public void addContext(Object context) {
        requireOpen();
        queue.absorbContext(run, context);
        run.items().stream().filter(i -> !members.contains(i)).forEach(i -> join(i.item()));
    }

    @Override
    public void proposeItem(SyncItem item) {
        ItemRef ref = ref(item.id());
        if (services.registry().find(ref) != null || proposed.putIfAbsent(ref, item) != null) {
            throw new IllegalArgumentException("already known: " + item.id());
        }
    }

    @Override
    public void commitItem(String itemId) {
        if (proposed.remove(ref(itemId)) == null) {
            throw new IllegalArgumentException("was not proposed: " + itemId);
        }
        services.registry().update(run.handlerId());
        services.board().changed();
    }

    @Override
    public void manualSync() {
        services.board().changed();
    }

    @Override
    public void onStop(Runnable listener) {
        stopListeners.add(listener);
    }

    /** A stop was asked for; may be called under the queue's lock. */
    void stopAsked() {
        stopListeners.forEach(Runnable::run);
    }

    @Override
    public void close() {
        closed = true;
        stopAsked();
    }
}
