package org.synccenter.engine.async;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncItem;
import org.synccenter.api.async.AsyncItem;

/** An item of an event-driven handler as it was listed. */
record ListedItem(Binding binding, AsyncItem item) implements SyncItem {

    @Override
    public String id() {
        return item.id();
    }

    @Override
    public String name() {
        return item.name();
    }

    @Override
    public ItemInfo info() {
        return new ItemInfo("", "", item.lastUpdate(), StateAnswer.KEPT_BY_CENTER, StateAnswer.YES);
    }

    @Override
    public Set<ItemCapability> capabilities() {
        return item.hasProperties() ? Set.of(ItemCapability.HAS_PROPERTIES) : Set.of();
    }

    @Override
    public Set<ItemPolicy> policies() {
        return item.hidden() ? Set.of(ItemPolicy.HIDDEN_BY_DEFAULT) : Set.of();
    }

    /** Reserved: hardly any handler has one, so failing is an answer as well. */
    @Override
    public <T> Optional<T> object(Class<T> type) {
        List<T> found = new ArrayList<>();
        binding.around()
                .attempt(
                        binding.id(),
                        () -> Listing.itemObject(binding, item.id(), type).ifPresent(found::add));
        return found.stream().findFirst();
    }
}
