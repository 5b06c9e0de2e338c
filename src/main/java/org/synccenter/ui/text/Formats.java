package org.synccenter.ui.text;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Sizes, times and numbers as people read them, by the user's locale. Thread-safe. */
public final class Formats {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

    private final InstantSource clock;
    private final ZoneId zone;
    private final Locale locale;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter time;

    public Formats(InstantSource clock, ZoneId zone, Locale locale) {
        this.clock = clock;
        this.zone = zone;
        this.locale = locale;
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.dateTime = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale);
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    }

    /** By the system's clock, zone and locale. */
    public static Formats ofSystem() {
        return new Formats(InstantSource.system(), ZoneId.systemDefault(), Locale.getDefault(Locale.Category.FORMAT));
    }

    /** How long ago, coarser the longer: "just now", "2 min ago", "yesterday", a date. */
    public String ago(Instant then) {
        Instant now = clock.instant();
        Duration age = Duration.between(then, now);
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return UiText.AGO_NOW.text();
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return UiText.AGO_MINUTES.text(age.toMinutes());
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = LocalDate.ofInstant(then, zone);
        if (day.equals(today)) {
            return UiText.AGO_HOURS.text(age.toHours());
        }
        long days = day.until(today, ChronoUnit.DAYS);
        return switch ((int) Math.min(days, 7)) {
            case 1 -> UiText.AGO_YESTERDAY.text();
            case 2, 3, 4, 5, 6 -> UiText.AGO_DAYS.text(days);
            default -> date.format(day);
        };
    }

    /** Date and time. */
    public String moment(Instant instant) {
        return dateTime.format(instant.atZone(zone));
    }

    /** The time of day alone. */
    public String time(Instant instant) {
        return time.format(instant.atZone(zone));
    }

    /** How many days of the calendar lie between today and then; 0 = today. */
    public long daysAhead(Instant then) {
        return LocalDate.ofInstant(clock.instant(), zone).until(LocalDate.ofInstant(then, zone), ChronoUnit.DAYS);
    }

    /** The time alone when it was today, else date and time. */
    public String shortMoment(Instant instant) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return LocalDate.ofInstant(instant, zone).equals(today) ? UiText.TODAY_AT.text(time(instant)) : moment(instant);
    }

    /** A size with three digits at most, in powers of 1000 like file managers show it. */
    public String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit == 0 || value >= 99.5 ? 0 : 1);
        return format.format(value) + "\u00a0" + UNITS[unit];
    }

    /** A speed. */
    public String rate(long bytesPerSecond) {
        return UiText.RATE.text(bytes(bytesPerSecond));
    }

    /** A whole number with grouping. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A part from 0 to 1 as a whole percentage; never 100 % before all is done. */
    public String percent(double part) {
        double shown = part >= 1 ? 1 : Math.floor(Math.max(0, part) * 100) / 100;
        return NumberFormat.getPercentInstance(locale).format(shown);
    }

    /** How long something took: "0.4 s", "12 s", "3 min", "1 h 20 min". */
    public String duration(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(10)) < 0) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(1);
            return UiText.SECONDS.text(format.format(duration.toMillis() / 1000.0));
        }
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return UiText.SECONDS.text(count(duration.toSeconds()));
        }
        if (duration.compareTo(Duration.ofHours(1)) < 0) {
            return UiText.MINUTES.text(duration.toMinutes());
        }
        return UiText.HOURS_MINUTES.text(duration.toHours(), duration.toMinutesPart());
    }

    /** How long it will still take, rounded so that it does not jitter; empty when it cannot be told. */
    public String left(long bytesLeft, long bytesPerSecond) {
        if (bytesPerSecond <= 0 || bytesLeft < 0) {
            return "";
        }
        long seconds = bytesLeft / bytesPerSecond + 1;
        if (seconds < 10) {
            return UiText.LEFT_MOMENT.text();
        }
        if (seconds < 60) {
            return UiText.LEFT_SECONDS.text(seconds / 10 * 10);
        }
        return seconds < 3600
                ? UiText.LEFT_MINUTES.text((seconds + 30) / 60)
                : UiText.LEFT_HOURS.text((seconds + 1800) / 3600);
    }
}
