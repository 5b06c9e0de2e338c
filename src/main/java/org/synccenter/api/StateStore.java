package org.synccenter.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps {@link CenterState}s and small settings of the faces, over restarts. Thread-safe; every call blocks (database), durable on
 * return.
 */
public interface StateStore {

    /** State of an item; empty when it was never seen. */
    Optional<CenterState> item(ItemRef item);

    /** Keeps an item's state in place of what was kept before. */
    void putItem(ItemRef item, CenterState state);

    /** States of all of the handler's items about which something is kept, at once. */
    default Map<ItemRef, CenterState> itemStates(String handlerId) {
        Map<ItemRef, CenterState> states = new HashMap<>();
        for (String id : items(handlerId)) {
            ItemRef ref = new ItemRef(handlerId, id);
            item(ref).ifPresent(state -> states.put(ref, state));
        }
        return states;
    }

    /** Keeps many at once, as when a handler's items are seen for the first time. */
    default void putItems(Map<ItemRef, CenterState> states) {
        states.forEach(this::putItem);
    }

    /** Ids of the handler's items about which something is kept. */
    default List<String> items(String handlerId) {
        return List.of();
    }

    /** Forgets what is kept about an item: it is as one that was never seen. */
    default void removeItem(ItemRef item) {
        putItem(item, CenterState.NEW);
    }

    /** State of a handler; empty when it was never seen. */
    Optional<CenterState> handler(String handlerId);

    /** Keeps a handler's state in place of what was kept before. */
    void putHandler(String handlerId, CenterState state);

    /** A setting of a face, such as the theme; empty when it was never set. */
    Optional<String> setting(String key);

    /** Keeps a setting in place of what was kept before. */
    void putSetting(String key, String value);
}
