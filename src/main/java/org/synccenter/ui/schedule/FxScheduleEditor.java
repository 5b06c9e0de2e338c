package org.synccenter.ui.schedule;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Owner;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.engine.schedule.Schedules;

/** Lets the person change the schedules of one handler. What nobody has touched here is left as it is, whoever changes it meanwhile. */
public final class FxScheduleEditor {
    private final Schedules schedules;
    private final Supplier<CenterSnapshot> snapshots;

    public FxScheduleEditor(Schedules schedules, Supplier<CenterSnapshot> snapshots) {
        this.schedules = schedules;
        this.snapshots = snapshots;
    }

    /**
     * Shows the schedules and waits for the person; not on the UI thread.
     *
     * @return whether anything was changed
     */
    public boolean edit(String handlerId, @Nullable Owner owner) {
        HandlerView handler = snapshots.get().handlers().stream()
                .filter(h -> h.id().equalsIgnoreCase(handlerId))
                .findFirst()
                .orElse(null);
        OwnerWindow window = OwnerWindow.of(owner).orElse(null);
        if (handler == null || window == null) {
            return false;
        }
        List<Schedule> before = schedules.list(handler.id());
        Optional<List<Schedule>> after =
                window.ask("schedules " + handler.id(), () -> new ScheduleDialog(handler, before));
        return after.isPresent() && apply(before, after.get());
    }

    private boolean apply(List<Schedule> before, List<Schedule> after) {
        boolean changed = false;
        for (Schedule old : before) {
            if (after.stream().noneMatch(s -> s.id().equals(old.id()))) {
                schedules.remove(old.id());
                changed = true;
            }
        }
        for (Schedule one : after) {
            if (!before.contains(one)) {
                schedules.put(one);
                changed = true;
            }
        }
        return changed;
    }
}
