package org.synccenter.engine;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterState;
import org.synccenter.engine.schedule.NextTimes;

/**
 * An item as it was shown last, and all that it was made of: while that is the same, so is what is shown. Two hundred thousand items are
 * looked at many times a second, of which a few have changed.
 */
// Sameness is all that is asked: what is compared here is replaced, never changed.
@SuppressWarnings("ReferenceEquality")
record ShownItem(
        HandlerEntry handler,
        ItemEntry item,
        CenterState handlerKept,
        CenterState kept,
        ItemState state,
        @Nullable ProgressView progress,
        @Nullable String error,
        int conflicts,
        int errors,
        @Nullable Instant nextSync,
        ItemView view) {

    static ItemView of(HandlerEntry h, ItemEntry i, NextTimes times) {
        ItemLive live = i.live;
        ShownItem last = live.shown;
        CenterState handlerKept = h.live.kept;
        CenterState kept = live.kept;
        ItemState state = live.state;
        ProgressView progress = live.progress();
        String error = live.error;
        int conflicts = live.conflicts + live.ownConflicts;
        int errors = live.errors + live.ownErrors;
        Instant nextSync = nextSync(h, i, times);
        boolean sameTasks = last != null
                && last.handler == h
                && last.item == i
                && last.handlerKept == handlerKept
                && last.kept == kept
                && last.state == state;
        if (last != null
                && sameTasks
                && last.progress == progress
                && Objects.equals(last.error, error)
                && last.conflicts == conflicts
                && last.errors == errors
                && Objects.equals(last.nextSync, nextSync)) {
            return last.view;
        }
        Instant own = i.info.lastSync();
        ItemView view = new ItemView(
                i.ref,
                i.name,
                i.info.typeLabel(),
                i.info.comment(),
                i.isEnabled() && h.isEnabled(),
                i.isConnected() && h.isConnected(),
                kept.hidden(),
                state,
                progress,
                own != null ? own : kept.lastSync(),
                kept.lastOutcome(),
                kept.hold(),
                error,
                conflicts,
                errors,
                nextSync,
                last != null && sameTasks ? last.view.tasks() : TaskRules.of(h, i),
                kept.size());
        live.shown = new ShownItem(h, i, handlerKept, kept, state, progress, error, conflicts, errors, nextSync, view);
        return view;
    }

    /** What cannot be started now is not promised for later either. */
    private static @Nullable Instant nextSync(HandlerEntry h, ItemEntry i, NextTimes times) {
        return h.isActive() && h.isEnabled() && i.isEnabled() ? times.next(i.ref) : null;
    }
}
