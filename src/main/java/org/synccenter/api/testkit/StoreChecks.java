package org.synccenter.api.testkit;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictStore;
import org.synccenter.api.EventStore;
import org.synccenter.api.SyncItem;

/** A handler's own conflict stores: that listing, finding and counting agree. */
final class StoreChecks {
    private static final String UNKNOWN = "no-such-id-b1946ac9";

    private final Bench bench;

    StoreChecks(Bench bench) {
        this.bench = bench;
    }

    void run(Reading reading) {
        bench.object(ConflictStore.class).ifPresent(s -> {
            conflicts(bench.probe(), s, null);
            reading.items().forEach(i -> conflicts(bench.probe(), s, i.id()));
        });
        bench.object(EventStore.class).ifPresent(s -> new EventChecks(bench).store(bench.probe(), s, null));
        reading.items().forEach(i -> item(i.id()));
    }

    private void item(String id) {
        Probe about = bench.probe().about("item " + id);
        Optional<SyncItem> item = bench.probe()
                .ask("item(" + id + ")", () -> bench.handler().item(id))
                .flatMap(o -> o);
        item.flatMap(i -> Offer.of(about, ConflictStore.class, () -> i.object(ConflictStore.class)))
                .ifPresent(s -> conflicts(about, s, id));
        item.flatMap(i -> Offer.of(about, EventStore.class, () -> i.object(EventStore.class)))
                .ifPresent(s -> new EventChecks(bench).store(about, s, id));
    }

    private void conflicts(Probe probe, ConflictStore store, @Nullable String itemId) {
        List<Conflict> all =
                probe.ask("the conflict store's list", () -> store.list(itemId)).orElse(List.of());
        int count = probe.ask("the conflict store's count", () -> store.count(itemId))
                .orElse(-1);
        require(probe, count == all.size(), "It lists " + all.size() + " conflicts and counts " + count + ".");
        Instant before = Instant.MIN;
        Set<String> ids = new HashSet<>();
        for (Conflict conflict : all) {
            require(probe, !conflict.found().isBefore(before), "\"" + conflict.id() + "\" is not in order of age.");
            before = conflict.found();
            require(
                    probe,
                    !conflict.id().isEmpty() && ids.add(conflict.id()),
                    "The id \"" + conflict.id() + "\" is empty or there twice.");
            boolean ours = conflict.item().handler().equalsIgnoreCase(bench.handlerId())
                    && (itemId == null || conflict.item().item().equalsIgnoreCase(itemId));
            require(probe, ours, "\"" + conflict.id() + "\" is of " + conflict.item() + ".");
            boolean found = probe.ask("the conflict store's get", () -> store.get(conflict.id()))
                    .flatMap(o -> o)
                    .map(c -> c.id().equals(conflict.id()))
                    .orElse(false);
            require(probe, found, "It lists \"" + conflict.id() + "\" and does not find it.");
        }
        probe.ask("the conflict store's get", () -> store.get(UNKNOWN))
                .flatMap(o -> o)
                .ifPresent(_ -> require(probe, false, "It finds a conflict for an unknown id."));
        probe.ask("the conflict store's remove", () -> {
            store.remove(List.of(UNKNOWN));
            return true;
        });
    }

    private static void require(Probe probe, boolean kept, String sentence) {
        probe.require(kept, Rule.CONFLICT_STORE, sentence);
    }
}
