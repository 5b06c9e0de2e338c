package org.synccenter.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartFlag;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncSession;

/**
 * Decides what runs when. An item never runs twice at a time; what is asked again while it runs is run again afterwards; a request with
 * a context object is never merged. Handlers without concurrent sessions run one session at a time. Everything is decided under the lock
 * of {@link QueueTable}; handlers are never called under it.
 */
final class RequestQueue {
    private static final Duration RECORDING = Duration.ofSeconds(5);

    private final HandlerRegistry registry;
    private final SessionRun.Services services;
    private final QueueTable table = new QueueTable();
    private final ItemStates states;
    private final SilenceWatch watch;
    private final Stopping stopping;
    private final Absorbing absorbing;

    RequestQueue(HandlerRegistry registry, SessionRun.Services services) {
        this.registry = registry;
        this.services = services;
        this.states = new ItemStates(table, services);
        this.watch = new SilenceWatch(table, states, services.patience(), this::giveUp);
        this.stopping = new Stopping(table, states, watch, services);
        this.absorbing = new Absorbing(table, states, services);
    }

    /**
     * Takes a request.
     *
     * @throws IllegalArgumentException with a sentence when the handler or an item is unknown or cannot be started
     */
    RequestHandle start(SyncRequest request) {
        HandlerEntry handler = registry.get(request.handler());
        String error = Startable.loadError(handler);
        return error != null ? fail(request, handler, error) : submit(request, Startable.items(registry, request));
    }

    /** Queues a request for items that were found startable. */
    private RequestHandle submit(SyncRequest request, List<ItemRef> items) {
        List<QueuedRequest> made = new ArrayList<>(1);
        table.change(() -> {
            Set<ItemRef> wanted = new LinkedHashSet<>(items);
            if (request.flags().contains(StartFlag.IGNORE_IF_ALREADY_SYNCING) && request.context() == null) {
                wanted.removeIf(table::isSyncing);
                if (request.reason() == StartReason.SCHEDULE) {
                    // While a handler hangs, a clock would pile up requests for the rest of its items.
                    wanted.removeIf(i -> table.isAwaited(i, request));
                }
            }
            QueuedRequest queued = new QueuedRequest(request, wanted);
            made.add(queued);
            if (wanted.isEmpty()) {
                table.endEmpty(queued);
            } else if (table.closed) {
                wanted.forEach(i -> table.give(queued, services.cancelledBeforeStart(i)));
            } else {
                table.waiting.add(queued);
                dispatch(request.handler());
                states.refresh(wanted);
            }
        });
        return new Handle(made.getFirst());
    }

    /** A request for a handler that cannot sync at all ends as failed, and an event says why. */
    private RequestHandle fail(SyncRequest request, HandlerEntry handler, String error) {
        List<String> named = request.items() == null ? List.of() : request.items();
        List<ItemRef> items =
                named.stream().map(i -> new ItemRef(handler.id, i)).toList();
        QueuedRequest queued = new QueuedRequest(request, items);
        Thread.ofVirtual().name("sync-result").start(() -> {
            HandlerEvents.cannotSync(services, handler.id, error);
            table.change(() -> {
                queued.fail(error);
                if (items.isEmpty()) {
                    table.endEmpty(queued);
                }
                items.forEach(i -> table.give(queued, services.failed(i, error)));
            });
        });
        return new Handle(queued);
    }

    private final class Handle implements RequestHandle {
        private final QueuedRequest queued;

        Handle(QueuedRequest queued) {
            this.queued = queued;
        }

        @Override
        public CompletionStage<SyncResult> result() {
            return queued.future.minimalCompletionStage();
        }

        @Override
        public void stop() {
            stopping.request(queued);
        }
    }

    /** Starts whatever of a handler can be started. Items and handlers may have vanished while a request waited. */
    private void dispatch(String handlerId) {
        assert table.isMine();
        List<ItemRef> refused = new ArrayList<>();
        for (QueuedRequest queued : List.copyOf(table.waiting)) {
            if (!queued.request.handler().equalsIgnoreCase(handlerId)) {
                continue;
            }
            HandlerEntry handler = registry.findHandler(handlerId);
            List<ItemEntry> free = new ArrayList<>();
            for (ItemRef item : List.copyOf(queued.waiting)) {
                ItemEntry entry = handler == null ? null : handler.items.get(item);
                if (table.isHeldUp(handler, item)) {
                    table.give(queued, services.failed(item, EngineText.STILL_AT_WORK.text(services.name(item))));
                    refused.add(item);
                } else if (!table.isTaken(item) && entry == null) {
                    table.give(queued, services.failed(item, EngineText.ITEM_UNKNOWN.text(item.item())));
                } else if (!table.isTaken(item) && entry != null) {
                    free.add(entry);
                }
            }
            if (handler != null && !free.isEmpty() && table.mayBegin(handler)) {
                begin(queued, handler, free);
            }
        }
        table.sweep();
        states.refresh(refused);
    }

    private void begin(QueuedRequest queued, HandlerEntry handler, List<ItemEntry> entries) {
        SessionRun run = new SessionRun(this, services, handler, queued.request, entries, false);
        List<ItemRef> items = run.items();
        for (ItemRef item : items) {
            queued.waiting.remove(item);
            run.addAsker(item, queued);
        }
        for (QueuedRequest other : table.waiting) {
            if (other != queued && other.isServedBy(queued.request)) {
                for (ItemRef item : items) {
                    if (other.waiting.remove(item)) {
                        run.addAsker(item, other);
                    }
                }
            }
        }
        enter(run);
        run.start();
    }

    private void enter(SessionRun run) {
        if (table.runs(run.handlerId()).findAny().isEmpty()) {
            run.handler().live.begins.set(true);
        }
        table.running.add(run);
    }

    /**
     * Opens a session for a handler's own engine.
     *
     * @throws IllegalArgumentException when there is no item, or one is unknown
     * @throws IllegalStateException when it may not begin now, with a sentence
     */
    SyncSession openOutside(String handlerId, List<String> itemIds) {
        if (itemIds.isEmpty()) {
            throw new IllegalArgumentException("a session needs at least one item");
        }
        SessionRun run = outside(handlerId, itemIds);
        try {
            return run.create(itemIds);
        } catch (RuntimeException e) {
            run.returned(e.getMessage());
            throw e;
        }
    }

    /**
     * Begins a run that the handler's own engine has started; nobody asked for it here.
     *
     * @throws IllegalArgumentException when an item is unknown
     * @throws IllegalStateException when it may not begin now, with a sentence
     */
    private SessionRun outside(String handlerId, List<String> itemIds) {
        List<SessionRun> made = new ArrayList<>(1);
        table.change(() -> {
            HandlerEntry handler = registry.get(handlerId);
            List<ItemEntry> entries = new ArrayList<>();
            for (String id : itemIds) {
                ItemEntry entry = registry.get(new ItemRef(handler.id, id));
                String refusal = Startable.refusal(handler, entry);
                if (refusal != null) {
                    throw new IllegalStateException(refusal);
                }
                if (table.reserved.contains(entry.ref) || table.isHeldUp(handler, entry.ref)) {
                    throw new IllegalStateException(EngineText.STILL_AT_WORK.text(entry.name));
                }
                entries.add(entry);
            }
            if (table.closed) {
                throw new IllegalStateException(EngineText.CENTER_CLOSED.text());
            }
            if (!table.mayBegin(handler)) {
                throw new IllegalStateException(EngineText.ONE_SESSION.text(handler.name));
            }
            SessionRun run = new SessionRun(this, services, handler, SyncRequest.ofHandler(handler.id), entries, true);
            enter(run);
            states.refresh(run.items());
            made.add(run);
        });
        return made.getFirst();
    }

    /**
     * Nothing can be taken into a run any more: its handler has returned, or it was given up. Only one of them ends it.
     *
     * @return false = it was given up before
     */
    boolean ending(SessionRun run) {
        boolean[] first = new boolean[1];
        table.change(() -> {
            first[0] = !run.over;
            run.over = true;
            run.hasReturned = true;
            if (!first[0] && table.strays.remove(run)) {
                // The items of a run that was given up are free at last.
                dispatch(run.handlerId());
                states.refresh(run.items());
            }
        });
        return first[0];
    }

    /** Called by a run at its end with what it achieved. */
    void finished(SessionRun run, List<ItemResult> results) {
        table.change(() -> {
            table.running.remove(run);
            if (!run.hasReturned) {
                table.strays.add(run);
            }
            Set<QueuedRequest> served = new LinkedHashSet<>();
            results.forEach(r -> served.addAll(run.askers(r.item())));
            served.forEach(q -> q.addHandlerErrors(run.handlerErrors()));
            for (ItemResult result : results) {
                run.askers(result.item()).forEach(asker -> table.give(asker, result));
            }
            dispatch(run.handlerId());
            states.refresh(results.stream().map(ItemResult::item).toList());
        });
    }

    /** Ends the run that has this item, whose handler does not answer; no effect when it has answered meanwhile. */
    void giveUp(ItemRef item) {
        table.change(() -> table.runsOf(item)
                .filter(r -> r.stateOf(item) == ItemState.NOT_RESPONDING)
                .toList()
                .forEach(this::giveUp));
    }

    private void giveUp(SessionRun run) {
        assert table.isMine();
        if (!run.over) {
            run.over = true;
            String sentence = EngineText.GIVEN_UP.text(run.handler().name);
            Thread.ofVirtual().name("sync-given-up").start(() -> run.conclude(sentence));
        }
    }

    /** A handler opens a session in its run: each item is in one open session of a run at a time. */
    void admit(SessionRun run, LiveSession session, Collection<ItemRef> items) {
        table.change(() -> {
            if (run.over) {
                throw new IllegalStateException("the sync is over");
            }
            run.admit(session, items);
        });
    }

    /** A handler that was taken for silent speaks. */
    void heard(SessionRun run) {
        table.change(() -> {
            watch.heard(run);
            states.refresh(run.items());
        });
    }

    /** A stopped item has got its final status. */
    void acknowledged(ItemRef item) {
        table.change(() -> states.refresh(List.of(item)));
    }

    /** What is going on with an item that is in a session; null = it is in none. */
    @Nullable
    ItemLive runningLive(ItemRef item) {
        List<ItemLive> found = new ArrayList<>(1);
        table.change(() -> table.runsOf(item)
                .flatMap(r -> Optional.ofNullable(r.item(item)).stream())
                .forEach(i -> found.add(i.live())));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Keeps an item from being synced until it is released; false = it waits or syncs now. */
    boolean reserve(ItemRef item) {
        boolean[] done = new boolean[1];
        table.change(() -> done[0] = !table.isTaken(item) && !table.isWaiting(item) && table.reserved.add(item));
        return done[0];
    }

    void release(ItemRef item) {
        table.change(() -> {
            table.reserved.remove(item);
            dispatch(item.handler());
            states.refresh(List.of(item));
        });
    }

    /** Whether something of this handler waits or runs. */
    boolean isBusy(String handlerId) {
        boolean[] busy = new boolean[1];
        table.change(() -> busy[0] = table.runs(handlerId).findAny().isPresent()
                || table.waiting.stream().anyMatch(q -> q.request.handler().equalsIgnoreCase(handlerId)));
        return busy[0];
    }

    /** Stops all handlers, also those whose rows have gone, as far as their policies let it. */
    void stopAll() {
        stopping.all();
    }

    /** Stops items of a handler: waiting ones at once, running ones as soon as their handler acknowledges. */
    void stop(String handlerId, @Nullable Collection<ItemRef> items) {
        stopping.handler(handlerId, items);
    }

    /** What waits for a handler and could be taken into this run. */
    SyncSession.Pending pending(SessionRun run) {
        return absorbing.pending(run);
    }

    /** See {@link Absorbing#item}. */
    void absorb(SessionRun run, ItemRef item) {
        absorbing.item(run, item);
    }

    /** See {@link Absorbing#context}. */
    List<ItemRef> absorbContext(SessionRun run, Object context) {
        return absorbing.context(run, context);
    }

    /**
     * An item that was not known until now joins the session that has found it. From its becoming known on it is taken: a start of all in
     * the same moment must not sync it a second time.
     */
    void adopt(SessionRun run, ItemRef ref, SyncItem item) {
        absorbing.announce(run, ref);
        try {
            ItemEntry entry = registry.commit(run.handlerId(), item, ref.item());
            absorbing.join(run, entry);
        } finally {
            release(ref);
        }
    }

    /** Takes no more requests, stops everything, waits until all has ended or the time is over, and gives up what has not. */
    void close(Duration patience) {
        table.change(() -> table.closed = true);
        stopping.everything();
        try {
            table.awaitIdle(Math.min(patience.toNanos(), services.patience().toNanos()));
            table.change(() -> List.copyOf(table.running).forEach(this::giveUp));
            table.awaitIdle(RECORDING.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watch.close();
        }
    }
}
