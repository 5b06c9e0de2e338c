package org.synccenter.engine;

import java.util.List;
import org.synccenter.api.CenterStores;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncControl;
import org.synccenter.api.Trigger;
import org.synccenter.api.TriggerRegistration;

/** Which handlers want to be started by which triggers, kept over restarts. */
final class TriggerDesk {
    private final HandlerRegistry registry;
    private final CenterStores stores;
    private final SyncControl control;

    TriggerDesk(HandlerRegistry registry, CenterStores stores, SyncControl control) {
        this.registry = registry;
        this.stores = stores;
        this.control = control;
    }

    TriggerRegistration of(String handlerId) {
        throw new UnsupportedOperationException(handlerId);
    }

    List<RequestHandle> fire(Trigger trigger) {
        return List.of();
    }
}
