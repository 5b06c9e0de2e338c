package org.synccenter.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.SyncRequest;

/**
 * What waits and what runs. One lock guards everything here, and the parts of the queue share it: whoever takes an item out of the
 * waiting ones and puts it into a session must do both at once. No handler, no store and no client is called under it.
 */
final class QueueTable {
    /** In the order in which they were asked for. */
    final List<QueuedRequest> waiting = new ArrayList<>();

    final List<SessionRun> running = new ArrayList<>();
    /** Given up, but the handler's call has not returned: it may still be at work on the files. */
    final List<SessionRun> strays = new ArrayList<>();
    /** Items that are just being removed: what asks for them waits until it is known whether they are still there. */
    final Set<ItemRef> reserved = new HashSet<>();

    boolean closed;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final List<QueuedRequest> ended = new ArrayList<>();

    /** Changes the table under the lock; clients whose requests this has ended are told when the lock is given back. */
    void change(Runnable step) {
        List<QueuedRequest> told = List.of();
        lock.lock();
        try {
            step.run();
            if (running.isEmpty()) {
                idle.signalAll();
            }
        } finally {
            if (lock.getHoldCount() == 1) {
                told = List.copyOf(ended);
                ended.clear();
            }
            lock.unlock();
            told.forEach(QueuedRequest::tell);
        }
    }

    /** Waits, under the lock, until nothing runs or the time is over. */
    void awaitIdle(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (!running.isEmpty() && left > 0) {
                left = idle.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isMine() {
        return lock.isHeldByCurrentThread();
    }

    /** A request gets one of its results; with the last one it is over. */
    void give(QueuedRequest request, ItemResult result) {
        assert isMine();
        if (request.add(result) && request.isComplete()) {
            ended.add(request);
        }
    }

    /** A request that asks for nothing is over at once. */
    void endEmpty(QueuedRequest request) {
        assert isMine();
        ended.add(request);
    }

    /** Forgets the requests of which nothing waits any more; their results come from the sessions. */
    void sweep() {
        waiting.removeIf(q -> q.waiting.isEmpty());
    }

    Stream<SessionRun> runs(String handlerId) {
        return running.stream().filter(r -> r.handlerId().equalsIgnoreCase(handlerId));
    }

    Stream<SessionRun> runsOf(ItemRef item) {
        return runs(item.handler()).filter(r -> r.has(item));
    }

    /** Whether some session has it, or must be taken to have it. */
    boolean isTaken(ItemRef item) {
        return reserved.contains(item) || runsOf(item).findAny().isPresent() || isStray(item);
    }

    /** What is done already, though its session goes on with others, is not syncing: asked for anew, it must be looked at again. */
    boolean isSyncing(ItemRef item) {
        return runsOf(item).anyMatch(r -> !r.isDone(item));
    }

    boolean isStray(ItemRef item) {
        return strays.stream().anyMatch(r -> r.has(item));
    }

    /** Whether a call that was given up keeps the item from being synced: its own, or any of a handler that is called once at a time. */
    boolean isHeldUp(@Nullable HandlerEntry handler, ItemRef item) {
        if (handler == null || handler.capabilities.contains(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS)) {
            return isStray(item);
        }
        return isStray(item) || strays.stream().anyMatch(r -> r.handlerId().equalsIgnoreCase(handler.id));
    }

    boolean isWaiting(ItemRef item) {
        return waiting.stream().anyMatch(q -> q.waiting.contains(item));
    }

    /** Whether a waiting request will bring a sync of the item that serves this one too. */
    boolean isAwaited(ItemRef item, SyncRequest request) {
        return waiting.stream().anyMatch(q -> q.waiting.contains(item) && QueuedRequest.serves(q.request, request));
    }

    /** Whether one more session of this handler may begin. */
    boolean mayBegin(HandlerEntry handler) {
        return handler.capabilities.contains(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS)
                || runs(handler.id).findAny().isEmpty();
    }
}
