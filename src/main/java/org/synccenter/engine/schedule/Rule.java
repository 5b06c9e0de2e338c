package org.synccenter.engine.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** When a schedule is due. Immutable. */
public sealed interface Rule {

    /**
     * When it is due for the first time after it ran, or was set up, at {@code last}.
     *
     * @param zone where times of day are read
     */
    Instant after(Instant last, ZoneId zone);

    /** What to count on from, when it is {@code now} and the last run is said to have been at {@code last}: clocks are set back at times. */
    Instant trusted(Instant last, Instant now);

    /** What to count on from after a run that was due at {@code due} and started at {@code now}. */
    Instant ran(Instant due, Instant now);

    /**
     * Again and again, with this time in between, whatever the clock on the wall says.
     *
     * @param period from {@link #SHORTEST} to {@link #LONGEST}
     */
    record Every(Duration period) implements Rule {
        /** A shorter period would be watching, not a schedule. */
        public static final Duration SHORTEST = Duration.ofMinutes(1);

        /** Nobody waits longer; keeps all times in reach of {@link Instant}. */
        public static final Duration LONGEST = Duration.ofDays(366);

        public Every {
            if (period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a period from a minute to a year: " + period);
            }
        }

        @Override
        public Instant after(Instant last, ZoneId zone) {
            return last.plus(period);
        }

        @Override
        public Instant trusted(Instant last, Instant now) {
            return last.isAfter(now) ? now : last;
        }

        /** A moment late does not add up; but after a time in which the program was off, a whole period follows. */
        @Override
        public Instant ran(Instant due, Instant now) {
            return due.plus(period).isAfter(now) ? due : now;
        }
    }

    /**
     * At a time of day. Where summer time skips it, it is due as much later as is skipped; where the hour comes twice, it is due once, the
     * first time.
     *
     * @param days not empty
     */
    record Daily(LocalTime time, Set<DayOfWeek> days) implements Rule {
        /** A clock that was put right by less than this does not make the same day's run come twice. */
        private static final Duration CORRECTION = Duration.ofHours(1);

        public Daily {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("at least one day");
            }
            days = Set.copyOf(days);
        }

        /** Every day of the week at this time. */
        public Daily(LocalTime time) {
            this(time, EnumSet.allOf(DayOfWeek.class));
        }

        @Override
        public Instant after(Instant last, ZoneId zone) {
            // Where summer time skips midnight, yesterday's time may still come today.
            LocalDate day = last.atZone(zone).toLocalDate().minusDays(1);
            while (true) {
                Instant due = day.atTime(time).atZone(zone).toInstant();
                if (due.isAfter(last) && days.contains(day.getDayOfWeek())) {
                    return due;
                }
                day = day.plusDays(1);
            }
        }

        @Override
        public Instant trusted(Instant last, Instant now) {
            return last.isAfter(now.plus(CORRECTION)) ? now : last;
        }

        @Override
        public Instant ran(Instant due, Instant now) {
            return now;
        }
    }
}
