package org.synccenter.api.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncItem;

/**
 * What a handler says about itself and its items, each answer judged as it comes. Infos are judged but not kept: their comments may change
 * at any time.
 */
record Reading(
        String id,
        String name,
        Set<HandlerCapability> capabilities,
        Set<HandlerPolicy> policies,
        List<ItemReading> items) {
    private static final int MAX_ID = 63;
    private static final int MAX_NAME = 127;

    /** What one item says about itself. */
    record ItemReading(String id, String name, Set<ItemCapability> capabilities, Set<ItemPolicy> policies) {}

    static Reading of(Probe probe, SyncHandler handler) {
        String id = probe.ask("id", handler::id).orElse("");
        id(probe, id);
        String name = probe.ask("name", handler::name).orElse("");
        name(probe, name);
        Set<HandlerCapability> capabilities = set(probe, "capabilities", handler::capabilities);
        Set<HandlerPolicy> policies = set(probe, "policies", handler::policies);
        probe.ask("info", handler::info).ifPresent(i -> info(probe, i, capabilities));
        return new Reading(id, name, capabilities, policies, items(probe, handler));
    }

    private static List<ItemReading> items(Probe probe, SyncHandler handler) {
        List<ItemReading> readings = new ArrayList<>();
        Set<String> ids = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<SyncItem> items = probe.ask("items", handler::items).orElse(List.of());
        for (SyncItem item : items) {
            if (item == null) {
                probe.found(Rule.NULL_ANSWER, "items has a null in it.");
                continue;
            }
            ItemReading reading = item(probe, item);
            readings.add(reading);
            probe.require(ids.add(reading.id()), Rule.ID, "Two items have the id \"" + reading.id() + "\".");
        }
        return List.copyOf(readings);
    }

    private static ItemReading item(Probe handlerProbe, SyncItem item) {
        String id = handlerProbe.ask("an item's id", item::id).orElse("");
        Probe probe = handlerProbe.about("item " + id);
        id(probe, id);
        String name = probe.ask("name", item::name).orElse("");
        name(probe, name);
        Set<ItemCapability> capabilities = set(probe, "capabilities", item::capabilities);
        Set<ItemPolicy> policies = set(probe, "policies", item::policies);
        probe.ask("info", item::info).ifPresent(i -> info(probe, i, capabilities));
        return new ItemReading(id, name, capabilities, policies);
    }

    private static void id(Probe probe, String id) {
        probe.require(!id.isEmpty() && id.length() <= MAX_ID, Rule.ID, "An id has " + id.length() + " characters.");
    }

    private static void name(Probe probe, String name) {
        probe.require(
                !name.isEmpty() && name.length() <= MAX_NAME,
                Rule.NAME,
                "The name has " + name.length() + " characters.");
    }

    private static <E extends Enum<E>> Set<E> set(Probe probe, String what, Probe.Call<@Nullable Set<E>> call) {
        Set<E> given = probe.ask(what, call).orElse(Set.of());
        probe.require(given.stream().noneMatch(Objects::isNull), Rule.NULL_ANSWER, what + " has a null in it.");
        return Set.copyOf(given.stream().filter(Objects::nonNull).toList());
    }

    private static void info(Probe probe, HandlerInfo info, Set<HandlerCapability> capabilities) {
        notNull(probe, info.type(), "type");
        texts(probe, info.typeLabel(), info.comment());
        states(probe, info.active(), info.enabled(), info.connected());
        boolean asksActive = capabilities.contains(HandlerCapability.QUERY_BEFORE_ACTIVATE)
                || capabilities.contains(HandlerCapability.QUERY_BEFORE_DEACTIVATE);
        boolean asksEnabled = capabilities.contains(HandlerCapability.QUERY_BEFORE_ENABLE)
                || capabilities.contains(HandlerCapability.QUERY_BEFORE_DISABLE);
        own(probe, asksActive, "active", info.active());
        own(probe, asksEnabled, "enabled", info.enabled());
    }

    private static void info(Probe probe, ItemInfo info, Set<ItemCapability> capabilities) {
        texts(probe, info.typeLabel(), info.comment());
        states(probe, info.enabled(), info.connected());
        boolean asks = capabilities.contains(ItemCapability.QUERY_BEFORE_ENABLE)
                || capabilities.contains(ItemCapability.QUERY_BEFORE_DISABLE);
        own(probe, asks, "enabled", info.enabled());
    }

    private static void texts(Probe probe, @Nullable String... texts) {
        for (String text : texts) {
            notNull(probe, text, "text");
            int length = Optional.ofNullable(text).map(String::length).orElse(0);
            probe.require(length <= MAX_NAME, Rule.COMMENT, "A text of info has " + length + " characters.");
        }
    }

    private static void states(Probe probe, @Nullable StateAnswer... states) {
        for (StateAnswer state : states) {
            notNull(probe, state, "state");
        }
    }

    private static void notNull(Probe probe, @Nullable Object value, String what) {
        probe.require(value != null, Rule.NULL_ANSWER, "A " + what + " of info is null.");
    }

    private static void own(Probe probe, boolean asks, String state, StateAnswer answer) {
        boolean owns = answer == StateAnswer.YES || answer == StateAnswer.NO;
        probe.require(
                !asks || owns, Rule.OWN_STATE, "It asks before \"" + state + "\" changes, and answers " + answer + ".");
    }
}
