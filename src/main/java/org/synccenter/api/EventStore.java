package org.synccenter.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events to read. A handler or item with the capability {@code EVENT_STORE} offers one of its own by {@code object(EventStore.class)};
 * the center shows it together with its {@link EventLog}. A handler's store covers all its items, an item's only that item. Thread-safe.
 * Answers to {@code ISyncMgrEventStore}.
 */
public interface EventStore {

    /**
     * Events, newest first; a failure midway keeps what was read so far. {@code GetEventEnumerator}.
     *
     * @param handlerId null = of all handlers that this store knows
     * @param itemId null = of the handler and all its items
     */
    List<SyncEvent> list(@Nullable String handlerId, @Nullable String itemId);

    /** One event. {@code GetEvent}. */
    Optional<SyncEvent> get(String eventId);

    /**
     * How many events of level {@link EventLevel#ERROR} there are: only these are counted. Must be cheap, it is asked for after every
     * change. {@code GetEventCount}.
     *
     * @param itemId null = the handler as a whole: its own and those of all its items
     */
    int errors(String handlerId, @Nullable String itemId);

    /** A person removed these events, or their handler syncs again; unknown ids have no effect. {@code RemoveEvent}. */
    void remove(Collection<String> eventIds);
}
