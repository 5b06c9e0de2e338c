package org.synccenter.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterState;
import org.synccenter.engine.schedule.Schedules;

/** Turns what the engine knows into what the faces show. */
final class SnapshotBuilder {
    private SnapshotBuilder() {}

    static CenterSnapshot build(
            long version,
            Collection<HandlerEntry> handlers,
            Schedules schedules,
            ToIntFunction<String> handlerErrors) {
        return new CenterSnapshot(
                version,
                handlers.stream()
                        .map(h -> view(h, schedules, handlerErrors.applyAsInt(h.id)))
                        .toList());
    }

    private static HandlerView view(HandlerEntry h, Schedules schedules, int ownErrors) {
        List<ItemView> items =
                h.items.values().stream().map(i -> view(h, i, schedules)).toList();
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
                h.error,
                ownErrors + items.stream().mapToInt(ItemView::errors).sum(),
                items,
                TaskRules.of(h));
    }

    private static ItemView view(HandlerEntry h, ItemEntry i, Schedules schedules) {
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
                live.state,
                live.progress,
                own != null ? own : kept.lastSync(),
                kept.lastOutcome(),
                kept.hold(),
                live.error,
                live.conflicts + live.ownConflicts,
                live.errors + live.ownErrors,
                nextSync(h, i, schedules),
                TaskRules.of(h, i));
    }

    /** What cannot be started now is not promised for later either. */
    private static @Nullable Instant nextSync(HandlerEntry h, ItemEntry i, Schedules schedules) {
        return h.isActive() && h.isEnabled() && i.isEnabled() ? schedules.nextRun(i.ref).orElse(null) : null;
    }
}
