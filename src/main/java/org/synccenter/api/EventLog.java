package org.synccenter.api;

import java.util.Collection;

/** The center's own event store: keeps what handlers report, also over a restart. Durable on return. */
public interface EventLog extends EventStore {

    /** Adds an event, or replaces the one with this id. */
    void add(SyncEvent event);

    /** Removes the events of these items and the handler-level ones: called when a new sync of them starts. */
    void clear(String handlerId, Collection<String> itemIds);
}
