package org.synccenter.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterState;
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
    final HandlerInfo info;
    final Set<HandlerCapability> capabilities;
    final Set<HandlerPolicy> policies;
    final Map<ItemRef, ItemEntry> items;

    /** What the handler says while it syncs; outlives re-reading its properties. */
    final AtomicReference<String> progressText;

    volatile CenterState kept;

    HandlerEntry(
            String id,
            String name,
            @Nullable SyncHandler handler,
            @Nullable String error,
            HandlerInfo info,
            Set<HandlerCapability> capabilities,
            Set<HandlerPolicy> policies,
            Map<ItemRef, ItemEntry> items,
            CenterState kept,
            AtomicReference<String> progressText) {
        this.id = id;
        this.name = name;
        this.handler = handler;
        this.error = error;
        this.info = info;
        this.capabilities = Set.copyOf(capabilities);
        this.policies = Set.copyOf(policies);
        this.items = items;
        this.kept = kept;
        this.progressText = progressText;
    }

    /** The same handler with other items. */
    HandlerEntry with(Map<ItemRef, ItemEntry> newItems) {
        return new HandlerEntry(
                id, name, handler, error, info, capabilities, policies, newItems, kept, progressText);
    }

    @Nullable
    ItemEntry item(String itemId) {
        return items.get(new ItemRef(id, itemId));
    }

    boolean isActive() {
        return answer(info.active(), kept.active());
    }

    boolean isEnabled() {
        return answer(info.enabled(), kept.enabled());
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

    private static boolean answer(StateAnswer answer, boolean kept) {
        return switch (answer) {
            case YES -> true;
            case NO -> false;
            case KEPT_BY_CENTER, UNKNOWN -> kept;
        };
    }
}
