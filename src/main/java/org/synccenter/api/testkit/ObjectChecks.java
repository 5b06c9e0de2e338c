package org.synccenter.api.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.synccenter.api.ConflictStore;
import org.synccenter.api.EventStore;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.Icon;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemEditor;
import org.synccenter.api.ItemFilter;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.PathExplainer;
import org.synccenter.api.SyncItem;

/** What is announced is there, and what is there is announced. Pictures and stores are looked at. */
final class ObjectChecks {
    private static final Map<HandlerCapability, Class<?>> OF_HANDLER = Map.of(
            HandlerCapability.PROVIDES_ICON, Icon.class,
            HandlerCapability.EVENT_STORE, EventStore.class,
            HandlerCapability.CONFLICT_STORE, ConflictStore.class,
            HandlerCapability.CAN_ADD_ITEMS, ItemSetup.class,
            HandlerCapability.CAN_EXPLAIN_PATHS, PathExplainer.class,
            HandlerCapability.CAN_FILTER, ItemFilter.class,
            HandlerCapability.CAN_CHANGE_ITEMS, ItemEditor.class);
    private static final Map<ItemCapability, Class<?>> OF_ITEM = Map.of(
            ItemCapability.PROVIDES_ICON, Icon.class,
            ItemCapability.EVENT_STORE, EventStore.class,
            ItemCapability.CONFLICT_STORE, ConflictStore.class);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final int PIXELS = 32;

    private final Bench bench;
    private final Probe probe;

    ObjectChecks(Bench bench) {
        this.bench = bench;
        this.probe = bench.probe();
    }

    void run(Reading reading) {
        OF_HANDLER.forEach((capability, type) ->
                there(probe, capability, reading.capabilities().contains(capability), type, bench.object(type)));
        bench.object(Icon.class).ifPresent(i -> icon(probe, i));
        for (Reading.ItemReading item : reading.items()) {
            probe.ask("item(" + item.id() + ")", () -> bench.handler().item(item.id()))
                    .flatMap(o -> o)
                    .ifPresent(i -> item(probe.about("item " + item.id()), i, item.capabilities()));
        }
    }

    private static void item(Probe probe, SyncItem item, Set<ItemCapability> capabilities) {
        OF_ITEM.forEach((capability, type) ->
                there(probe, capability, capabilities.contains(capability), type, object(probe, item, type)));
        object(probe, item, Icon.class).ifPresent(i -> icon(probe, i));
    }

    private static <T> Optional<T> object(Probe probe, SyncItem item, Class<T> type) {
        return Offer.of(probe, type, () -> item.object(type));
    }

    private static void there(Probe probe, Enum<?> capability, boolean announced, Class<?> type, Optional<?> found) {
        probe.require(
                !announced || found.isPresent(),
                Rule.OBJECT_MISSING,
                "It has " + capability + ", and no " + type.getSimpleName() + ".");
        probe.require(
                announced || found.isEmpty(),
                Rule.OBJECT_UNANNOUNCED,
                "It has a " + type.getSimpleName() + ", and not the capability " + capability + ".");
    }

    private static void icon(Probe probe, Icon icon) {
        Optional<byte[]> picture =
                probe.ask("the icon's png", () -> icon.png(PIXELS)).flatMap(o -> o);
        picture.ifPresent(p -> probe.require(isPng(p), Rule.ICON, "The icon is no PNG picture."));
    }

    private static boolean isPng(byte[] picture) {
        for (int i = 0; i < PNG.length; i++) {
            if (picture.length <= i || picture[i] != PNG[i]) {
                return false;
            }
        }
        return true;
    }
}
