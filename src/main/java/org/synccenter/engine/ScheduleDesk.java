package org.synccenter.engine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterStores;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartFlag;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncControl;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.engine.schedule.Scheduler;
import org.synccenter.engine.schedule.Schedules;

/** Turns a schedule that is due into a request nobody is there to answer questions for. */
final class ScheduleDesk implements AutoCloseable {
    private final Schedules schedules;
    private final Scheduler scheduler;
    private final HandlerRegistry registry;
    private final CenterStores stores;
    private final InstantSource clock;
    private final SyncControl control;
    private final Runnable told;

    ScheduleDesk(
            Schedules schedules,
            HandlerRegistry registry,
            CenterStores stores,
            InstantSource clock,
            SyncControl control,
            Runnable told) {
        this.schedules = schedules;
        this.registry = registry;
        this.stores = stores;
        this.clock = clock;
        this.control = control;
        this.told = told;
        this.scheduler = new Scheduler(schedules, clock, this::due);
    }

    Schedules schedules() {
        return schedules;
    }

    void run() {
        scheduler.start();
    }

    /** A handler that is gone, cannot tell its items or cannot be started now lets its schedules rest: that is no news to anybody. */
    void due(Schedule schedule) {
        HandlerEntry handler = registry.findHandler(schedule.handler());
        if (handler == null || handler.error != null) {
            return;
        }
        if (!handler.isStartable()) {
            return;
        }
        if (schedule.items().isEmpty()) {
            start(handler.id, null);
            return;
        }
        List<String> items = new ArrayList<>();
        for (String id : schedule.items()) {
            ItemEntry item = handler.item(id);
            if (item == null) {
                tellMissing(schedule, handler, id);
            } else if (item.isEnabled()
                    && item.isConnected()
                    && !item.policies.contains(ItemPolicy.PREVENT_START_SYNC)) {
                items.add(id);
            }
        }
        if (!items.isEmpty()) {
            start(handler.id, items);
        }
    }

    private void start(String handlerId, @Nullable List<String> items) {
        Set<StartFlag> flags = Set.of(StartFlag.IGNORE_IF_ALREADY_SYNCING);
        RequestHandle _ = control.start(
                new SyncRequest(handlerId, items, StartReason.SCHEDULE, flags, SyncOptions.DEFAULT, null, false, null));
    }

    /** The same event each time, so that a forgotten schedule does not fill the list. */
    private void tellMissing(Schedule schedule, HandlerEntry handler, String itemId) {
        EventDraft draft = EventDraft.of(
                itemId,
                EventLevel.WARNING,
                EngineText.EVENT_SCHEDULE.text(),
                EngineText.EVENT_SCHEDULE_TEXT.text(itemId, handler.name));
        stores.events().add(new SyncEvent(schedule.id() + "/" + itemId, handler.id, clock.instant(), draft));
        told.run();
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
