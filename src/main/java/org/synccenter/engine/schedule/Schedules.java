package org.synccenter.engine.schedule;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.ItemRef;
import org.synccenter.api.StateStore;

/**
 * All schedules, kept over restarts. Thread-safe: reading never blocks, changing blocks (database). Schedules of handlers that are not there
 * any more are kept, they may come back.
 */
public final class Schedules {
    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);
    private static final String SETTING = "schedules";

    private final StateStore store;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Pause pause;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Replaced as a whole by writers, which hold this object's monitor. */
    private volatile Kept kept;

    /**
     * Reads what is kept. Blocks (database).
     *
     * @param zone where times of day are read
     */
    public Schedules(StateStore store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.pause = new Pause(store, clock);
        this.kept = ScheduleLines.read(store.setting(SETTING).orElse(""), clock.instant());
    }

    /** Holds back all schedules, and all else that starts by itself. */
    public Pause pause() {
        return pause;
    }

    /**
     * A schedule and what to count on from.
     *
     * @param last when it last ran; if it never did, when it was set up
     */
    record Entry(Schedule schedule, Instant last) {}

    /**
     * What is kept.
     *
     * @param unread lines that could not be understood, of a later version of the program perhaps: written back as they are
     */
    record Kept(List<Entry> entries, List<String> unread) {
        Kept {
            entries = List.copyOf(entries);
            unread = List.copyOf(unread);
        }
    }

    /**
     * Schedules in the order in which they were set up. Never blocks.
     *
     * @param handlerId null = of all handlers
     */
    public List<Schedule> list(@Nullable String handlerId) {
        return kept.entries().stream()
                .map(Entry::schedule)
                .filter(s -> handlerId == null || s.isOf(handlerId))
                .toList();
    }

    /**
     * Adds a schedule, or replaces the one with this id. It counts on from now, unless it was enabled with the same rule before. Like the
     * other changes it holds as soon as it is kept: when the store fails, nothing has changed.
     */
    public void put(Schedule schedule) {
        Instant now = clock.instant();
        change(entries -> {
            Entry before = entries.get(schedule.id());
            Instant last = before != null
                            && before.schedule().enabled()
                            && before.schedule().rule().equals(schedule.rule())
                    ? before.last()
                    : now;
            entries.put(schedule.id(), new Entry(schedule, last));
            return entries;
        });
    }

    /** Forgets a schedule; nothing happens when there is none. */
    public void remove(String scheduleId) {
        change(entries -> {
            entries.remove(scheduleId);
            return entries;
        });
    }

    /** Takes an item out of all schedules because it was removed from the center. A schedule that named nothing else goes too. */
    public void forget(ItemRef item) {
        change(entries -> {
            Map<String, Entry> left = new LinkedHashMap<>();
            entries.forEach((id, entry) -> {
                Schedule schedule = entry.schedule();
                if (!schedule.isOf(item.handler()) || !schedule.names(item.item())) {
                    left.put(id, entry);
                    return;
                }
                List<String> others = schedule.items().stream()
                        .filter(i -> !i.equalsIgnoreCase(item.item()))
                        .toList();
                // An empty list would mean all items.
                if (!others.isEmpty()) {
                    left.put(id, new Entry(schedule.withItems(others), entry.last()));
                }
            });
            return left;
        });
    }

    /**
     * When the item is synced next by the clock; empty = not scheduled, or paused with no end. A time that is past was missed and is made
     * up for as soon as the window or the resident runs. Never blocks.
     */
    public Optional<Instant> nextRun(ItemRef item) {
        return Optional.ofNullable(times(item.handler()).next(item));
    }

    /** The same for all items of a handler at once. Never blocks. */
    public NextTimes times(String handlerId) {
        Instant now = clock.instant();
        Map<Schedule, Instant> due = new LinkedHashMap<>();
        kept.entries().stream()
                .filter(e -> e.schedule().enabled() && e.schedule().isOf(handlerId))
                .forEach(e -> afterPause(due(e, now)).ifPresent(next -> due.put(e.schedule(), next)));
        return NextTimes.of(due);
    }

    /** When the schedule is due next; empty when there is none, it is not enabled, or paused with no end. Never blocks. */
    public Optional<Instant> nextRun(String scheduleId) {
        Instant now = clock.instant();
        return kept.entries().stream()
                .filter(e -> e.schedule().enabled() && e.schedule().id().equals(scheduleId))
                .findFirst()
                .flatMap(e -> afterPause(due(e, now)));
    }

    /** What falls into a pause is made up for at its end. */
    private Optional<Instant> afterPause(Instant due) {
        Optional<Instant> end = pause.until();
        if (end.isEmpty() || due.isAfter(end.get())) {
            return Optional.of(due);
        }
        return end.filter(e -> !e.equals(Pause.OPEN_END));
    }

    /** When anything is due next: not before a pause is over. */
    Optional<Instant> nextRun() {
        Instant now = clock.instant();
        return kept.entries().stream()
                .filter(e -> e.schedule().enabled())
                .map(e -> due(e, now))
                .min(Instant::compareTo)
                .flatMap(this::afterPause);
    }

    /**
     * What is due now. From this call on it counts as having run, so that what brings the program down does not do so again and again; each
     * is returned once, however many times were missed.
     */
    List<Schedule> takeDue() {
        Instant now = clock.instant();
        if (nextRun().filter(n -> !n.isAfter(now)).isEmpty()) {
            return List.of();
        }
        List<Schedule> due = new ArrayList<>();
        try {
            changeAnyway(entries -> {
                entries.replaceAll((id, entry) -> {
                    Instant time = due(entry, now);
                    if (!entry.schedule().enabled() || time.isAfter(now)) {
                        return entry;
                    }
                    due.add(entry.schedule());
                    return new Entry(entry.schedule(), entry.schedule().rule().ran(time, now));
                });
                return entries;
            });
        } catch (RuntimeException e) {
            // Files are synced all the same; at worst they are once more after a restart.
            LOG.error("that schedules ran could not be kept", e);
        }
        return due;
    }

    /** After a clock was set back: counts on from now where the last run seems to lie ahead. */
    void distrustTheFuture() {
        Instant now = clock.instant();
        if (kept.entries().stream().noneMatch(e -> isAhead(e, now))) {
            return;
        }
        changeAnyway(entries -> {
            entries.replaceAll(
                    (id, e) -> new Entry(e.schedule(), e.schedule().rule().trusted(e.last(), now)));
            return entries;
        });
    }

    private static boolean isAhead(Entry entry, Instant now) {
        return !entry.schedule().rule().trusted(entry.last(), now).equals(entry.last());
    }

    private Instant due(Entry entry, Instant now) {
        Rule rule = entry.schedule().rule();
        return rule.after(rule.trusted(entry.last(), now), zone);
    }

    /** Calls the listener after each change, on the thread that made it; it must only note the fact. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** What a person wants is not shown as if it were kept when it is not. */
    private synchronized void change(UnaryOperator<Map<String, Entry>> step) {
        Kept changed = changed(step);
        if (!changed.equals(kept)) {
            store.putSetting(SETTING, ScheduleLines.write(changed));
            kept = changed;
            listeners.forEach(Schedules::tell);
        }
    }

    /** Holds here even when the store fails: what is due must not be due again at once. */
    private synchronized void changeAnyway(UnaryOperator<Map<String, Entry>> step) {
        Kept changed = changed(step);
        if (!changed.equals(kept)) {
            kept = changed;
            try {
                store.putSetting(SETTING, ScheduleLines.write(changed));
            } finally {
                listeners.forEach(Schedules::tell);
            }
        }
    }

    private Kept changed(UnaryOperator<Map<String, Entry>> step) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        kept.entries().forEach(e -> entries.put(e.schedule().id(), e));
        return new Kept(List.copyOf(step.apply(entries).values()), kept.unread());
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("a listener failed", e);
        }
    }
}
