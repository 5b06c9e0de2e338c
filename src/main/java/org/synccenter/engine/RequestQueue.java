package org.synccenter.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
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
    private boolean closed;

    RequestQueue(HandlerRegistry registry, SessionRun.Services services) {
        this.registry = registry;
        this.services = services;
    }

    /** Queues a request for items that were found startable. */
    RequestHandle submit(SyncRequest request, List<ItemRef> items) {
        lock.lock();
        try {
            List<ItemRef> wanted = new ArrayList<>(items);
            boolean mayDrop =
                    request.flags().contains(StartFlag.IGNORE_IF_ALREADY_SYNCING) && request.context() == null;
            if (mayDrop) {
                wanted.removeIf(this::isRunning);
            }
            if (closed) {
                wanted.clear();
            }
            QueuedRequest queued = new QueuedRequest(request, wanted);
            if (wanted.isEmpty()) {
                queued.future.complete(queued.result());
            } else {
                waiting.add(queued);
                dispatch();
                refreshStates(wanted);
            }
            return new Handle(queued);
        } finally {
            lock.unlock();
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
            stopMatching(queued::isOpen, queued, false);
        }
    }

    private boolean isRunning(ItemRef item) {
        return running.stream().anyMatch(r -> r.has(item));
    }

    /** Starts whatever can be started. */
    private void dispatch() {
        assert lock.isHeldByCurrentThread();
        for (QueuedRequest queued : List.copyOf(waiting)) {
            String handlerId = queued.request.handler();
            HandlerEntry handler = registry.get(handlerId);
            boolean concurrent = handler.capabilities.contains(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS);
            if (!concurrent && running.stream().anyMatch(r -> r.handlerId().equalsIgnoreCase(handlerId))) {
                continue;
            }
            List<ItemRef> free =
                    queued.waiting.stream().filter(i -> !isRunning(i)).toList();
            if (!free.isEmpty()) {
                begin(queued, handler, free);
            }
        }
        waiting.removeIf(q -> q.waiting.isEmpty());
    }

    private void begin(QueuedRequest queued, HandlerEntry handler, List<ItemRef> items) {
        SessionRun run = new SessionRun(this, services, handler, queued.request, items);
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
            dispatch();
            refreshStates(results.stream().map(ItemResult::item).toList());
            if (running.isEmpty()) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
        complete.forEach(q -> q.future.complete(q.result()));
    }

    /** Stops items of a handler: waiting ones at once, running ones as soon as their handler acknowledges. */
    void stop(String handlerId, @Nullable Collection<ItemRef> items) {
        Predicate<ItemRef> matching =
                items == null ? i -> i.handler().equalsIgnoreCase(handlerId) : i -> items.contains(i);
        stopMatching(matching, null, items == null);
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
                    if (matching.test(item) && mayStop(item)) {
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
                List<ItemRef> stopped = run.items().stream()
                        .filter(i -> matching.test(i) && mayStop(i))
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
        complete.forEach(q -> q.future.complete(q.result()));
    }

    private boolean mayStop(ItemRef ref) {
        ItemEntry item = registry.find(ref);
        return item == null || TaskRules.isStoppable(registry.get(ref.handler()), item);
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

    /** Takes an item into a running session; what waited for it gets that session's result. */
    void absorb(SessionRun run, ItemRef item) {
        run.addItem(item);
        absorb(run, q -> q.request.context() == null && q.waiting.contains(item) ? List.of(item) : List.of());
    }

    /** Moves a waiting request, known by its context object, into a running session. */
    @SuppressWarnings("ReferenceEquality") // The object is opaque: only the very same one means this request.
    void absorbContext(SessionRun run, Object context) {
        absorb(run, q -> q.request.context() == context ? List.copyOf(q.waiting) : List.of());
    }

    private void absorb(SessionRun run, Function<QueuedRequest, List<ItemRef>> chosen) {
        lock.lock();
        try {
            for (QueuedRequest queued : waiting) {
                for (ItemRef item : chosen.apply(queued)) {
                    queued.waiting.remove(item);
                    run.addAsker(item, queued);
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
