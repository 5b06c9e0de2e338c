package org.synccenter.engine;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventLog;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncEvent;

/** Events that are about a handler's syncs as such: old ones go when a new sync begins, and a handler that cannot sync leaves one. */
final class HandlerEvents {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerEvents.class);

    private HandlerEvents() {}

    /**
     * A new sync of an item begins.
     *
     * @param isFirst the first of its run, while no other session of the handler is open: what was about the handler as a whole goes as well;
     *     later it would take with it what this very run has reported
     */
    static void removeOld(SessionRun.Services services, ItemRef item, boolean isFirst) {
        EventLog events = services.stores().events();
        if (isFirst) {
            events.clear(item.handler(), List.of(item.item()));
        } else {
            List<String> old = events.list(item.handler(), item.item()).stream()
                    .map(SyncEvent::id)
                    .toList();
            if (!old.isEmpty()) {
                events.remove(old);
            }
        }
    }

    static void cannotSync(SessionRun.Services services, String handlerId, String error) {
        try {
            EventLog events = services.stores().events();
            events.clear(handlerId, List.of());
            EventDraft draft = EventDraft.of(null, EventLevel.ERROR, EngineText.EVENT_FAILED.text(), error);
            events.add(new SyncEvent(
                    UUID.randomUUID().toString(), handlerId, services.clock().instant(), draft));
            services.board().changed();
        } catch (RuntimeException e) {
            LOG.error("that handler {} cannot sync could not be noted", handlerId, e);
        }
    }
}
