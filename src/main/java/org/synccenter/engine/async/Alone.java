package org.synccenter.engine.async;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.async.AsyncItems;

/** What an adapter needs of the engine where there is none: everything in memory, the computer always connected. */
final class Alone implements AsyncSurroundings {
    private static final Logger LOG = LoggerFactory.getLogger(Alone.class);

    /** Whoever has the turn; at most one. Guarded by this. */
    private final Set<Object> prompting = Collections.newSetFromMap(new IdentityHashMap<>());

    private final SharedConnections connections = new SharedConnections(Connections.ALWAYS);
    private final Events events = new Events();

    @Override
    public synchronized boolean takePrompt(Object who) {
        if (prompting.isEmpty()) {
            prompting.add(who);
        }
        return prompting.contains(who);
    }

    @Override
    public synchronized void returnPrompt(Object who) {
        prompting.remove(who);
    }

    @Override
    public SharedConnections connections() {
        return connections;
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public void addEvent(String handlerId, EventDraft draft) {
        events.add(handlerId, draft);
    }

    @Override
    public void listed(String handlerId, AsyncItems items) {}

    @Override
    public void gone(ItemRef item) {}

    @Override
    public void attempt(String handlerId, Step step) {
        try {
            step.run();
        } catch (Exception | Error e) {
            LOG.warn("handler {} failed where that changes nothing", handlerId, e);
        }
    }

    private static final class Events implements EventStore {
        private final Map<String, SyncEvent> known = new LinkedHashMap<>();

        synchronized void add(String handlerId, EventDraft draft) {
            String id = UUID.randomUUID().toString();
            known.put(id, new SyncEvent(id, handlerId, Instant.now(), draft));
        }

        @Override
        public synchronized List<SyncEvent> list(@Nullable String handlerId, @Nullable String itemId) {
            return known.values().stream()
                    .filter(e -> handlerId == null || handlerId.equalsIgnoreCase(e.handler()))
                    .filter(e ->
                            itemId == null || itemId.equalsIgnoreCase(e.draft().itemId()))
                    .toList()
                    .reversed();
        }

        @Override
        public synchronized Optional<SyncEvent> get(String eventId) {
            return Optional.ofNullable(known.get(eventId));
        }

        @Override
        public int errors(String handlerId, @Nullable String itemId) {
            return (int) list(handlerId, itemId).stream()
                    .filter(e -> e.draft().level() == EventLevel.ERROR)
                    .count();
        }

        @Override
        public synchronized void remove(Collection<String> eventIds) {
            eventIds.forEach(known::remove);
        }
    }
}
