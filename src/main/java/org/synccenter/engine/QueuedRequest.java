package org.synccenter.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;

/** A request on its way: which items wait, which results have come in. All fields but the future are guarded by the queue's lock. */
final class QueuedRequest {
    final SyncRequest request;
    final CompletableFuture<SyncResult> future = new CompletableFuture<>();
    final Set<ItemRef> waiting;

    private final Set<ItemRef> open;
    private final List<ItemResult> results = new ArrayList<>();
    private final long startedNanos = System.nanoTime();
    private int handlerErrors;
    private @Nullable String error;

    QueuedRequest(SyncRequest request, Collection<ItemRef> items) {
        this.request = request;
        this.waiting = new LinkedHashSet<>(items);
        this.open = new HashSet<>(items);
    }

    /**
     * Takes an item's result; results of items that are not asked for any more are dropped.
     *
     * @return whether it was taken
     */
    boolean add(ItemResult result) {
        waiting.remove(result.item());
        return open.remove(result.item()) && results.add(result);
    }

    /** A session that served it has raised errors about its handler as a whole. */
    void addHandlerErrors(int count) {
        handlerErrors += count;
    }

    boolean isComplete() {
        return open.isEmpty();
    }

    boolean isOpen(ItemRef item) {
        return open.contains(item);
    }

    /** Nothing of it can be synced at all. */
    void fail(String sentence) {
        error = sentence;
        handlerErrors += open.isEmpty() ? 1 : 0;
    }

    private SyncResult result() {
        Outcome outcome = error == null ? Outcome.IN_SYNC : Outcome.FAILED;
        for (ItemResult r : results) {
            outcome = outcome.and(r.outcome());
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - startedNanos);
        return new SyncResult(outcome, List.copyOf(results), duration, handlerErrors, error);
    }

    /** Completes the future, on a thread of its own: what a client does then is its own affair, and may take as long as it likes. */
    void tell() {
        SyncResult result = result();
        Thread.ofVirtual().name("sync-result").start(() -> future.complete(result));
    }

    /**
     * Whether a run for the other request serves this one as well: never with a context object, which must reach the handler, nor with a
     * window that the other has not.
     */
    boolean isServedBy(SyncRequest other) {
        return serves(other, request);
    }

    /** Whether a run for the one serves the request as well. */
    @SuppressWarnings("ReferenceEquality") // A window is a stranger's object: what it calls equal must not matter.
    static boolean serves(SyncRequest other, SyncRequest request) {
        return request.context() == null
                && other.context() == null
                && request.handler().equalsIgnoreCase(other.handler())
                && request.options().equals(other.options())
                && (request.owner() == null || request.owner() == other.owner())
                && (other.mayPrompt() || !request.mayPrompt());
    }
}
