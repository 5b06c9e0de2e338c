package org.synccenter.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
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
                        .toList(),
                schedules.pause().until().orElse(null));
    }

    private static HandlerView view(HandlerEntry h, Schedules schedules, int ownErrors) {
        NextTimes times = schedules.times(h.id);
        List<ItemView> items = new ArrayList<>(h.items.size());
        h.items.values().forEach(i -> items.add(ShownItem.of(h, i, times)));
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
}
