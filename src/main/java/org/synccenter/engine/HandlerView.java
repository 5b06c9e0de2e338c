package org.synccenter.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerType;

/**
 * One handler as all faces show it.
 *
 * @param status its comment, or what it says while it syncs; may be empty
 * @param hidden not listed unless hidden ones are to be shown
 * @param lastSync as the handler says, or else when the last of its items was synced; null = never
 * @param error why it could not be loaded; null = it is loaded
 * @param errors events of level ERROR about the handler and all its items
 */
public record HandlerView(
        String id,
        String name,
        HandlerType type,
        String typeLabel,
        String status,
        boolean active,
        boolean enabled,
        boolean connected,
        boolean hidden,
        @Nullable Instant lastSync,
        @Nullable String error,
        int errors,
        List<ItemView> items,
        Tasks tasks) {

    public HandlerView {
        items = List.copyOf(items);
    }

    /** Conflicts of all items. */
    public int conflicts() {
        return items.stream().mapToInt(ItemView::conflicts).sum();
    }

    /** Items that wait or run. */
    public int busy() {
        return (int) items.stream().filter(i -> i.state().isBusy()).count();
    }
}
