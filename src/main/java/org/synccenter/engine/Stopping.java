package org.synccenter.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;

/** Stops: what waits is cancelled at once, what runs is only asked to, and goes on until its handler acknowledges. */
final class Stopping {
    private final QueueTable table;
    private final ItemStates states;
    private final SilenceWatch watch;
    private final SessionRun.Services services;

    Stopping(QueueTable table, ItemStates states, SilenceWatch watch, SessionRun.Services services) {
        this.table = table;
        this.states = states;
        this.watch = watch;
        this.services = services;
    }

    /** @param items null = all of the handler's */
    void handler(String handlerId, @Nullable Collection<ItemRef> items) {
        table.change(
                () -> stop(handlerId, i -> (items == null || items.contains(i)) && mayStop(i), null, items == null));
    }

    void all() {
        table.change(() -> stop(null, this::mayStop, null, true));
    }

    /** Stops what one request asks for; a run that others want as well goes on without it. */
    void request(QueuedRequest queued) {
        table.change(() -> stop(queued.request.handler(), i -> queued.isOpen(i) && mayStop(i), queued, false));
    }

    /** The program ends: no policy holds this up. */
    void everything() {
        table.change(() -> stop(null, _ -> true, null, true));
    }

    private boolean mayStop(ItemRef ref) {
        HandlerEntry handler = services.registry().findHandler(ref.handler());
        ItemEntry item = handler == null ? null : handler.items.get(ref);
        return handler == null || item == null || TaskRules.isStoppable(handler, item);
    }

    /** @param handlerId null = of all handlers */
    private void stop(
            @Nullable String handlerId, Predicate<ItemRef> matching, @Nullable QueuedRequest only, boolean all) {
        Set<ItemRef> touched = new LinkedHashSet<>();
        for (QueuedRequest queued : table.waiting) {
            if (isOf(handlerId, queued.request.handler()) && (only == null || queued == only)) {
                for (ItemRef item : List.copyOf(queued.waiting)) {
                    if (matching.test(item)) {
                        table.give(queued, services.cancelledBeforeStart(item));
                        touched.add(item);
                    }
                }
            }
        }
        table.sweep();
        for (SessionRun run : table.running) {
            if (!isOf(handlerId, run.handlerId())) {
                continue;
            }
            List<ItemRef> matched = run.items().stream().filter(matching).toList();
            if (only != null) {
                letGo(run, matched, only);
            }
            List<ItemRef> stopped = matched.stream()
                    .filter(i -> only == null || run.askers(i).equals(Set.of(only)))
                    .toList();
            if (!stopped.isEmpty()) {
                if (run.cancel(stopped, all && stopped.size() == run.items().size())) {
                    watch.stopped(run);
                }
                touched.addAll(stopped);
            }
        }
        states.refresh(touched);
    }

    private static boolean isOf(@Nullable String handlerId, String its) {
        return handlerId == null || its.equalsIgnoreCase(handlerId);
    }

    /** A run that others want as well goes on without this one. */
    private void letGo(SessionRun run, List<ItemRef> items, QueuedRequest asker) {
        for (ItemRef item : items) {
            Set<QueuedRequest> askers = run.askers(item);
            if (askers.size() > 1 && askers.remove(asker)) {
                table.give(asker, services.cancelledBeforeStart(item));
            }
        }
    }
}
