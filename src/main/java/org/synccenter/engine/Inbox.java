package org.synccenter.engine;

import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.CenterStores;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Owner;

/** The desks for what waits for a person: events and conflicts. Its methods block. */
record Inbox(HandlerRegistry registry, EventDesk events, EventLinks links, ConflictDesk conflicts, Deque<Face> faces) {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    static Inbox of(HandlerRegistry registry, CenterStores stores, EventDesk events, Deque<Face> faces) {
        ConflictDesk conflicts = new ConflictDesk(registry, stores, events);
        return new Inbox(registry, events, new EventLinks(registry, events), conflicts, faces);
    }

    /** The handler or these of its items are new: what the center and their own stores have is counted. */
    void appeared(HandlerEntry handler, Collection<ItemEntry> items) {
        conflicts.count(handler, items);
        events.appeared(handler, items);
    }

    /** These items have run: what the center keeps about them was counted. */
    void ran(HandlerEntry handler, Collection<ItemRef> refs) {
        try {
            for (ItemRef ref : refs) {
                if (registry.find(ref) != null) {
                    conflicts.update(handler.id, ref.item());
                }
            }
            // As it is now: the sync itself may have made items known.
            HandlerEntry now = registry.findHandler(handler.id);
            if (now != null) {
                events.count(
                        now,
                        refs.stream()
                                .flatMap(r -> Optional.ofNullable(now.items.get(r)).stream())
                                .toList());
            }
        } catch (RuntimeException e) {
            LOG.warn("events and conflicts of handler {} could not be counted", handler.id, e);
        }
    }

    Map<String, String> settle(Collection<String> conflictIds, @Nullable Owner owner) {
        return new ConflictRun(registry, conflicts, faces.peekFirst(), owner).settle(conflictIds);
    }
}
