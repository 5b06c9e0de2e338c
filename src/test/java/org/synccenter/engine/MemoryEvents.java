package org.synccenter.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventStore;
import org.synccenter.api.SyncEvent;

/** A handler's own event store in memory; logs every call that has reached it. */
public class MemoryEvents implements EventStore {
    public final List<SyncEvent> events = new CopyOnWriteArrayList<>();
    public final List<String> log = new CopyOnWriteArrayList<>();

    /** Whether events can be removed. */
    public volatile boolean stubborn;

    /** What becomes of a list before it is handed out. */
    public volatile UnaryOperator<List<SyncEvent>> handedOut = UnaryOperator.identity();

    static SyncEvent event(String id, @Nullable String item, EventLevel level, long second) {
        return new SyncEvent(
                id, "mem", Instant.ofEpochSecond(second), EventDraft.of(item, level, "Name of " + id, "Text of " + id));
    }

    @Override
    public List<SyncEvent> list(@Nullable String handlerId, @Nullable String itemId) {
        log.add("list " + handlerId + " " + itemId);
        return handedOut.apply(events.stream()
                .filter(e -> itemId == null || itemId.equals(e.draft().itemId()))
                .toList());
    }

    @Override
    public Optional<SyncEvent> get(String eventId) {
        log.add("get " + eventId);
        return events.stream().filter(e -> e.id().equals(eventId)).findFirst();
    }

    @Override
    public int errors(String handlerId, @Nullable String itemId) {
        log.add("errors " + handlerId + " " + itemId);
        return (int) events.stream()
                .filter(e -> e.draft().level() == EventLevel.ERROR)
                .filter(e -> itemId == null || itemId.equals(e.draft().itemId()))
                .count();
    }

    @Override
    public void remove(Collection<String> eventIds) {
        log.add("remove " + eventIds);
        if (!stubborn) {
            events.removeIf(e -> eventIds.contains(e.id()));
        }
    }
}
