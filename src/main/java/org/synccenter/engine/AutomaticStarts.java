package org.synccenter.engine;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterStores;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncControl;
import org.synccenter.api.Trigger;
import org.synccenter.api.TriggerRegistration;
import org.synccenter.engine.schedule.Pause;
import org.synccenter.engine.schedule.Schedules;

/** All that starts without a person: the clock, changes that handlers notice, triggers. One {@link Pause} holds all of it back. */
final class AutomaticStarts implements AutoCloseable {
    private final Schedules schedules;
    private final ScheduleDesk scheduleDesk;
    private final ChangeDesk changeDesk;
    private final TriggerDesk triggerDesk;

    AutomaticStarts(
            HandlerRegistry registry,
            CenterStores stores,
            InstantSource clock,
            SyncControl control,
            Work work,
            Runnable told) {
        schedules = new Schedules(stores.states(), clock, ZoneId.systemDefault());
        schedules.onChange(told);
        schedules.pause().onChange(told);
        scheduleDesk = new ScheduleDesk(schedules, registry, stores, clock, control, told);
        changeDesk = new ChangeDesk(registry, clock, control, work, schedules.pause());
        triggerDesk = new TriggerDesk(registry, stores, control);
    }

    Schedules schedules() {
        return schedules;
    }

    void run() {
        scheduleDesk.run();
        changeDesk.run();
    }

    /** See {@link ChangeDesk#watch}. */
    void watch(HandlerEntry entry) {
        changeDesk.watch(entry);
    }

    /** See {@link ChangeDesk#enabled}. */
    boolean enabled(String handlerId, @Nullable String itemId, boolean done) {
        return changeDesk.enabled(handlerId, itemId, done);
    }

    /** See {@link ChangeDesk#lookAgain}. */
    void lookAgain() {
        changeDesk.lookAgain();
    }

    TriggerRegistration triggers(String handlerId) {
        return triggerDesk.of(handlerId);
    }

    /** See {@link SyncCenter#fire}. */
    List<RequestHandle> fire(Trigger trigger) {
        return schedules.pause().holds() ? List.of() : triggerDesk.fire(trigger);
    }

    @Override
    public void close() {
        scheduleDesk.close();
        changeDesk.close();
    }
}
