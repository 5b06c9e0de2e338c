package org.synccenter.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncSession;

/**
 * Lets a running session take what waits. Under the queue's one lock, so that what is taken is neither started a second time nor loses its
 * result. What a session has done already, or was told to stop, it cannot take again: that waits for the next one.
 */
final class Absorbing {
    private final QueueTable table;
    private final ItemStates states;
    private final SessionRun.Services services;

    Absorbing(QueueTable table, ItemStates states, SessionRun.Services services) {
        this.table = table;
        this.states = states;
        this.services = services;
    }

    SyncSession.Pending pending(SessionRun run) {
        Set<String> items = new LinkedHashSet<>();
        List<Object> contexts = new ArrayList<>();
        table.change(() -> {
            for (QueuedRequest queued : table.waiting) {
                if (fits(run, queued)) {
                    queued.waiting.forEach(i -> items.add(i.item()));
                    if (queued.request.context() != null) {
                        contexts.add(queued.request.context());
                    }
                }
            }
        });
        return new SyncSession.Pending(List.copyOf(items), List.copyOf(contexts));
    }

    /** A preview must never answer for a sync, nor the other way round; and what a person has allowed holds for what they were asked about. */
    private static boolean fits(SessionRun run, QueuedRequest queued) {
        return queued.request.handler().equalsIgnoreCase(run.handlerId())
                && queued.request.options().equals(run.request().options());
    }

    /**
     * Takes an item into a running session; what waited for it gets that session's result, but for requests with a context object.
     *
     * @throws IllegalStateException when the session is over or stopped
     * @throws IllegalArgumentException when the item is unknown or disabled, or another session has it
     */
    void item(SessionRun run, ItemRef item) {
        table.change(() -> {
            requireOpen(run);
            ItemEntry entry = services.registry().get(item);
            String refusal = Startable.refusal(run.handler(), entry);
            if (refusal != null) {
                throw new IllegalArgumentException(refusal);
            }
            if (!run.has(item) && table.isTaken(item)) {
                throw new IllegalArgumentException("another session syncs it: " + item);
            }
            if (run.has(item) && !run.canServe(item)) {
                throw new IllegalArgumentException("this sync has done it, or was told to leave it out: " + item);
            }
            run.addItem(entry);
            for (QueuedRequest queued : table.waiting) {
                if (queued.request.context() == null && fits(run, queued) && queued.waiting.remove(entry.ref)) {
                    run.addAsker(entry.ref, queued);
                }
            }
            table.sweep();
            states.refresh(List.of(entry.ref));
        });
    }

    /**
     * Moves a waiting request, known by its context object, into a running session, but for items that cannot be synced in it: those wait.
     *
     * @return the items that it has brought
     * @throws IllegalStateException when the session is over or stopped
     * @throws IllegalArgumentException when no such request waits
     */
    @SuppressWarnings("ReferenceEquality") // The object is opaque: only the very same one means this request.
    List<ItemRef> context(SessionRun run, Object context) {
        List<ItemRef> taken = new ArrayList<>();
        table.change(() -> {
            requireOpen(run);
            boolean found = false;
            for (QueuedRequest queued : table.waiting) {
                if (queued.request.context() == context && fits(run, queued)) {
                    found = true;
                    for (ItemRef item : List.copyOf(queued.waiting)) {
                        ItemEntry entry = services.registry().find(item);
                        boolean free = run.has(item) ? run.canServe(item) : !table.isTaken(item);
                        if (entry != null && free && Startable.refusal(run.handler(), entry) == null) {
                            queued.waiting.remove(item);
                            run.addItem(entry);
                            run.addAsker(item, queued);
                            taken.add(item);
                        }
                    }
                }
            }
            if (!found) {
                throw new IllegalArgumentException("no request with this object waits");
            }
            table.sweep();
            states.refresh(taken);
        });
        return taken;
    }

    /** A running session is about to make an item known: nobody else can have it until it is released. */
    void announce(SessionRun run, ItemRef item) {
        table.change(() -> {
            requireOpen(run);
            if (table.isTaken(item)) {
                throw new IllegalArgumentException("another session syncs it: " + item);
            }
            table.reserved.add(item);
        });
    }

    /** What was announced is known now, and part of the session. */
    void join(SessionRun run, ItemEntry entry) {
        table.change(() -> {
            requireOpen(run);
            run.addItem(entry);
        });
    }

    private static void requireOpen(SessionRun run) {
        if (run.over) {
            throw new IllegalStateException("the session is over");
        }
        if (run.isStopped()) {
            throw new IllegalStateException("the session is to stop");
        }
    }
}
