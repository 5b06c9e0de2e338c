package org.synccenter.engine;

import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.synccenter.api.CenterState;
import org.synccenter.api.CenterStores;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.RunLog;
import org.synccenter.api.StateStore;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.async.AsyncItem;
import org.synccenter.api.async.AsyncItems;
import org.synccenter.engine.async.AsyncSurroundings;
import org.synccenter.engine.async.Connections;
import org.synccenter.engine.async.SharedConnections;

/** What the engine lends to event-driven handlers. */
final class EngineSurroundings implements AsyncSurroundings {
    private final HandlerRegistry registry;
    private final PromptTurn prompts;
    private final CenterStores stores;
    private final InstantSource clock;
    private final SharedConnections connections = new SharedConnections(Connections.ALWAYS);

    /** Begins a run in the history that no session has. */
    RunLog log(ItemRef item) {
        return new DecisionLog(stores.history(), clock, item);
    }

    EngineSurroundings(HandlerRegistry registry, PromptTurn prompts, CenterStores stores, InstantSource clock) {
        this.registry = registry;
        this.prompts = prompts;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public boolean takePrompt(Object who) {
        return prompts.take(who);
    }

    @Override
    public void returnPrompt(Object who) {
        prompts.giveBack(who);
    }

    @Override
    public SharedConnections connections() {
        return connections;
    }

    @Override
    public EventStore events() {
        return stores.events();
    }

    @Override
    public void addEvent(String handlerId, EventDraft draft) {
        stores.events().add(new SyncEvent(UUID.randomUUID().toString(), handlerId, clock.instant(), Cut.event(draft)));
    }

    @Override
    public void listed(String handlerId, AsyncItems listed) {
        StateStore states = stores.states();
        Set<String> lasting = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> temporary = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (AsyncItem item : listed.items()) {
            (item.temporary() ? temporary : lasting).add(item.id());
        }
        for (String kept : states.items(handlerId)) {
            boolean absent = !lasting.contains(kept) && !temporary.contains(kept);
            if (temporary.contains(kept) || (absent && listed.complete())) {
                states.removeItem(new ItemRef(handlerId, kept));
            }
        }
        for (AsyncItem item : listed.items()) {
            ItemRef ref = new ItemRef(handlerId, item.id());
            if (!item.checked() && !item.id().isBlank() && states.item(ref).isEmpty()) {
                states.putItem(ref, CenterState.NEW.withEnabled(false).withHidden(item.hidden()));
            }
        }
    }

    @Override
    public void gone(ItemRef item) {
        registry.drop(item);
        stores.states().removeItem(item);
    }

    @Override
    public void attempt(String handlerId, Step step) {
        HandlerCall.orElse(handlerId, false, () -> {
            step.run();
            return true;
        });
    }
}
