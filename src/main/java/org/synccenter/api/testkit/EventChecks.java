package org.synccenter.api.testkit;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventLink;
import org.synccenter.api.EventStore;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.SyncEvent;

/** Event stores and the links of events. */
final class EventChecks {
    private static final String UNKNOWN = "no-such-id-b1946ac9";

    private final Bench bench;

    EventChecks(Bench bench) {
        this.bench = bench;
    }

    /** Follows the link of every event that a sync has reported, without a window. */
    void links(List<SyncRun.Reported> events) {
        for (SyncRun.Reported event : events) {
            String text = event.draft().linkText();
            if (text != null && !text.isEmpty()) {
                follow(event);
            }
        }
    }

    private void follow(SyncRun.Reported reported) {
        EventDraft draft = reported.draft();
        Optional<EventLink> link = bench.object(HandlerUi.class)
                .flatMap(ui -> bench.probe().ask("eventLink", ui::eventLink))
                .flatMap(o -> o);
        if (link.isEmpty()) {
            boolean leads =
                    draft.linkReference() != null && !draft.linkReference().isBlank();
            bench.probe().require(leads, Rule.EVENT, "The link \"" + draft.linkText() + "\" leads nowhere.");
            return;
        }
        int before = bench.trial().prompts().getAsInt();
        bench.probe().ask("an event link", () -> {
            link.get().init(reported.id(), new SyncEvent(reported.id(), bench.handlerId(), Instant.now(), draft));
            return link.get().run(null);
        });
        bench.probe()
                .require(
                        bench.trial().prompts().getAsInt() == before,
                        Rule.PROMPT,
                        "Without a window, an event link shows something.");
    }

    void store(Probe probe, EventStore store, @Nullable String itemId) {
        String handler = bench.handlerId();
        List<SyncEvent> all = probe.ask("the event store's list", () -> store.list(handler, itemId))
                .orElse(List.of());
        int errors = probe.ask("the event store's errors", () -> store.errors(handler, itemId))
                .orElse(-1);
        long listed =
                all.stream().filter(e -> e.draft().level() == EventLevel.ERROR).count();
        require(probe, errors == listed, "It lists " + listed + " errors and counts " + errors + ".");
        Instant before = Instant.MAX;
        Set<String> ids = new HashSet<>();
        for (SyncEvent event : all) {
            require(probe, !event.time().isAfter(before), "\"" + event.id() + "\" is not in order of age.");
            before = event.time();
            require(
                    probe,
                    !event.id().isEmpty() && ids.add(event.id()),
                    "The id \"" + event.id() + "\" is empty or there twice.");
            String item = event.draft().itemId();
            boolean ours = event.handler().equalsIgnoreCase(handler)
                    && (itemId == null || item != null && item.equalsIgnoreCase(itemId));
            require(probe, ours, "\"" + event.id() + "\" is of " + event.handler() + "/" + item + ".");
            boolean found = probe.ask("the event store's get", () -> store.get(event.id()))
                    .flatMap(o -> o)
                    .map(e -> e.id().equals(event.id()))
                    .orElse(false);
            require(probe, found, "It lists \"" + event.id() + "\" and does not find it.");
        }
        probe.ask("the event store's get", () -> store.get(UNKNOWN))
                .flatMap(o -> o)
                .ifPresent(_ -> require(probe, false, "It finds an event for an unknown id."));
        probe.ask("the event store's remove", () -> {
            store.remove(List.of(UNKNOWN));
            return true;
        });
    }

    private static void require(Probe probe, boolean kept, String sentence) {
        probe.require(kept, Rule.EVENT_STORE, sentence);
    }
}
