package org.synccenter.api.testkit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncItem;

/** One handler under check, with all that the checks need. */
record Bench(Findings findings, Probe probe, Trial trial, String handlerId, SyncHandler handler, KitContext context) {

    /** The items that a sync may be asked for now, in the handler's order. */
    List<String> startable() {
        return items().stream()
                .filter(Startable::isStartable)
                .flatMap(i -> probe.ask("an item's id", i::id).stream())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** The ids of all items. */
    Set<String> known() {
        Set<String> ids = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        items().forEach(i -> probe.ask("an item's id", i::id).ifPresent(ids::add));
        return ids;
    }

    /** All items; nulls, which were found when they were read, are left out. */
    private List<SyncItem> items() {
        return probe.ask("items", handler::items).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    <T> Optional<T> object(Class<T> type) {
        return Offer.of(probe, type, () -> handler.object(type));
    }

    /** Gives the next sync something to do. */
    void work() {
        step(trial.work());
    }

    void step(Trial.Step step) {
        try {
            step.run(handler, context);
        } catch (Exception e) {
            throw new TrialFailed("a step of the trial has failed: " + e.getMessage(), e);
        }
    }

    /** The outside world as the trial tells it; empty when it cannot. */
    Optional<String> outside() {
        Trial.Fingerprint fingerprint = trial.fingerprint();
        if (fingerprint == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(fingerprint.take());
        } catch (Exception e) {
            throw new TrialFailed("the outside world could not be told: " + e.getMessage(), e);
        }
    }
}
