package org.synccenter.engine;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.CenterStores;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.SyncEvent;

/**
 * What the center itself has to say about a handler, outside any sync: one event a cause, however often it happens, and it goes when the
 * cause is gone. A log that cannot be written stops nothing.
 */
final class CenterEvents {
    private static final Logger LOG = LoggerFactory.getLogger(CenterEvents.class);

    private final CenterStores stores;
    private final InstantSource clock;
    private final Consumer<String> changed;

    /** @param changed told the handler's id after each change */
    CenterEvents(CenterStores stores, InstantSource clock, Consumer<String> changed) {
        this.stores = stores;
        this.clock = clock;
        this.changed = changed;
    }

    /** @param cause names the event, and is its short summary */
    void raise(String handlerId, @Nullable String itemId, EngineText cause, String description) {
        SyncEvent event = new SyncEvent(
                id(handlerId, itemId, cause),
                handlerId,
                clock.instant(),
                EventDraft.of(itemId, EventLevel.ERROR, cause.text(), description));
        attempt(() -> {
            stores.events().add(event);
            changed.accept(handlerId);
        });
    }

    void clear(String handlerId, @Nullable String itemId, EngineText cause) {
        String id = id(handlerId, itemId, cause);
        attempt(() -> {
            // Asked first: reading is cheap, and there hardly ever is one.
            if (stores.events().get(id).isPresent()) {
                stores.events().remove(List.of(id));
                changed.accept(handlerId);
            }
        });
    }

    private static String id(String handlerId, @Nullable String itemId, EngineText cause) {
        String all = handlerId + '\n' + Objects.requireNonNullElse(itemId, "") + '\n' + cause.name();
        return UUID.nameUUIDFromBytes(all.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("an event could not be kept", e);
        }
    }
}
