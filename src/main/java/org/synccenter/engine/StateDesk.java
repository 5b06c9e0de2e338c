package org.synccenter.engine;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterStores;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Owner;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;

/**
 * Changes the states of handlers and items: asks first where the handler wishes it, then tells the handler, then keeps it, or reads it
 * again when the handler owns it. What PREVENT forbids is refused by call as well. Blocks.
 */
final class StateDesk {
    private final HandlerRegistry registry;
    private final CenterStores stores;
    private final UiDesk ui;
    private final Duration patience;

    /** @param patience how long a change waits for the one before it */
    StateDesk(HandlerRegistry registry, CenterStores stores, UiDesk ui, Duration patience) {
        this.registry = registry;
        this.stores = stores;
        this.ui = ui;
        this.patience = patience;
    }

    boolean activateHandler(String handlerId, boolean activate, @Nullable Owner owner, Set<ControlFlag> flags)
            throws SyncException {
        HandlerEntry entry = registry.get(handlerId);
        SyncHandler handler = registry.handler(handlerId);
        refuseIf(
                entry.policies.contains(activate ? HandlerPolicy.PREVENT_ACTIVATE : HandlerPolicy.PREVENT_DEACTIVATE),
                entry.name);
        HandlerUi.Kind kind = activate ? HandlerUi.Kind.QUERY_BEFORE_ACTIVATE : HandlerUi.Kind.QUERY_BEFORE_DEACTIVATE;
        boolean asks = entry.capabilities.contains(
                activate ? HandlerCapability.QUERY_BEFORE_ACTIVATE : HandlerCapability.QUERY_BEFORE_DEACTIVATE);
        if (asks && !ui.ask(kind, entry, null, owner, flags)) {
            return false;
        }
        change(entry, null, () -> handler.activate(activate), () -> {
            if (isOwned(entry.info.active())) {
                registry.update(entry.id);
            } else {
                entry.live.decide(stores.states(), entry.id, kept -> kept.withActive(activate));
            }
        });
        return true;
    }

    boolean enableHandler(String handlerId, boolean enable, @Nullable Owner owner, Set<ControlFlag> flags)
            throws SyncException {
        HandlerEntry entry = active(handlerId);
        SyncHandler handler = registry.handler(handlerId);
        refuseIf(
                entry.policies.contains(enable ? HandlerPolicy.PREVENT_ENABLE : HandlerPolicy.PREVENT_DISABLE),
                entry.name);
        HandlerUi.Kind kind = enable ? HandlerUi.Kind.QUERY_BEFORE_ENABLE : HandlerUi.Kind.QUERY_BEFORE_DISABLE;
        boolean asks = entry.capabilities.contains(
                enable ? HandlerCapability.QUERY_BEFORE_ENABLE : HandlerCapability.QUERY_BEFORE_DISABLE);
        if (asks && !ui.ask(kind, entry, null, owner, flags)) {
            return false;
        }
        change(entry, null, () -> handler.enable(enable), () -> {
            if (isOwned(entry.info.enabled())) {
                registry.update(entry.id);
            } else {
                entry.live.decide(stores.states(), entry.id, kept -> kept.withEnabled(enable));
            }
        });
        return true;
    }

    boolean enableItem(ItemRef ref, boolean enable, @Nullable Owner owner, Set<ControlFlag> flags)
            throws SyncException {
        HandlerEntry entry = active(ref.handler());
        ItemEntry item = registry.get(ref);
        refuseIf(item.policies.contains(enable ? ItemPolicy.PREVENT_ENABLE : ItemPolicy.PREVENT_DISABLE), item.name);
        HandlerUi.Kind kind = enable ? HandlerUi.Kind.QUERY_BEFORE_ENABLE : HandlerUi.Kind.QUERY_BEFORE_DISABLE;
        boolean asks = item.capabilities.contains(
                enable ? ItemCapability.QUERY_BEFORE_ENABLE : ItemCapability.QUERY_BEFORE_DISABLE);
        if (asks && !ui.ask(kind, entry, item, owner, flags)) {
            return false;
        }
        change(entry, item, () -> item.item.enable(enable), () -> {
            if (isOwned(item.info.enabled())) {
                registry.await(registry.rereadItem(item.ref));
            } else {
                item.live.decide(stores.states(), item.ref, kept -> kept.withEnabled(enable));
            }
        });
        return true;
    }

    /** A handler that may be managed: one that is not set up may not. */
    HandlerEntry active(String handlerId) throws SyncException {
        HandlerEntry entry = registry.get(handlerId);
        if (entry.handler != null && !entry.isActive()) {
            throw SyncException.invalid(EngineText.HANDLER_INACTIVE.text(entry.name));
        }
        return entry;
    }

    private static boolean isOwned(StateAnswer answer) {
        return answer == StateAnswer.YES || answer == StateAnswer.NO;
    }

    private static void refuseIf(boolean prevented, String name) throws SyncException {
        if (prevented) {
            throw SyncException.invalid(EngineText.CHANGE_PREVENTED.text(name));
        }
    }

    /** Something asked of a handler. */
    interface Ask {
        void of() throws Exception;
    }

    /**
     * Tells the handler, and then keeps it. When the handler fails, everything stays as it was, and an event says so.
     *
     * @param item null = it is about the handler
     */
    void change(HandlerEntry entry, @Nullable ItemEntry item, Ask ask, Runnable keep) throws SyncException {
        takeTurn(entry);
        String itemId = item == null ? null : item.ref.item();
        try {
            HandlerCall.of(item == null ? entry.name : item.name, () -> {
                ask.of();
                return true;
            });
            keep.run();
            registry.events.clear(entry.id, itemId, EngineText.CHANGE_FAILED);
        } catch (SyncException e) {
            registry.events.raise(entry.id, itemId, EngineText.CHANGE_FAILED, e.text());
            throw e;
        } finally {
            entry.live.changing.release();
        }
    }

    private void takeTurn(HandlerEntry entry) throws SyncException {
        try {
            if (!entry.live.changing.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw SyncException.unavailable(EngineText.CHANGE_WAITS.text(entry.name), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SyncException.unavailable(EngineText.CHANGE_WAITS.text(entry.name), e);
        }
    }
}
