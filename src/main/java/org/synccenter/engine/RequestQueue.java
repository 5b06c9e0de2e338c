package org.synccenter.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartFlag;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncSession;

/**
 * Decides what runs when. An item never runs twice at a time; what is asked again while it runs is run again afterwards; a request with
 * a context object is never merged. Handlers without concurrent sessions run one session at a time. One lock guards everything here;
 * handlers are never called under it.
 */
final class RequestQueue {
    private final HandlerRegistry registry;
    private final SessionRun.Services services;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final List<QueuedRequest> waiting = new ArrayList<>();
    private final List<SessionRun> running = new ArrayList<>();
    /** Items that are just being removed: what asks for them waits until it is known whether they are still there. */
    private final Set<ItemRef> reserved = new HashSet<>();

    private boolean closed;

    RequestQueue(HandlerRegistry registry, SessionRun.Services services) {
        this.registry = registry;
        this.services = services;
    }

    /** Queues a request for items that were found startable. */
    RequestHandle submit(SyncRequest request, List<ItemRef> items) {
        List<QueuedRequest> complete = List.of();
        lock.lock();
        try {
            List<ItemRef> wanted = new ArrayList<>(items);
            boolean mayDrop =
                    request.flags().contains(StartFlag.IGNORE_IF_ALREADY_SYNCING) && request.context() == null;
            if (mayDrop) {
                wanted.removeIf(this::isRunning);
            }
            QueuedRequest queued = new QueuedRequest(request, wanted);
            if (closed) {
                wanted.forEach(i -> queued.add(services.cancelledBeforeStart(i)));
            }
            if (queued.isComplete()) {
                complete = List.of(queued);
            } else {
                waiting.add(queued);
                complete = dispatch();
                refreshStates(wanted);
            }
            return new Handle(queued);
        } finally {
            lock.unlock();
            tell(complete);
        }
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
            stopMatching(i -> queued.isOpen(i) && mayStop(i), queued, false);
        }
    }

    private boolean isRunning(ItemRef item) {
        return running.stream().anyMatch(r -> r.has(item));
    }

    private boolean isTaken(ItemRef item) {
        return reserved.contains(item) || isRunning(item);
    }

    private static void tell(List<QueuedRequest> complete) {
        complete.forEach(q -> q.future.complete(q.result()));
    }

    /**
     * Starts whatever can be started. Items and handlers may have vanished while a request waited.
     *
     * @return requests that this has completed, to be told when the lock is given back
     */
    private List<QueuedRequest> dispatch() {
        assert lock.isHeldByCurrentThread();
        List<QueuedRequest> complete = new ArrayList<>();
        for (QueuedRequest queued : List.copyOf(waiting)) {
            HandlerEntry handler = registry.findHandler(queued.request.handler());
            List<ItemEntry> free = new ArrayList<>();
            for (ItemRef item : List.copyOf(queued.waiting)) {
                ItemEntry entry = handler == null ? null : handler.items.get(item);
                if (isTaken(item)) {
                    continue;
                }
                if (entry == null) {
                    queued.waiting.remove(item);
                    queued.add(services.vanished(item));
                } else {
                    free.add(entry);
                }
            }
            if (queued.isComplete()) {
                complete.add(queued);
            } else if (handler != null && !free.isEmpty() && mayBegin(handler)) {
                begin(queued, handler, free);
            }
        }
        waiting.removeIf(q -> q.waiting.isEmpty());
        return complete;
    }

    private boolean mayBegin(HandlerEntry handler) {
        return handler.capabilities.contains(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS)
                || running.stream().noneMatch(r -> r.handlerId().equalsIgnoreCase(handler.id));
    }

    private void begin(QueuedRequest queued, HandlerEntry handler, List<ItemEntry> entries) {
        SessionRun run = new SessionRun(this, services, handler, queued.request, entries);
        List<ItemRef> items = run.items();
        for (ItemRef item : items) {
            queued.waiting.remove(item);
            run.addAsker(item, queued);
        }
        for (QueuedRequest other : waiting) {
            if (other != queued && other.isServedBy(queued.request)) {
                for (ItemRef item : items) {
                    if (other.waiting.remove(item)) {
                        run.addAsker(item, other);
                    }
                }
            }
        }
        running.add(run);
        run.start();
    }

    /** Called by a run at its end with what it achieved. */
    void finished(SessionRun run, List<ItemResult> results) {
        List<QueuedRequest> complete = new ArrayList<>();
        lock.lock();
        try {
            running.remove(run);
            for (ItemResult result : results) {
                for (QueuedRequest asker : run.askers(result.item())) {
                    asker.add(result);
                    if (asker.isComplete() && !complete.contains(asker)) {
                        complete.add(asker);
                    }
                }
            }
            complete.addAll(dispatch());
            refreshStates(results.stream().map(ItemResult::item).toList());
            if (running.isEmpty()) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
        tell(complete);
    }

    /** Ends the run that has this item, whose handler does not answer. */
    void giveUp(ItemRef item) {
        throw new UnsupportedOperationException(item.toString());
    }

    /** A run's handler has returned: from now on nothing can be taken into it any more. */
    void ending(SessionRun run) {
        lock.lock();
        try {
            run.over = true;
        } finally {
            lock.unlock();
        }
    }

    /** Keeps an item from being synced until it is released; false = it waits or syncs now. */
    boolean reserve(ItemRef item) {
        lock.lock();
        try {
            return !isRunning(item) && waiting.stream().noneMatch(q -> q.waiting.contains(item)) && reserved.add(item);
        } finally {
            lock.unlock();
        }
    }

    void release(ItemRef item) {
        List<QueuedRequest> complete;
        lock.lock();
        try {
            reserved.remove(item);
            complete = dispatch();
            refreshStates(List.of(item));
        } finally {
            lock.unlock();
        }
        tell(complete);
    }

    /** Stops items of a handler: waiting ones at once, running ones as soon as their handler acknowledges. */
    void stop(String handlerId, @Nullable Collection<ItemRef> items) {
        Predicate<ItemRef> matching =
                items == null ? i -> i.handler().equalsIgnoreCase(handlerId) : i -> items.contains(i);
        stopMatching(i -> matching.test(i) && mayStop(i), null, items == null);
    }

    private void stopMatching(Predicate<ItemRef> matching, @Nullable QueuedRequest only, boolean all) {
        List<QueuedRequest> complete = new ArrayList<>();
        lock.lock();
        try {
            Set<ItemRef> touched = new LinkedHashSet<>();
            for (QueuedRequest queued : waiting) {
                if (only != null && queued != only) {
                    continue;
                }
                for (ItemRef item : List.copyOf(queued.waiting)) {
                    if (matching.test(item)) {
                        queued.waiting.remove(item);
                        queued.add(services.cancelledBeforeStart(item));
                        touched.add(item);
                    }
                }
                if (queued.isComplete()) {
                    complete.add(queued);
                }
            }
            waiting.removeIf(q -> q.waiting.isEmpty());
            for (SessionRun run : running) {
                if (only != null && letGo(run, matching, only)) {
                    complete.add(only);
                }
                List<ItemRef> stopped = run.items().stream()
                        .filter(matching)
                        .filter(i -> only == null || run.askers(i).equals(Set.of(only)))
                        .toList();
                if (!stopped.isEmpty()) {
                    run.cancel(stopped, all && stopped.size() == run.items().size());
                    touched.addAll(stopped);
                }
            }
            refreshStates(touched);
        } finally {
            lock.unlock();
        }
        tell(complete);
    }

    /** A run that others want as well goes on without this one; true = that was all the request waited for. */
    private boolean letGo(SessionRun run, Predicate<ItemRef> matching, QueuedRequest asker) {
        boolean let = false;
        for (ItemRef item : run.items()) {
            Set<QueuedRequest> askers = run.askers(item);
            if (matching.test(item) && askers.size() > 1 && askers.remove(asker)) {
                asker.add(services.cancelledBeforeStart(item));
                let = true;
            }
        }
        return let && asker.isComplete();
    }

    private boolean mayStop(ItemRef ref) {
        HandlerEntry handler = registry.findHandler(ref.handler());
        ItemEntry item = handler == null ? null : handler.items.get(ref);
        return handler == null || item == null || TaskRules.isStoppable(handler, item);
    }

    /** What waits for a handler. */
    SyncSession.Pending pending(String handlerId) {
        lock.lock();
        try {
            Set<String> items = new LinkedHashSet<>();
            List<Object> contexts = new ArrayList<>();
            for (QueuedRequest queued : waiting) {
                if (queued.request.handler().equalsIgnoreCase(handlerId)) {
                    queued.waiting.forEach(i -> items.add(i.item()));
                    if (queued.request.context() != null) {
                        contexts.add(queued.request.context());
                    }
                }
            }
            return new SyncSession.Pending(List.copyOf(items), List.copyOf(contexts));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes an item into a running session; what waited for it gets that session's result.
     *
     * @throws IllegalStateException when the session is over
     * @throws IllegalArgumentException when the item is unknown, or another session has it
     */
    void absorb(SessionRun run, ItemRef item) {
        lock.lock();
        try {
            if (!run.over && !run.has(item) && isTaken(item)) {
                throw new IllegalArgumentException("another session syncs it: " + item);
            }
            absorb(run, q -> q.request.context() == null && q.waiting.contains(item) ? List.of(item) : List.of());
            run.addItem(registry.get(item));
        } finally {
            lock.unlock();
        }
    }

    /** Moves a waiting request, known by its context object, into a running session, but for items that another session has. */
    @SuppressWarnings("ReferenceEquality") // The object is opaque: only the very same one means this request.
    void absorbContext(SessionRun run, Object context) {
        absorb(run, q -> q.request.context() == context ? List.copyOf(q.waiting) : List.of());
    }

    private void absorb(SessionRun run, Function<QueuedRequest, List<ItemRef>> chosen) {
        lock.lock();
        try {
            if (run.over) {
                throw new IllegalStateException("the session is over");
            }
            for (QueuedRequest queued : waiting) {
                for (ItemRef item : chosen.apply(queued)) {
                    ItemEntry entry = registry.find(item);
                    if (entry != null && (run.has(item) || !isTaken(item))) {
                        queued.waiting.remove(item);
                        run.addItem(entry);
                        run.addAsker(item, queued);
                    }
                }
            }
            waiting.removeIf(q -> q.waiting.isEmpty());
            refreshStates(run.items());
        } finally {
            lock.unlock();
        }
    }

    private void refreshStates(Collection<ItemRef> items) {
        assert lock.isHeldByCurrentThread();
        for (ItemRef ref : items) {
            ItemEntry entry = registry.find(ref);
            if (entry == null) {
                continue;
            }
            Optional<SessionRun> run = running.stream().filter(r -> r.has(ref)).findFirst();
            if (run.isPresent()) {
                entry.live.state = run.get().isCancelled(ref) ? ItemState.STOPPING : ItemState.SYNCING;
            } else {
                boolean waits = waiting.stream().anyMatch(q -> q.waiting.contains(ref));
                entry.live.state = waits ? ItemState.PENDING : ItemState.IDLE;
                entry.live.progress = null;
            }
        }
        services.board().changed();
    }

    /** Takes no more requests, stops everything, and waits until all has ended or the time is over. */
    void close(Duration patience) {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        stopMatching(i -> true, null, true);
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (!running.isEmpty() && nanos > 0) {
                nanos = idle.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
