package org.synccenter.engine.schedule;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;

/** When the items of one handler are due next, found out once for all of them: a handler may have very many. Immutable. */
public final class NextTimes {
    private final @Nullable Instant all;
    private final Map<ItemRef, Instant> named;

    private NextTimes(@Nullable Instant all, Map<ItemRef, Instant> named) {
        this.all = all;
        this.named = named;
    }

    /** @param due the handler's enabled schedules and when each is due */
    static NextTimes of(Map<Schedule, Instant> due) {
        Instant all = null;
        Map<ItemRef, Instant> named = new HashMap<>();
        for (Map.Entry<Schedule, Instant> each : due.entrySet()) {
            Schedule schedule = each.getKey();
            if (schedule.items().isEmpty()) {
                all = earlier(all, each.getValue());
            }
            for (String id : schedule.items()) {
                named.merge(new ItemRef(schedule.handler(), id), each.getValue(), NextTimes::earlier);
            }
        }
        return new NextTimes(all, named);
    }

    /** When the item is due next; null = not scheduled. */
    public @Nullable Instant next(ItemRef item) {
        Instant own = named.isEmpty() ? null : named.get(item);
        return own == null ? all : earlier(all, own);
    }

    private static Instant earlier(@Nullable Instant a, Instant b) {
        return a == null || b.isBefore(a) ? b : a;
    }
}
