package org.synccenter.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemRef;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncHandler;

/** What the engine knows about one handler: the handler itself or why it could not be loaded, its properties and its items. */
final class HandlerEntry {
    final String id;
    final String name;
    final @Nullable SyncHandler handler;
    final @Nullable String error;
    final HandlerProperties properties;
    final HandlerInfo info;
    final Set<HandlerCapability> capabilities;
    final Set<HandlerPolicy> policies;
    final Map<ItemRef, ItemEntry> items;
    final HandlerLive live;

    /** What the handler says while it syncs; outlives re-reading its properties. */
    final AtomicReference<String> progressText;

    /** @param items unmodifiable, in the order in which to show them */
    HandlerEntry(
            String id,
            @Nullable SyncHandler handler,
            @Nullable String error,
            HandlerProperties properties,
            Map<ItemRef, ItemEntry> items,
            HandlerLive live) {
        this.id = id;
        this.name = properties.name();
        this.handler = handler;
        this.error = error;
        this.properties = properties;
        this.info = properties.info();
        this.capabilities = properties.capabilities();
        this.policies = properties.policies();
        this.items = items;
        this.live = live;
        this.progressText = live.progressText;
    }

    /** A handler that cannot be used, with the sentence why. */
    static HandlerEntry failed(String id, String error, HandlerLive live) {
        return new HandlerEntry(id, null, error, HandlerProperties.untold(Cut.name(id)), Map.of(), live);
    }

    /** The same handler with other items. */
    HandlerEntry withItems(Map<ItemRef, ItemEntry> others) {
        return new HandlerEntry(id, handler, error, properties, others, live);
    }

    @Nullable
    ItemEntry item(String itemId) {
        return items.get(new ItemRef(id, itemId));
    }

    boolean isActive() {
        return live.kept.active();
    }

    boolean isEnabled() {
        return live.kept.enabled();
    }

    /** An unknown answer counts as connected. */
    boolean isConnected() {
        return info.connected() != StateAnswer.NO;
    }

    /** Whether a sync of its items may be started at all. */
    boolean isStartable() {
        return handler != null
                && isActive()
                && isEnabled()
                && isConnected()
                && !policies.contains(HandlerPolicy.PREVENT_START_SYNC);
    }
}
