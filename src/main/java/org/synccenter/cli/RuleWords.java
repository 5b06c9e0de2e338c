package org.synccenter.cli;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.synccenter.api.SyncException;
import org.synccenter.engine.schedule.Rule;

/** When something is due, from the words of the command line and in words for people. */
final class RuleWords {
    private static final Pattern PERIOD = Pattern.compile("(?:(\\d{1,4})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private RuleWords() {}

    /** A period such as {@code 30m}, {@code 1h30m} or {@code 2d}. */
    static Rule every(String text) throws SyncException {
        Matcher parts = PERIOD.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (parts.matches()) {
            Duration period = Duration.ofDays(number(parts.group(1)))
                    .plusHours(number(parts.group(2)))
                    .plusMinutes(number(parts.group(3)));
            if (period.compareTo(Rule.Every.SHORTEST) >= 0 && period.compareTo(Rule.Every.LONGEST) <= 0) {
                return new Rule.Every(period);
            }
        }
        throw SyncException.invalid(CliText.BAD_PERIOD.text(TerminalText.safe(text)));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /**
     * A time of day such as {@code 18:30}.
     *
     * @param days such as {@code mon,tue}; empty = every day
     */
    static Rule daily(String time, Optional<String> days) throws SyncException {
        LocalTime at;
        try {
            at = LocalTime.parse(time.strip(), TIME);
        } catch (DateTimeException e) {
            throw new SyncException(SyncException.Kind.INVALID, CliText.BAD_TIME.text(TerminalText.safe(time)), e);
        }
        return days.isPresent() ? new Rule.Daily(at, days(days.get())) : new Rule.Daily(at);
    }

    private static Set<DayOfWeek> days(String text) throws SyncException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : text.split(",", -1)) {
            days.add(day(word.strip().toUpperCase(Locale.ROOT))
                    .orElseThrow(() -> SyncException.invalid(CliText.BAD_DAY.text(TerminalText.safe(word)))));
        }
        return days;
    }

    /** The first three letters are enough. */
    private static Optional<DayOfWeek> day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(d -> word.length() >= 3 && d.name().startsWith(word))
                .findFirst();
    }

    /** Such as "every 1 h 30 min" or "mon, tue at 18:30". */
    static String words(Rule rule) {
        return switch (rule) {
            case Rule.Every(Duration period) -> CliText.RULE_EVERY.text(period(period));
            case Rule.Daily(LocalTime time, Set<DayOfWeek> days) ->
                days.size() == DayOfWeek.values().length
                        ? CliText.RULE_DAILY.text(time.toString())
                        : CliText.RULE_DAYS.text(String.join(", ", dayWords(days)), time.toString());
        };
    }

    static List<String> dayWords(Collection<DayOfWeek> days) {
        return new TreeSet<>(days)
                .stream()
                        .map(d -> d.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT))
                        .toList();
    }

    private static String period(Duration period) {
        return Stream.of(
                        part(period.toDays(), "d"),
                        part(period.toHoursPart(), "h"),
                        part(period.toMinutesPart(), "min"),
                        part(period.toSecondsPart(), "s"))
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + " " + unit;
    }
}
