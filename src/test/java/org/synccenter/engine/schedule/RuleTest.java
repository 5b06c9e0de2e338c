package org.synccenter.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static String after(Rule rule, String last) {
        return rule.after(Instant.parse(last), BERLIN).toString();
    }

    @Test
    void aTimeOfDayIsReadInTheZone() {
        Rule rule = new Rule.Daily(LocalTime.of(18, 30));

        assertThat(after(rule, "2026-11-21T10:00:00Z")).isEqualTo("2026-11-21T17:30:00Z");
        assertThat(after(rule, "2026-11-21T17:29:59.999Z")).isEqualTo("2026-11-21T17:30:00Z");
        assertThat(after(rule, "2026-11-21T17:30:00Z")).isEqualTo("2026-11-22T17:30:00Z");
        assertThat(after(rule, "2026-07-01T10:00:00Z")).isEqualTo("2026-07-01T16:30:00Z");
        // It is the next day there already.
        assertThat(after(rule, "2026-11-21T23:30:00Z")).isEqualTo("2026-11-22T17:30:00Z");
    }

    @Test
    void otherDaysAreLeftOut() {
        Rule rule = new Rule.Daily(LocalTime.of(9, 0), Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

        // The 21st of November 2026 is a Saturday.
        assertThat(after(rule, "2026-11-21T06:00:00Z")).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(after(rule, "2026-11-23T08:00:00Z")).isEqualTo("2026-11-27T08:00:00Z");
    }

    @Test
    void aTimeThatSummerTimeSkipsIsDueAnHourLater() {
        Rule rule = new Rule.Daily(LocalTime.of(2, 30));

        assertThat(after(rule, "2026-03-28T12:00:00Z")).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(after(rule, "2026-03-29T01:30:00Z")).isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    void aTimeThatComesTwiceIsDueOnce() {
        Rule rule = new Rule.Daily(LocalTime.of(2, 30));

        assertThat(after(rule, "2026-10-24T12:00:00Z")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(after(rule, "2026-10-25T00:30:00Z")).isEqualTo("2026-10-26T01:30:00Z");
    }

    /** Some zones change at midnight, one by half an hour, some not at all. */
    @Test
    void inEveryZoneEveryDayOfTheYearComesOnce() {
        List<String> wrong = new ArrayList<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            for (LocalTime time : List.of(LocalTime.MIN, LocalTime.of(2, 30), LocalTime.of(23, 59))) {
                Rule rule = new Rule.Daily(time);
                LocalDate day = LocalDate.of(2025, 12, 31);
                Instant due = day.atTime(time).atZone(zone).toInstant();
                for (int i = 0; i < 365; i++) {
                    due = rule.after(due, zone);
                    day = day.plusDays(1);
                    if (!due.equals(day.atTime(time).atZone(zone).toInstant())) {
                        wrong.add(due + " in " + id);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aTimeThatSummerTimePutsBehindMidnightIsNotLost() {
        Rule rule = new Rule.Daily(LocalTime.of(23, 59), Set.of(DayOfWeek.SATURDAY));
        ZoneId nuuk = ZoneId.of("America/Nuuk");

        // There, the 28th of March ends an hour early.
        assertThat(rule.after(Instant.parse("2026-03-29T01:10:00Z"), nuuk)).isEqualTo("2026-03-29T01:59:00Z");
    }

    @Test
    void aPeriodDoesNotDriftAndStartsAnewAfterAPause() {
        Rule rule = new Rule.Every(Duration.ofMinutes(30));
        Instant due = Instant.parse("2026-11-21T10:00:00Z");

        assertThat(rule.ran(due, due.plusSeconds(7))).isEqualTo(due);
        assertThat(rule.ran(due, due.plusSeconds(7200))).isEqualTo(due.plusSeconds(7200));
        // Summer time does not make half an hour longer.
        assertThat(after(rule, "2026-03-29T00:45:00Z")).isEqualTo("2026-03-29T01:15:00Z");
    }

    @Test
    void senselessRulesAreRefused() {
        assertThatThrownBy(() -> new Rule.Every(Duration.ofSeconds(59))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rule.Every(Duration.ofDays(367))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rule.Daily(LocalTime.NOON, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
