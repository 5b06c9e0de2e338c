package org.synccenter.engine;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventLog;
import org.synccenter.api.SyncEvent;

/** Events that are about a handler's syncs as such: a handler that cannot sync leaves one. */
final class HandlerEvents {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerEvents.class);

    private HandlerEvents() {}

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
