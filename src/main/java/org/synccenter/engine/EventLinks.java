package org.synccenter.engine;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.EventLink;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;

/** Follows the links of events: the handler's own window when it has one, else the reference, if that may be opened. Blocks. */
final class EventLinks {
    /** Stands for "no window", which the map cannot hold. */
    private static final Owner NOBODY = () -> false;

    private final HandlerRegistry registry;
    private final EventDesk events;
    /** Whose window is open, by event. */
    private final Map<String, Owner> open = new ConcurrentHashMap<>();

    EventLinks(HandlerRegistry registry, EventDesk events) {
        this.registry = registry;
        this.events = events;
    }

    /** @return what the face is to open; empty = there is nothing more to do */
    Optional<URI> follow(String eventId, @Nullable Owner owner) throws SyncException {
        SyncEvent event = events.get(eventId).orElseThrow(() -> SyncException.invalid(EngineText.EVENT_UNKNOWN.text()));
        String text = event.draft().linkText();
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Owner present = owner != null && owner.isOpen() ? owner : null;
        Owner already = open.putIfAbsent(event.id(), present == null ? NOBODY : present);
        if (already != null) {
            already.toFront();
            return Optional.empty();
        }
        try {
            Optional<EventLink> link = link(event);
            if (link.isPresent()) {
                run(link.get(), event, present);
                return Optional.empty();
            }
        } finally {
            open.remove(event.id());
        }
        String reference = event.draft().linkReference();
        return reference == null || reference.isBlank() ? Optional.empty() : Optional.of(SafeLink.check(reference));
    }

    private Optional<EventLink> link(SyncEvent event) {
        HandlerEntry entry = registry.findHandler(event.handler());
        SyncHandler handler = entry == null ? null : entry.handler;
        return entry == null || handler == null
                ? Optional.empty()
                : HandlerCall.orElse(
                        entry.name,
                        Optional.empty(),
                        () -> handler.object(HandlerUi.class).flatMap(HandlerUi::eventLink));
    }

    private void run(EventLink link, SyncEvent event, @Nullable Owner owner) throws SyncException {
        HandlerCall.of(registry.get(event.handler()).name, () -> {
            link.init(event.id(), event);
            return link.run(owner);
        });
    }
}
