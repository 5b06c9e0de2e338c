package org.synccenter.api;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps events, also over a restart. Thread-safe. Answers to {@code ISyncMgrEventStore}. */
public interface EventStore {

    /** Events of a handler, or of one of its items, newest first; null handler = of all. */
    List<SyncEvent> list(@Nullable String handlerId, @Nullable String itemId);

    void add(SyncEvent event);

    void remove(Collection<String> eventIds);

    /** Removes the events of these items and the handler-level ones: called when a new sync of them starts. */
    void clear(String handlerId, Collection<String> itemIds);

    /** Number of events of level {@link EventLevel#ERROR} of one item. */
    int errors(ItemRef item);
}
