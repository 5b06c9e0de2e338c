package org.synccenter.engine.schedule;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Schedules as text: one a line, as {@code id handler items on|off rule last}, separated by blanks; ids encoded as in web forms, items with
 * commas in between, {@code *} for all. A rule is {@code every/PT30M} or {@code daily/18:30/MONDAY,TUESDAY}.
 */
final class ScheduleLines {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleLines.class);
    /** No encoded id looks like this: a star in an id is encoded. */
    private static final String ALL = "*";

    private ScheduleLines() {}

    static String write(Schedules.Kept kept) {
        List<String> lines = new ArrayList<>();
        kept.entries().forEach(e -> lines.add(line(e)));
        lines.addAll(kept.unread());
        return String.join("\n", lines);
    }

    private static String line(Schedules.Entry entry) {
        Schedule schedule = entry.schedule();
        String items = schedule.items().isEmpty()
                ? ALL
                : schedule.items().stream().map(ScheduleLines::encoded).collect(Collectors.joining(","));
        return String.join(
                " ",
                encoded(schedule.id()),
                encoded(schedule.handler()),
                items,
                schedule.enabled() ? "on" : "off",
                rule(schedule.rule()),
                entry.last().toString());
    }

    private static String rule(Rule rule) {
        return switch (rule) {
            case Rule.Every(Duration period) -> "every/" + period;
            case Rule.Daily(LocalTime time, Set<DayOfWeek> days) ->
                "daily/" + time + "/"
                        + new TreeSet<>(days).stream().map(DayOfWeek::name).collect(Collectors.joining(","));
        };
    }

    /** Reads as much as can be understood; what cannot is kept aside, and never keeps the program from starting. */
    static Schedules.Kept read(String text, Instant now) {
        List<Schedules.Entry> entries = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            try {
                Schedules.Entry entry = entry(line.split(" ", -1), now);
                if (ids.add(entry.schedule().id())) {
                    entries.add(entry);
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                LOG.warn("a schedule cannot be read and is left aside: {}", e.getMessage());
                unread.add(line);
            }
        }
        return new Schedules.Kept(entries, unread);
    }

    private static Schedules.Entry entry(String[] fields, Instant now) {
        if (fields.length != 6) {
            throw new IllegalArgumentException("not six fields");
        }
        List<String> items = fields[2].equals(ALL)
                ? List.of()
                : Arrays.stream(fields[2].split(","))
                        .map(ScheduleLines::decoded)
                        .toList();
        boolean enabled = switch (fields[3]) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("neither on nor off");
        };
        Schedule schedule = new Schedule(decoded(fields[0]), decoded(fields[1]), items, enabled, rule(fields[4]));
        Instant last = Instant.parse(fields[5]);
        // Times before there were computers have no next time that could be told.
        return new Schedules.Entry(schedule, last.isAfter(Instant.EPOCH) ? last : now);
    }

    private static Rule rule(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length == 2 && parts[0].equals("every")) {
            return new Rule.Every(Duration.parse(parts[1]));
        }
        if (parts.length == 3 && parts[0].equals("daily")) {
            Set<DayOfWeek> days =
                    Arrays.stream(parts[2].split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
            return new Rule.Daily(LocalTime.parse(parts[1]), days);
        }
        throw new IllegalArgumentException("not a rule");
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("*", "%2A");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
