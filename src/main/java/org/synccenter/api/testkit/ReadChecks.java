package org.synccenter.api.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncItem;
import org.synccenter.api.testkit.Reading.ItemReading;

/** Reads everything twice, from many threads, and by both ways. */
final class ReadChecks {
    private static final int READERS = 8;
    private static final String UNKNOWN = "no-such-item-b1946ac9";

    private final Bench bench;
    private final SyncHandler handler;
    private final Probe probe;

    ReadChecks(Bench bench) {
        this.bench = bench;
        this.handler = bench.handler();
        this.probe = bench.probe();
    }

    Reading run() {
        Reading first = Reading.of(probe, handler);
        probe.require(
                first.id().equalsIgnoreCase(bench.handlerId()),
                Rule.BIND,
                "Bound as \"" + bench.handlerId() + "\", its id is \"" + first.id() + "\".");
        Reading second = Reading.of(probe, handler);
        compare(first, second);
        first.items().forEach(this::again);
        unknown();
        together(second);
        return first;
    }

    private void compare(Reading one, Reading two) {
        probe.require(
                one.id().equals(two.id()), Rule.ID, "The id was \"" + one.id() + "\", then \"" + two.id() + "\".");
        same("name", one.name(), two.name());
        same("capabilities", one.capabilities(), two.capabilities());
        same("policies", one.policies(), two.policies());
        same("items", one.items(), two.items());
    }

    private void same(String what, Object one, Object two) {
        probe.require(one.equals(two), Rule.UNSTABLE, what + " was " + one + ", then " + two + ".");
    }

    private void again(ItemReading item) {
        if (item.id().isEmpty()) {
            return;
        }
        probe.require(
                isThere(item.id(), item.id()),
                Rule.ITEMS_AGREE,
                "items has \"" + item.id() + "\", and item does not find it.");
        String lower = item.id().toLowerCase(Locale.ROOT);
        String other = lower.equals(item.id()) ? item.id().toUpperCase(Locale.ROOT) : lower;
        probe.require(
                !other.equalsIgnoreCase(item.id()) || isThere(item.id(), other),
                Rule.ITEM_CASE,
                "items has \"" + item.id() + "\", and item does not find \"" + other + "\".");
    }

    private boolean isThere(String id, String asked) {
        Optional<SyncItem> found =
                probe.ask("item(" + asked + ")", () -> handler.item(asked)).flatMap(o -> o);
        return found.flatMap(i -> probe.ask("an item's id", i::id))
                .map(id::equals)
                .orElse(false);
    }

    private void unknown() {
        probe.ask("item of an unknown id", () -> handler.item(UNKNOWN))
                .flatMap(o -> o)
                .ifPresent(_ -> probe.found(Rule.ITEM_UNKNOWN, "item finds something for \"" + UNKNOWN + "\"."));
    }

    /** What goes wrong only when several read at once. */
    private void together(Reading alone) {
        Findings apart = new Findings();
        List<Reading> readings = new ArrayList<>();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(Thread.ofPlatform().daemon().start(() -> {
                Reading reading = Reading.of(probe.into(apart), handler);
                synchronized (readings) {
                    readings.add(reading);
                }
            }));
        }
        readers.forEach(ReadChecks::join);
        Set<Findings.Kind> before = bench.findings().kinds();
        apart.report().findings().stream()
                .filter(f -> !before.contains(new Findings.Kind(f.rule(), f.subject())))
                .forEach(f -> probe.found(Rule.THREADS, "When several threads read at once: " + f.sentence()));
        synchronized (readings) {
            probe.require(
                    readings.stream().allMatch(alone::equals),
                    Rule.THREADS,
                    "When several threads read at once, the answers differ.");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
