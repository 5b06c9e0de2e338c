package org.synccenter.engine.schedule;

import java.util.List;
import java.util.UUID;
import org.synccenter.api.ItemRef;

/**
 * A wish that items of one handler are synced by the clock. Immutable.
 *
 * @param id unique in the center
 * @param handler id of the handler
 * @param items ids of its items; empty = all that can be synced when it is due
 * @param enabled false = kept, but not due
 */
public record Schedule(String id, String handler, List<String> items, boolean enabled, Rule rule) {

    public Schedule {
        if (id.isBlank() || handler.isBlank()) {
            throw new IllegalArgumentException("a schedule needs an id and a handler");
        }
        items = List.copyOf(items);
    }

    /** A new, enabled schedule. */
    public static Schedule of(String handler, List<String> items, Rule rule) {
        return new Schedule(UUID.randomUUID().toString(), handler, items, true, rule);
    }

    /** This schedule with another rule. */
    public Schedule withRule(Rule newRule) {
        return new Schedule(id, handler, items, enabled, newRule);
    }

    /** This schedule for other items; none = all. */
    public Schedule withItems(List<String> newItems) {
        return new Schedule(id, handler, newItems, enabled, rule);
    }

    /** This schedule, enabled or not. */
    public Schedule withEnabled(boolean enable) {
        return new Schedule(id, handler, items, enable, rule);
    }

    /** Whether it is about this item. */
    public boolean covers(ItemRef item) {
        return isOf(item.handler()) && (items.isEmpty() || names(item.item()));
    }

    boolean isOf(String handlerId) {
        return handler.equalsIgnoreCase(handlerId);
    }

    boolean names(String itemId) {
        return items.stream().anyMatch(i -> i.equalsIgnoreCase(itemId));
    }
}
