package org.synccenter.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterStores;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;

/** Changes the states of handlers and items: asks first where the handler wishes it, then tells the handler, then keeps it. Blocks. */
final class StateDesk {
    private final HandlerRegistry registry;
    private final CenterStores stores;
    private final UiDesk ui;

    StateDesk(HandlerRegistry registry, CenterStores stores, UiDesk ui) {
        this.registry = registry;
        this.stores = stores;
        this.ui = ui;
    }

    boolean activateHandler(String handlerId, boolean activate, @Nullable Owner owner, Set<ControlFlag> flags)
            throws SyncException {
        HandlerEntry entry = registry.get(handlerId);
        SyncHandler handler = registry.handler(handlerId);
        HandlerCall.of(entry.name, () -> {
            handler.activate(activate);
            return true;
        });
        entry.kept = entry.kept.withActive(activate);
        stores.states().putHandler(entry.id, entry.kept);
        return true;
    }

    boolean enableHandler(String handlerId, boolean enable, @Nullable Owner owner, Set<ControlFlag> flags)
            throws SyncException {
        HandlerEntry entry = registry.get(handlerId);
        SyncHandler handler = registry.handler(handlerId);
        HandlerCall.of(entry.name, () -> {
            handler.enable(enable);
            return true;
        });
        entry.kept = entry.kept.withEnabled(enable);
        stores.states().putHandler(entry.id, entry.kept);
        return true;
    }

    boolean enableItem(ItemRef ref, boolean enable, @Nullable Owner owner, Set<ControlFlag> flags) throws SyncException {
        ItemEntry item = registry.get(ref);
        HandlerCall.of(item.name, () -> {
            item.item.enable(enable);
            return true;
        });
        item.live.keep(stores.states(), item.ref, kept -> kept.withEnabled(enable));
        return true;
    }
}
