package org.synccenter.api.testkit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.HandlerUi.Kind;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.Owner;
import org.synccenter.api.UiOperation;

/** User interfaces: there when announced, new each time, and silent without a window. */
final class UiChecks {
    private static final Map<Kind, HandlerCapability> OF_HANDLER = new EnumMap<>(Map.of(
            Kind.NEW_ITEM, HandlerCapability.CAN_ADD_ITEMS,
            Kind.PROPERTIES, HandlerCapability.HAS_PROPERTIES,
            Kind.BROWSE, HandlerCapability.CAN_BROWSE_CONTENT,
            Kind.SCHEDULE, HandlerCapability.CAN_SHOW_SCHEDULE,
            Kind.QUERY_BEFORE_ACTIVATE, HandlerCapability.QUERY_BEFORE_ACTIVATE,
            Kind.QUERY_BEFORE_DEACTIVATE, HandlerCapability.QUERY_BEFORE_DEACTIVATE,
            Kind.QUERY_BEFORE_ENABLE, HandlerCapability.QUERY_BEFORE_ENABLE,
            Kind.QUERY_BEFORE_DISABLE, HandlerCapability.QUERY_BEFORE_DISABLE));
    private static final Map<Kind, HandlerPolicy> NEVER_ASKED = new EnumMap<>(Map.of(
            Kind.QUERY_BEFORE_ACTIVATE, HandlerPolicy.PREVENT_ACTIVATE,
            Kind.QUERY_BEFORE_DEACTIVATE, HandlerPolicy.PREVENT_DEACTIVATE,
            Kind.QUERY_BEFORE_ENABLE, HandlerPolicy.PREVENT_ENABLE,
            Kind.QUERY_BEFORE_DISABLE, HandlerPolicy.PREVENT_DISABLE));
    private static final Map<Kind, ItemCapability> OF_ITEM = new EnumMap<>(Map.of(
            Kind.PROPERTIES, ItemCapability.HAS_PROPERTIES,
            Kind.BROWSE, ItemCapability.CAN_BROWSE_CONTENT,
            Kind.QUERY_BEFORE_ENABLE, ItemCapability.QUERY_BEFORE_ENABLE,
            Kind.QUERY_BEFORE_DISABLE, ItemCapability.QUERY_BEFORE_DISABLE,
            Kind.QUERY_BEFORE_DELETE, ItemCapability.QUERY_BEFORE_DELETE));
    private static final Map<Kind, ItemPolicy> NEVER_ASKED_OF_ITEM = new EnumMap<>(Map.of(
            Kind.QUERY_BEFORE_ENABLE, ItemPolicy.PREVENT_ENABLE,
            Kind.QUERY_BEFORE_DISABLE, ItemPolicy.PREVENT_DISABLE));

    /** Those that go on only when a person says so. */
    private static final Set<Kind> QUERIES = Set.of(
            Kind.NEW_ITEM,
            Kind.QUERY_BEFORE_ACTIVATE,
            Kind.QUERY_BEFORE_DEACTIVATE,
            Kind.QUERY_BEFORE_ENABLE,
            Kind.QUERY_BEFORE_DISABLE,
            Kind.QUERY_BEFORE_DELETE);

    private final Bench bench;
    private final Probe probe;

    UiChecks(Bench bench) {
        this.bench = bench;
        this.probe = bench.probe();
    }

    @SuppressWarnings("ReferenceEquality") // Whether it is the same object is what is asked.
    void run(Reading reading) {
        Optional<HandlerUi> ui = bench.object(HandlerUi.class);
        OF_HANDLER.forEach((kind, capability) -> {
            boolean announced = reading.capabilities().contains(capability);
            boolean needed = announced && kind != Kind.NEW_ITEM && !isIn(reading.policies(), NEVER_ASKED.get(kind));
            operation(probe, ui, kind, null, announced, needed);
        });
        reading.items()
                .forEach(item -> OF_ITEM.forEach((kind, capability) -> {
                    boolean announced = item.capabilities().contains(capability);
                    boolean needed = announced && !isIn(item.policies(), NEVER_ASKED_OF_ITEM.get(kind));
                    operation(probe.about("item " + item.id()), ui, kind, item.id(), announced, needed);
                }));
        ui.ifPresent(u -> probe.ask("eventLink", u::eventLink).flatMap(o -> o).ifPresent(link -> {
            boolean isNew = probe.ask("eventLink", u::eventLink)
                    .flatMap(o -> o)
                    .map(other -> other != link)
                    .orElse(true);
            probe.require(isNew, Rule.OPERATION_NEW, "eventLink returns the same object twice.");
        }));
    }

    private static boolean isIn(Set<?> set, @Nullable Object element) {
        return element != null && set.contains(element);
    }

    @SuppressWarnings("ReferenceEquality") // Whether it is the same object is what is asked.
    private void operation(
            Probe about,
            Optional<HandlerUi> ui,
            Kind kind,
            @Nullable String itemId,
            boolean announced,
            boolean needed) {
        Optional<UiOperation> one = ask(about, ui, kind, itemId);
        about.require(
                !needed || one.isPresent(), Rule.OBJECT_MISSING, "It announces " + kind + ", and has no operation.");
        about.require(
                announced || one.isEmpty(),
                Rule.OBJECT_UNANNOUNCED,
                "It has an operation for " + kind + ", and does not announce it.");
        one.ifPresent(first -> {
            Optional<UiOperation> two = ask(about, ui, kind, itemId);
            about.require(
                    two.isEmpty() || two.get() != first,
                    Rule.OPERATION_NEW,
                    "The operation for " + kind + " is the same object twice.");
            silent(about, kind, first, null);
            two.ifPresent(t -> silent(about, kind, t, closed(about, kind)));
        });
    }

    private static Optional<UiOperation> ask(Probe probe, Optional<HandlerUi> ui, Kind kind, @Nullable String itemId) {
        return ui.flatMap(u -> probe.ask("operation(" + kind + ")", () -> u.operation(kind, itemId)))
                .flatMap(o -> o);
    }

    private static Owner closed(Probe probe, Kind kind) {
        return KitOwner.window(false, () -> probe.found(Rule.PROMPT, kind + " uses a window that is gone."));
    }

    /** Without a window nothing is shown, so nobody can have agreed. */
    private void silent(Probe about, Kind kind, UiOperation operation, @Nullable Owner owner) {
        int before = bench.trial().prompts().getAsInt();
        boolean agreed = about.ask("the operation for " + kind, () -> operation.run(owner))
                .orElse(false);
        about.require(
                !agreed || !QUERIES.contains(kind),
                Rule.PROMPT,
                "Without a window, " + kind + " says that a person has agreed.");
        about.require(
                bench.trial().prompts().getAsInt() == before,
                Rule.PROMPT,
                "Without a window, " + kind + " shows something.");
    }
}
