package org.synccenter.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterState;
import org.synccenter.api.CenterStores;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.ItemRef;
import org.synccenter.api.RunRecord;
import org.synccenter.api.SyncItem;

/** Reads the properties of one handler's items, guarding every call. */
final class ItemReader {
    /** Knows what is going on with items that are in a session. */
    @FunctionalInterface
    interface Running {
        /** Null = it is in none. */
        @Nullable
        ItemLive live(ItemRef item);
    }

    private final boolean single;
    private final CenterStores stores;
    private final String handlerId;
    private final ReadFaults faults;
    private final Running running;
    /** Items never seen before: kept all at once, for there may be thousands. */
    private final Map<ItemRef, CenterState> firstSeen = new LinkedHashMap<>();

    private @Nullable Map<ItemRef, CenterState> allKept;
    private @Nullable Boolean anyErrors;

    /** @param single only one item will be read */
    ItemReader(CenterStores stores, String handlerId, ReadFaults faults, Running running, boolean single) {
        this.single = single;
        this.stores = stores;
        this.handlerId = handlerId;
        this.faults = faults;
        this.running = running;
    }

    /** The item's id; null when it has none that can be used. */
    @Nullable
    String id(@Nullable SyncItem item) {
        String id = item == null ? null : HandlerCall.orNull(handlerId, item::id);
        if (!Cut.isId(id)) {
            faults.leftOut(id);
            return null;
        }
        return id;
    }

    /**
     * Reads an item.
     *
     * @param known as it was read last; null = it is new
     * @return null = it has no name, and is not shown
     */
    @Nullable
    ItemEntry read(String id, SyncItem item, @Nullable ItemEntry known) {
        String name = HandlerCall.orNull(handlerId, item::name);
        if (name == null) {
            faults.propertiesUntold();
            name = known == null ? "" : known.name;
        }
        if (name.isBlank()) {
            return null;
        }
        ItemInfo info = told(Told.UNTOLD, () -> Told.info(item.info()));
        Set<ItemCapability> capabilities = told(
                known == null ? Set.of() : known.capabilities,
                () -> Told.constants(ItemCapability.class, item.capabilities()));
        Set<ItemPolicy> policies = told(
                known == null ? Set.of() : known.policies, () -> Told.constants(ItemPolicy.class, item.policies()));
        boolean asksBefore = capabilities.contains(ItemCapability.QUERY_BEFORE_ENABLE)
                || capabilities.contains(ItemCapability.QUERY_BEFORE_DISABLE);
        if (!Told.isLegal(info.enabled(), asksBefore)) {
            faults.stateUnclear();
        }
        ItemRef ref = new ItemRef(handlerId, id);
        ItemLive live = known == null ? newLive(ref, policies) : known.live;
        boolean enabled = Told.state(info.enabled(), live.kept.enabled());
        if (firstSeen.containsKey(ref)) {
            live.kept = live.kept.withEnabled(enabled);
            firstSeen.put(ref, live.kept);
        } else if (enabled != live.kept.enabled()) {
            live.keep(stores.states(), ref, kept -> kept.withEnabled(enabled));
        }
        return new ItemEntry(ref, item, Cut.name(name), info, capabilities, policies, live);
    }

    private <T> T told(T otherwise, HandlerCall.Call<T> call) {
        T value = HandlerCall.orNull(handlerId, call);
        if (value == null) {
            faults.propertiesUntold();
            return otherwise;
        }
        return value;
    }

    private ItemLive newLive(ItemRef ref, Set<ItemPolicy> policies) {
        ItemLive known = running.live(ref);
        if (known != null) {
            // It had vanished from the list in the midst of its sync, which goes on telling how far it is.
            return known;
        }
        CenterState kept = kept(ref);
        ItemLive live = new ItemLive(
                kept != null ? kept : CenterState.NEW.withHidden(policies.contains(ItemPolicy.HIDDEN_BY_DEFAULT)));
        if (kept == null) {
            firstSeen.put(ref, live.kept);
            return live;
        }
        live.errors = mayHaveErrors() ? stores.events().errors(ref.handler(), ref.item()) : 0;
        live.error = live.kept.lastOutcome() == null ? null : lastError(ref);
        return live;
    }

    /** Everything about a thousand items is asked for at once; a single one costs a single question. */
    private @Nullable CenterState kept(ItemRef ref) {
        if (single) {
            return stores.states().item(ref).orElse(null);
        }
        if (allKept == null) {
            allKept = stores.states().itemStates(handlerId);
        }
        return allKept.get(ref);
    }

    /** Most handlers have none. */
    private boolean mayHaveErrors() {
        if (anyErrors == null) {
            anyErrors = stores.events().errors(handlerId, null) > 0;
        }
        return anyErrors;
    }

    private @Nullable String lastError(ItemRef ref) {
        List<RunRecord> last = stores.history().runs(ref, 1);
        return last.isEmpty() ? null : last.getFirst().error();
    }

    /** Keeps what was seen for the first time: from now on the person decides what is hidden. */
    void keepFirstSeen() {
        if (!firstSeen.isEmpty()) {
            stores.states().putItems(firstSeen);
            firstSeen.clear();
        }
    }
}
