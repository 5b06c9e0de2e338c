package org.synccenter.ui;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.synccenter.api.HandlerType;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.PathChoice;
import org.synccenter.api.SyncEvent;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProgressView;
import org.synccenter.engine.Task;
import org.synccenter.engine.Tasks;
import org.synccenter.ui.preview.PlanViewModel;
import org.synccenter.ui.preview.Plans;
import org.synccenter.ui.results.EventsViewModel;

/** Snapshots for tests of view models. */
public final class Views {
    public static final Tasks IDLE =
            new Tasks(Set.of(Task.SYNC, Task.STOP, Task.DELETE), Set.of(Task.SYNC, Task.DELETE));
    public static final Tasks BUSY = new Tasks(Set.of(Task.SYNC, Task.STOP, Task.DELETE), Set.of(Task.STOP));

    /** A center without events. */
    public static final EventsViewModel.Desk NO_EVENTS = new EventsViewModel.Desk() {
        @Override
        public List<SyncEvent> list() {
            return List.of();
        }

        @Override
        public void remove(List<String> eventIds) {}

        @Override
        public Optional<URI> follow(String eventId) {
            return Optional.empty();
        }
    };

    /** A center that finds nothing to do. */
    public static final PlanViewModel.Desk NO_PREVIEW = new PlanViewModel.Desk() {
        @Override
        public ItemResult look(ItemRef item) {
            return new Plans().result();
        }

        @Override
        public void stop() {}

        @Override
        public void sync(ItemRef item, List<PathChoice> choices) {}
    };

    private Views() {}

    /** An item in sync. */
    public static ItemView item(String id) {
        return item(id, ItemState.IDLE, Outcome.IN_SYNC, 0);
    }

    public static ItemView item(String id, ItemState state, Outcome last, int conflicts) {
        return new ItemView(
                new ItemRef("folder", id),
                "Pair " + id,
                "Two-way",
                "/a \u21c4 /b",
                true,
                true,
                false,
                state,
                null,
                last == null ? null : Instant.parse("2026-11-21T10:00:00Z"),
                last,
                null,
                null,
                conflicts,
                0,
                null,
                state.isBusy() ? BUSY : IDLE,
                null);
    }

    /** An item in sync of this name. */
    public static ItemView named(String id, String name) {
        ItemView i = item(id);
        return like(i, name, i.progress(), i.lastOutcome(), i.hold(), i.nextSync(), i.tasks());
    }

    /** The item with other tasks. */
    public static ItemView withTasks(ItemView i, Tasks tasks) {
        return like(i, i.name(), i.progress(), i.lastOutcome(), i.hold(), i.nextSync(), tasks);
    }

    /** The item with an open question. */
    public static ItemView held(ItemView i, Hold hold) {
        return like(i, i.name(), i.progress(), Outcome.HELD, hold, i.nextSync(), i.tasks());
    }

    public static ItemView due(String id, Instant next) {
        ItemView i = item(id);
        return like(i, i.name(), i.progress(), i.lastOutcome(), i.hold(), next, i.tasks());
    }

    public static ItemView running(String id, ProgressView progress) {
        ItemView i = item(id, ItemState.SYNCING, Outcome.IN_SYNC, 0);
        return like(i, i.name(), progress, i.lastOutcome(), i.hold(), i.nextSync(), i.tasks());
    }

    private static ItemView like(
            ItemView i, String name, ProgressView progress, Outcome last, Hold hold, Instant next, Tasks tasks) {
        return new ItemView(
                i.ref(),
                name,
                i.typeLabel(),
                i.comment(),
                i.enabled(),
                i.connected(),
                i.hidden(),
                i.state(),
                progress,
                i.lastSync(),
                last,
                hold,
                i.error(),
                i.conflicts(),
                i.errors(),
                next,
                tasks,
                i.size());
    }

    public static HandlerView handler(String id, HandlerType type, ItemView... items) {
        Tasks tasks = new Tasks(Set.of(Task.SYNC, Task.STOP, Task.ADD_ITEM), Set.of(Task.SYNC, Task.ADD_ITEM));
        return new HandlerView(
                id, "Handler " + id, type, "", "", true, true, true, false, null, null, 0, List.of(items), tasks);
    }

    public static HandlerView broken(String id, String error) {
        return new HandlerView(
                id,
                id,
                HandlerType.UNSPECIFIED,
                "",
                "",
                true,
                true,
                true,
                false,
                null,
                error,
                0,
                List.of(),
                Tasks.NONE);
    }

    public static CenterSnapshot snapshot(HandlerView... handlers) {
        return new CenterSnapshot(1, List.of(handlers));
    }
}
