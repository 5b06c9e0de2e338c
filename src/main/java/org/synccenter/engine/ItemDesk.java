package org.synccenter.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterStores;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.engine.schedule.Schedules;

/** Adds, takes out and hides items and handlers. Blocks. */
final class ItemDesk {
    private final HandlerRegistry registry;
    private final CenterStores stores;
    private final RequestQueue queue;
    private final StateDesk states;
    private final UiDesk ui;
    private final Schedules schedules;

    ItemDesk(
            HandlerRegistry registry,
            CenterStores stores,
            RequestQueue queue,
            StateDesk states,
            UiDesk ui,
            Schedules schedules) {
        this.registry = registry;
        this.stores = stores;
        this.queue = queue;
        this.states = states;
        this.ui = ui;
        this.schedules = schedules;
    }

    ItemRef add(String handlerId, ItemDraft draft) throws SyncException {
        HandlerEntry entry = states.active(handlerId);
        SyncHandler handler = registry.handler(handlerId);
        ItemSetup setup = HandlerCall.value(entry.name, () -> handler.object(ItemSetup.class))
                .orElseThrow(() -> SyncException.invalid(EngineText.NO_SETUP.text(entry.name)));
        String id = HandlerCall.value(entry.name, () -> setup.add(draft));
        registry.update(entry.id);
        return new ItemRef(entry.id, id);
    }

    /** Takes an item out of what is synced; the user's data stays. */
    boolean remove(ItemRef ref, @Nullable Owner owner, Set<ControlFlag> flags) throws SyncException {
        ItemEntry item = registry.find(ref);
        if (item == null) {
            throw SyncException.invalid(EngineText.ITEM_UNKNOWN.text(Cut.name(ref.item())));
        }
        HandlerEntry entry = states.active(ref.handler());
        if (!item.capabilities.contains(ItemCapability.CAN_DELETE)) {
            throw SyncException.invalid(EngineText.DELETE_NOT_OFFERED.text(item.name));
        }
        if (item.capabilities.contains(ItemCapability.QUERY_BEFORE_DELETE)
                && !ui.ask(HandlerUi.Kind.QUERY_BEFORE_DELETE, entry, item, owner, flags)) {
            return false;
        }
        if (!queue.reserve(item.ref)) {
            throw SyncException.unavailable(EngineText.ITEM_BUSY.text(item.name), null);
        }
        try {
            states.change(entry, item, item.item::delete, () -> {
                registry.drop(item.ref);
                schedules.forget(item.ref);
                // One that is added later under this id is another one.
                stores.states().removeItem(item.ref);
                registry.update(entry.id);
            });
        } finally {
            queue.release(item.ref);
        }
        return true;
    }

    void hideHandler(String handlerId, boolean hide) {
        HandlerEntry entry = registry.get(handlerId);
        entry.live.decide(stores.states(), entry.id, kept -> kept.withHidden(hide));
    }

    void hideItem(ItemRef ref, boolean hide) {
        ItemEntry item = registry.get(ref);
        item.live.decide(stores.states(), item.ref, kept -> kept.withHidden(hide));
    }
}
