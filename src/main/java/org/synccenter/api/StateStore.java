package org.synccenter.api;

import java.util.List;
import java.util.Optional;

/** Keeps {@link CenterState}s and small settings of the faces, over restarts. Thread-safe, durable on return. */
public interface StateStore {

    /** State of an item; empty when it was never seen. */
    Optional<CenterState> item(ItemRef item);

    void putItem(ItemRef item, CenterState state);

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

    void putHandler(String handlerId, CenterState state);

    /** A setting of a face, such as the theme. */
    Optional<String> setting(String key);

    void putSetting(String key, String value);
}
