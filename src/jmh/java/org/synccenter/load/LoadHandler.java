package org.synccenter.load;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncSession;

/** Many handlers of many items, each of which reports at a steady pace for as long as its turn lasts. */
final class LoadHandler implements SyncHandler {
    private static final long LAST = Long.MAX_VALUE;
    private static final long TICK_NANOS = 2_000_000;

    /**
     * What all handlers share.
     *
     * @param pace reports a second of one session
     * @param reporting sessions that have begun to report
     * @param reports counts all reports
     * @param refused counts reports that the engine has refused
     * @param turnMillis how long one session reports
     * @param over ends every turn
     */
    record Load(
            long pace,
            LongAdder reporting,
            LongAdder reports,
            LongAdder refused,
            long turnMillis,
            BooleanSupplier over) {}

    /** All handlers. */
    record Provider(int handlers, int items, Load load) implements SyncHandlerProvider {
        @Override
        public List<String> handlerIds() {
            return IntStream.range(0, handlers).mapToObj(i -> "load-" + i).toList();
        }

        @Override
        public SyncHandler bind(String handlerId, HandlerContext context) {
            return new LoadHandler(handlerId, items, load);
        }
    }

    private record Item(String id) implements SyncItem {
        @Override
        public String name() {
            return "Item " + id;
        }

        @Override
        public ItemInfo info() {
            return ItemInfo.of("", "");
        }
    }

    private final String id;
    private final List<SyncItem> items;
    private final Load load;

    private LoadHandler(String id, int items, Load load) {
        this.id = id;
        this.items = IntStream.range(0, items)
                .<SyncItem>mapToObj(i -> new Item("item-" + i))
                .toList();
        this.load = load;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return "Handler " + id;
    }

    @Override
    public HandlerInfo info() {
        return HandlerInfo.of(HandlerType.APPLICATION, "");
    }

    @Override
    public Set<HandlerCapability> capabilities() {
        return Set.of();
    }

    @Override
    public List<SyncItem> items() {
        return items;
    }

    @Override
    public Optional<SyncItem> item(String itemId) {
        return items.stream().filter(i -> i.id().equalsIgnoreCase(itemId)).findFirst();
    }

    @Override
    public void synchronize(SyncContext sync, SessionCreator sessions) {
        try (SyncSession session = sessions.create(sync.items())) {
            load.reporting().increment();
            report(session, sync.items());
            for (String item : sync.items()) {
                send(session, item, new Progress(ProgressStatus.SUCCEEDED, null, LAST, LAST, 0, 0, null));
            }
        }
    }

    /** Round after round over all items, so that every item's steps grow by one from report to report. */
    private void report(SyncSession session, List<String> ids) {
        long begin = System.nanoTime();
        long end = begin + load.turnMillis() * 1_000_000;
        long sent = 0;
        for (long now = begin; now < end && !load.over().getAsBoolean(); now = System.nanoTime()) {
            long due = (now - begin) * load.pace() / 1_000_000_000L;
            // Who has fallen far behind does not hurry to make it up: the pace is the most, not the mean.
            sent = Math.max(sent, due - load.pace() / 10);
            for (; sent < due; sent++) {
                String item = ids.get((int) (sent % ids.size()));
                long step = sent / ids.size();
                send(session, item, new Progress(ProgressStatus.UPDATING, null, step, LAST, 0, 0, null));
            }
            LockSupport.parkNanos(TICK_NANOS);
        }
    }

    private void send(SyncSession session, String item, Progress progress) {
        try {
            session.progress(item, progress);
            load.reports().increment();
        } catch (IllegalStateException | IllegalArgumentException e) {
            load.refused().increment();
        }
    }
}
