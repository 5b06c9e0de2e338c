package org.synccenter.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.CenterStores;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncControl;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.Trigger;
import org.synccenter.api.TriggerRegistration;

/** Which handlers want to be started by which triggers, kept over restarts. Its methods block (database). */
final class TriggerDesk {
    private static final Logger LOG = LoggerFactory.getLogger(TriggerDesk.class);
    /** Begins the value of a registered handler; its triggers follow, perhaps none. A handler without a value is not registered. */
    private static final String REGISTERED = "on:";

    private final HandlerRegistry registry;
    private final CenterStores stores;
    private final SyncControl control;

    TriggerDesk(HandlerRegistry registry, CenterStores stores, SyncControl control) {
        this.registry = registry;
        this.stores = stores;
        this.control = control;
    }

    /** Works also before the handler is loaded: it may register in the midst of that. */
    TriggerRegistration of(String handlerId) {
        String key = "triggers." + handlerId.toLowerCase(Locale.ROOT);
        return new TriggerRegistration() {
            @Override
            public void register(Set<Trigger> triggers) {
                String names = triggers.stream().sorted().map(Trigger::name).collect(Collectors.joining(","));
                stores.states().putSetting(key, REGISTERED + names);
            }

            @Override
            public void unregister() {
                stores.states().putSetting(key, "");
            }

            @Override
            public Optional<Set<Trigger>> triggers() {
                return stores.states()
                        .setting(key)
                        .filter(value -> value.startsWith(REGISTERED))
                        .map(value -> parse(value.substring(REGISTERED.length())));
            }
        };
    }

    /** Names that this version does not know are left out. */
    private static Set<Trigger> parse(String names) {
        Set<Trigger> triggers = EnumSet.noneOf(Trigger.class);
        List<String> all = List.of(names.split(","));
        Stream.of(Trigger.values()).filter(t -> all.contains(t.name())).forEach(triggers::add);
        return triggers;
    }

    /** Starts every handler that is registered for it and can be started now; nobody may be asked. */
    List<RequestHandle> fire(Trigger trigger) {
        List<RequestHandle> handles = new ArrayList<>();
        for (HandlerEntry handler : registry.all()) {
            boolean wants = handler.isStartable()
                    && !handler.items.isEmpty()
                    && of(handler.id).triggers().orElse(Set.of()).contains(trigger);
            if (wants) {
                try {
                    handles.add(control.start(SyncRequest.ofHandler(handler.id).withReason(reason(trigger))));
                } catch (IllegalArgumentException e) {
                    // It has become unstartable a moment ago.
                    LOG.debug("handler {} was not started", handler.id, e);
                }
            }
        }
        return handles;
    }

    private static StartReason reason(Trigger trigger) {
        return switch (trigger) {
            case CONNECT -> StartReason.CONNECT;
            case PENDING_DISCONNECT -> StartReason.BEFORE_DISCONNECT;
            case IDLE -> StartReason.IDLE;
        };
    }
}
