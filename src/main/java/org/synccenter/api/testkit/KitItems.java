package org.synccenter.api.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.synccenter.api.ItemStore;
import org.synccenter.api.StoredItem;

/** Items in memory, in the order in which they were added. */
final class KitItems implements ItemStore {
    private final Map<String, StoredItem> items = new LinkedHashMap<>();

    private static String key(String id) {
        return id.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized List<StoredItem> all() {
        return List.copyOf(items.values());
    }

    @Override
    public synchronized Optional<StoredItem> get(String itemId) {
        return Optional.ofNullable(items.get(key(itemId)));
    }

    @Override
    public synchronized void put(StoredItem item) {
        items.put(key(item.id()), item);
    }

    @Override
    public synchronized void remove(String itemId) {
        items.remove(key(itemId));
    }
}
