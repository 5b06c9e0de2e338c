package org.synccenter.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldDecision;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemSize;
import org.synccenter.api.PlannedConflict;
import org.synccenter.api.Problem;
import org.synccenter.api.Progress;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncSession;
import org.synccenter.engine.async.StopSignals;

/** The session that a handler reports to: finds the item, asks the queue, wakes the faces. After its end it refuses every call. */
final class LiveSession implements SyncSession, StopSignals {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);

    private final SessionRun run;
    private final SessionRun.Services services;
    private final RequestQueue queue;
    private final Set<ItemRef> members = ConcurrentHashMap.newKeySet();
    private final Map<ItemRef, SyncItem> proposed = new ConcurrentHashMap<>();
    private final List<Runnable> stopListeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> handlerText = new AtomicReference<>("");
    private final AtomicBoolean noticed = new AtomicBoolean();
    private volatile boolean closed;

    LiveSession(SessionRun run, SessionRun.Services services, RequestQueue queue) {
        this.run = run;
        this.services = services;
        this.queue = queue;
    }

    ItemRef ref(@Nullable String itemId) {
        if (itemId == null) {
            throw new IllegalArgumentException("an item's id is needed");
        }
        return new ItemRef(run.handlerId(), itemId);
    }

    boolean isOpen() {
        return !closed;
    }

    boolean hasMember(ItemRef item) {
        return members.contains(item);
    }

    /** These items are this session's; they {@link #join} next. */
    void reserve(Collection<ItemRef> items) {
        members.addAll(items);
    }

    /** The item's run begins, in the history too. */
    void join(ItemRef ref) {
        ItemRun item = run.item(ref);
        if (item == null) {
            throw new IllegalArgumentException("not part of this sync: " + ref.item());
        }
        members.add(ref);
        item.begin();
    }

    /** Every call comes through here: it shows that the handler lives, and that it may still call. */
    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
        run.hear();
        if (run.isSilent) {
            queue.heard(run);
        }
    }

    private ItemRun member(@Nullable String itemId) {
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
        if (progress == null || progress.status() == null) {
            throw new IllegalArgumentException("a report needs a status");
        }
        try {
            item.progress(progress);
        } finally {
            if (item.isStopAcknowledged()) {
                queue.acknowledged(item.ref());
            }
            services.board().changed();
        }
        return run.cancelRequest(item);
    }

    @Override
    public CancelRequest handlerText(@Nullable String text) {
        requireOpen();
        // A copy of its own: at the end exactly this text goes, and not that of another session.
        String mine = new String(Cut.to(Cut.TEXT, text == null ? "" : text).toCharArray());
        handlerText.set(mine);
        run.handler().progressText.set(mine);
        services.board().changed();
        return run.cancelRequest(null);
    }

    @Override
    public String event(EventDraft event) {
        requireOpen();
        if (event == null || event.level() == null || event.name() == null || event.description() == null) {
            throw new IllegalArgumentException("an event needs a level, a name and a description");
        }
        ItemRun item = event.itemId() == null ? null : member(event.itemId());
        SyncEvent added = new SyncEvent(
                UUID.randomUUID().toString(), run.handlerId(), services.clock().instant(), Cut.event(event));
        services.stores().events().add(added);
        if (event.level() == EventLevel.ERROR) {
            if (item == null) {
                run.countHandlerError();
                services.inbox().events().countLevel(run.handler());
            } else {
                item.countError();
            }
        }
        services.board().changed();
        return added.id();
    }

    @Override
    public boolean canContinue(@Nullable String itemId) {
        requireOpen();
        boolean all = itemId == null || itemId.isEmpty();
        return run.cancelRequest(all ? null : member(itemId)) == CancelRequest.NONE;
    }

    private void tell(String itemId, Consumer<ItemRun> what) {
        what.accept(member(itemId));
    }

    @Override
    public void applied(String itemId, SyncAction action) {
        tell(itemId, i -> i.applied(action));
    }

    @Override
    public void plan(String itemId, List<SyncAction> plan) {
        plan(itemId, plan, List.of());
    }

    @Override
    public void plan(String itemId, List<SyncAction> plan, List<PlannedConflict> undecided) {
        // A stranger's lists may be slow: the item must not wait for them.
        List<SyncAction> copy = List.copyOf(plan);
        List<PlannedConflict> open = List.copyOf(undecided);
        tell(itemId, i -> i.plan(copy, open));
    }

    @Override
    public void problem(String itemId, Problem problem) {
        tell(itemId, i -> i.problem(problem));
    }

    @Override
    public void held(String itemId, Hold hold) {
        tell(itemId, i -> i.held(hold));
    }

    @Override
    public void answered(String itemId, HoldDecision decision) {
        tell(itemId, i -> i.answered(decision));
    }

    @Override
    public String run(String itemId) {
        return member(itemId).runId();
    }

    @Override
    public void conflicts(String itemId, int count) {
        tell(itemId, i -> i.conflicts(count));
    }

    @Override
    public void size(String itemId, ItemSize size) {
        tell(itemId, i -> i.size(size));
    }

    @Override
    public Pending pending() {
        requireOpen();
        return queue.pending(run);
    }

    @Override
    public void addItem(String itemId) {
        requireOpen();
        ItemRef ref = ref(itemId);
        synchronized (members) {
            if (members.contains(ref)) {
                throw new IllegalArgumentException("already part of this session: " + itemId);
            }
            queue.absorb(run, ref);
            members.add(ref);
        }
        join(ref);
    }

    @Override
    public void addContext(Object context) {
        requireOpen();
        if (context == null) {
            throw new IllegalArgumentException("a context object is needed");
        }
        queue.absorbContext(run, context).stream()
                .filter(i -> !members.contains(i))
                .forEach(this::join);
    }

    @Override
    public void proposeItem(SyncItem item) {
        requireOpen();
        String name = run.handler().name;
        ItemRef ref = ref(HandlerCall.orElse(name, "", item::id));
        if (ref.item().isBlank()) {
            throw new IllegalArgumentException("a proposed item needs an id");
        }
        if (services.registry().find(ref) != null || proposed.putIfAbsent(ref, item) != null) {
            throw new IllegalArgumentException("already known: " + ref.item());
        }
    }

    @Override
    public void commitItem(String itemId) {
        requireOpen();
        ItemRef ref = ref(itemId);
        SyncItem item = proposed.remove(ref);
        if (item == null) {
            throw new IllegalArgumentException("was not proposed, or is part of the session: " + itemId);
        }
        queue.adopt(run, ref, item);
        join(ref);
        services.board().changed();
    }

    @Override
    public void manualSync() {
        requireOpen();
        Face face = services.faces().peekFirst();
        if (noticed.compareAndSet(false, true) && face != null) {
            String name = run.handler().name;
            try {
                face.notice(new Face.Notice(run.handlerId(), name, EngineText.MANUAL_SYNC.text(name)));
            } catch (RuntimeException e) {
                LOG.error("a notice could not be shown", e);
            }
        }
    }

    /** Refuses every call from now on. */
    void shut() {
        closed = true;
        run.handler().progressText.compareAndSet(handlerText.get(), "");
        services.board().changed();
        // Who waits for a stop is told as well when the session is given up.
        stopAsked();
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
        shut();
        run.closed();
    }
}
