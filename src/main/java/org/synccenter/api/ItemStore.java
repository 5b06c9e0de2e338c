package org.synccenter.api;

import java.util.List;
import java.util.Optional;

/** One handler's items in the center's database, in the order in which they were added. Thread-safe; each call is durable on return. */
public interface ItemStore {

    /** All items, as they were when asked; never null. Blocks (database). */
    List<StoredItem> all();

    /** One item, without regard to the case of its id; empty = there is none. Blocks (database). */
    Optional<StoredItem> get(String itemId);

    /** Adds the item or replaces the one with this id. */
    void put(StoredItem item);

    /** Removes the item with its states, conflicts, events and history; no effect when there is none. */
    void remove(String itemId);
}
