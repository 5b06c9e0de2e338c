package org.synccenter.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterState;
import org.synccenter.engine.schedule.NextTimes;
import org.synccenter.engine.schedule.Schedules;

/** Turns what the engine knows into what the faces show. */
final class SnapshotBuilder {
    private SnapshotBuilder() {}

    static CenterSnapshot build(
            long version, Collection<HandlerEntry> handlers, Schedules schedules, ToIntFunction<String> handlerErrors) {
        return new CenterSnapshot(
                version,
                handlers.stream()
                        .map(h -> view(h, schedules, handlerErrors.applyAsInt(h.id)))
                        .toList());
    }

    private static HandlerView view(HandlerEntry h, Schedules schedules, int ownErrors) {
        NextTimes times = schedules.times(h.id);
        List<ItemView> items =
                h.items.values().stream().map(i -> view(h, i, times)).toList();
        String text = Objects.requireNonNullElse(h.progressText.get(), "");
        boolean busy = items.stream().anyMatch(i -> i.state().isBusy());
        return new HandlerView(
                h.id,
                h.name,
                h.info.type(),
                h.info.typeLabel(),
                busy && !text.isEmpty() ? text : h.info.comment(),
                h.isActive(),
                h.isEnabled(),
                h.isConnected(),
                h.live.kept.hidden(),
                lastSync(h, items),
                h.error,
                ownErrors + items.stream().mapToInt(ItemView::errors).sum(),
                items,
                TaskRules.of(h));
    }

    private static @Nullable Instant lastSync(HandlerEntry h, List<ItemView> items) {
        Instant own = h.info.lastSync();
        return own != null
                ? own
                : items.stream()
                        .map(ItemView::lastSync)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static ItemView view(HandlerEntry h, ItemEntry i, NextTimes times) {
        ItemLive live = i.live;
        CenterState kept = live.kept;
        Instant own = i.info.lastSync();
        return new ItemView(
                i.ref,
                i.name,
                i.info.typeLabel(),
                i.info.comment(),
                i.isEnabled() && h.isEnabled(),
                i.isConnected() && h.isConnected(),
                kept.hidden(),
                live.state,
                live.progress(),
                own != null ? own : kept.lastSync(),
                kept.lastOutcome(),
                kept.hold(),
                live.error,
                live.conflicts + live.ownConflicts,
                live.errors + live.ownErrors,
                nextSync(h, i, times),
                TaskRules.of(h, i));
    }

    /** What cannot be started now is not promised for later either. */
    private static @Nullable Instant nextSync(HandlerEntry h, ItemEntry i, NextTimes times) {
        return h.isActive() && h.isEnabled() && i.isEnabled() ? times.next(i.ref) : null;
    }
}
