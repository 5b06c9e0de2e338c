package org.synccenter.api;

import java.util.List;
import java.util.Map;

/**
 * An item as the center keeps it for its handler.
 *
 * @param id unique inside the handler, without regard to case
 * @param settings the handler's own keys and values, never null, in no order
 */
public record StoredItem(String id, String name, Map<String, List<String>> settings) {
    public StoredItem {
        settings = Map.copyOf(settings);
    }

    /** The first value of a setting, or the given one when there is none. */
    public String setting(String key, String otherwise) {
        List<String> values = settings.getOrDefault(key, List.of());
        return values.isEmpty() ? otherwise : values.getFirst();
    }
}
