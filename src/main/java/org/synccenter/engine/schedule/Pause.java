package org.synccenter.engine.schedule;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.StateStore;

/**
 * Whether the center starts nothing by itself for a while: no schedule, no change that was noticed, no trigger. What a person or another
 * program starts is synced all the same, and what runs goes on. Kept over restarts. Thread-safe: reading never blocks, changing blocks
 * (database).
 */
public final class Pause {
    /** The end of a pause that lasts until a person ends it. */
    public static final Instant OPEN_END = Instant.MAX;

    private static final Logger LOG = LoggerFactory.getLogger(Pause.class);
    private static final String SETTING = "pause";
    private static final String OPEN = "open";
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final StateStore store;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Span span;

    private record Span(Instant from, Instant until) {
        /** One that has not begun yet is of a clock that was set back since: it would last too long. */
        boolean holds(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }

        String write() {
            return from + " " + (until.equals(OPEN_END) ? OPEN : until);
        }

        static @Nullable Span read(String text) {
            String[] parts = text.split(" ", -1);
            try {
                return parts.length != 2
                        ? null
                        : new Span(Instant.parse(parts[0]), parts[1].equals(OPEN) ? OPEN_END : Instant.parse(parts[1]));
            } catch (DateTimeParseException e) {
                LOG.warn("a pause that cannot be read is over", e);
                return null;
            }
        }
    }

    /** Reads what is kept. Blocks (database). */
    Pause(StateStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.span = Span.read(store.setting(SETTING).orElse(""));
    }

    /** When the pause that holds now ends, {@link #OPEN_END} when only a person ends it; empty = there is none. Never blocks. */
    public Optional<Instant> until() {
        Span now = span;
        return now != null && now.holds(clock.instant()) ? Optional.of(now.until()) : Optional.empty();
    }

    /** Whether nothing is to be started now. Never blocks. */
    public boolean holds() {
        return until().isPresent();
    }

    /** Begins a pause, or changes when it ends. One that would be over already ends it. */
    public void begin(Instant until) {
        Instant now = clock.instant();
        set(until.isAfter(now) ? new Span(now, until) : null);
    }

    /** Begins a pause until the rule is due: for a time, or until a time of day comes. */
    public void begin(Rule until, ZoneId zone) {
        begin(until.after(clock.instant(), zone));
    }

    /** Begins a pause until the next day, early in the morning. */
    public void beginUntilTomorrow(ZoneId zone) {
        begin(tomorrow(clock.instant(), zone));
    }

    static Instant tomorrow(Instant now, ZoneId zone) {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }

    /** From now on things start by themselves again; what was missed is made up for once. */
    public void end() {
        set(null);
    }

    private void set(@Nullable Span wished) {
        synchronized (this) {
            store.putSetting(SETTING, wished == null ? "" : wished.write());
            span = wished;
        }
        tell();
    }

    /** Tells the listeners when a pause is over by the clock. Never blocks, never fails. */
    void lookAtClock() {
        Span now = span;
        if (now != null && !now.holds(clock.instant())) {
            synchronized (this) {
                if (now.equals(span)) {
                    // What is kept is over by itself: it need not be written again.
                    span = null;
                }
            }
            tell();
        }
    }

    private void tell() {
        listeners.forEach(listener -> {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("a listener failed", e);
            }
        });
    }

    /** Calls the listener after each change, on the thread that made it; it must only note the fact. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
