package org.synccenter.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;

/**
 * Everything the faces show, at one instant. Immutable; cheap to take and to compare by {@code version}.
 *
 * @param version grows with every change; equal versions are equal snapshots
 * @param pausedUntil nothing starts by itself until then, {@code Pause.OPEN_END} = until a person ends it; null = no pause
 */
public record CenterSnapshot(
        long version, List<HandlerView> handlers, @Nullable Instant pausedUntil) {
    public CenterSnapshot {
        handlers = List.copyOf(handlers);
    }

    /** Without a pause. */
    public CenterSnapshot(long version, List<HandlerView> handlers) {
        this(version, handlers, null);
    }

    /** All items of all handlers. */
    public Stream<ItemView> items() {
        return handlers.stream().flatMap(h -> h.items().stream());
    }

    public Optional<ItemView> item(ItemRef ref) {
        return handlers.stream()
                .filter(h -> h.id().equalsIgnoreCase(ref.handler()))
                .flatMap(h -> h.items().stream())
                .filter(i -> i.ref().equals(ref))
                .findFirst();
    }

    /** The item's name for people; its id when it is gone. */
    public String name(ItemRef ref) {
        return item(ref).map(ItemView::name).orElse(ref.item());
    }

    /** The handler's name for people; its id when it is gone. */
    public String handlerName(String handlerId) {
        return handlers.stream()
                .filter(h -> h.id().equalsIgnoreCase(handlerId))
                .map(HandlerView::name)
                .findFirst()
                .orElse(handlerId);
    }

    public int conflicts() {
        return handlers.stream().mapToInt(HandlerView::conflicts).sum();
    }

    /** Whether anything waits or runs. */
    public boolean isBusy() {
        return handlers.stream().anyMatch(h -> h.busy() > 0);
    }
}
