package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synccenter.api.SyncException;
import org.synccenter.cli.CliFixture.Said;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class ScheduleCommandTest {
    @TempDir
    private Path home;

    private CliFixture cli;

    @BeforeEach
    void open() throws SyncException {
        cli = new CliFixture(home, new MemoryHandler("folder", "docs"), new MemoryHandler("mail", "inbox", "sent"));
    }

    @AfterEach
    void close() {
        cli.close();
    }

    private List<Schedule> kept() {
        return cli.center.schedules().list(null);
    }

    @ParameterizedTest
    @CsvSource({"30m,PT30M", "1h30m,PT1H30M", "2d,PT48H", "90M,PT1H30M", "1d1h1m,PT25H1M", "366d,PT8784H"})
    void aPeriodIsUnderstood(String word, Duration period) {
        assertThat(cli.run("schedule", "inbox", "--every", word).code()).isZero();

        assertThat(kept()).singleElement().satisfies(s -> {
            assertThat(s.handler()).isEqualTo("mail");
            assertThat(s.items()).containsExactly("inbox");
            assertThat(s.enabled()).isTrue();
            assertThat(s.rule()).isEqualTo(new Rule.Every(period));
        });
    }

    @Test
    void aTimeOfDayAndItsDaysAreUnderstood() {
        assertThat(cli.run("schedule", "mail", "--daily", "7:05", "--days", "Mon, friday")
                        .code())
                .isZero();
        assertThat(cli.run("schedule", "docs", "--daily", "18:30").code()).isZero();

        assertThat(kept())
                .extracting(Schedule::rule)
                .containsExactly(
                        new Rule.Daily(LocalTime.of(7, 5), Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                        new Rule.Daily(LocalTime.of(18, 30)));
        assertThat(kept().getFirst().items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        inbox --every 10s                 | "10s" is no period
        inbox --every 0m                  | is no period
        inbox --every 367d                | is no period
        inbox --every soon                | is no period
        inbox --daily 25:00               | "25:00" is no time of day
        inbox --daily 24:00               | "24:00" is no time of day
        inbox --daily 18:30 --days funday | "funday" is no day
        inbox --daily 18:30 --days mon,   | is no day
        inbox --days mon                  | Give one of
        inbox --every 1h --off            | Give one of
        inbox --every 1h --daily 8:00     | Give one of
        nothing --every 1h                | There is no item or handler "nothing"
        --every 1h                        | Say what to schedule
        """)
    void wrongWordsChangeNothing(String words, String sentence) {
        String[] all = ("schedule " + words).split(" ");

        Said said = cli.run(all);

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains(sentence).hasLineCount(1);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aNewScheduleReplacesTheOldOneOfTheSameTargetOnly() {
        cli.run("schedule", "inbox", "--every", "1h");
        cli.run("schedule", "mail", "--every", "2h");
        cli.run("schedule", "inbox", "--every", "3h");
        cli.run("schedule", "mail", "--every", "4h");

        assertThat(kept())
                .extracting(Schedule::rule)
                .containsExactlyInAnyOrder(new Rule.Every(Duration.ofHours(3)), new Rule.Every(Duration.ofHours(4)));

        assertThat(cli.run("schedule", "inbox", "--off").out())
                .contains("every 4 h")
                .doesNotContain("every 3 h");
        assertThat(cli.run("schedule", "mail", "--off").out()).isEqualTo("Nothing is scheduled.\n");
        assertThat(kept()).isEmpty();
    }

    @Test
    void schedulesAreShown() {
        cli.run("schedule", "inbox", "--every", "1h", "--quiet");
        cli.run("schedule", "mail", "--daily", "18:30", "--days", "sun,mon");

        assertThat(cli.run("schedule").out())
                .containsPattern("mail +inbox +every 1 h +next 2026-11-21")
                .containsPattern("mail +all items +mon, sun at 18:30 +next 2026-11-22")
                .contains("sync-center serve");
        JsonNode json = cli.run("schedule", "inbox", "--json").json().path("schedules");
        assertThat(json).hasSize(2);
        assertThat(json.path(0).path("every").asString()).isEqualTo("PT1H");
        assertThat(json.path(0).path("items").path(0).asString()).isEqualTo("inbox");
        assertThat(json.path(0).path("next").asString()).isEqualTo("2026-11-21T11:30:12Z");
        assertThat(json.path(1).path("daily").asString()).isEqualTo("18:30");
        assertThat(json.path(1).path("days").path(0).asString()).isEqualTo("mon");
        assertThat(cli.run("schedule", "docs").out()).isEqualTo("Nothing is scheduled.\n");
    }

    @Test
    void theListHasTheNextTimeWhereThereIsOne() {
        assertThat(cli.run("list").out()).doesNotContain("NEXT SYNC");

        cli.run("schedule", "inbox", "--every", "1h");

        assertThat(cli.run("list").out())
                .containsPattern("inbox +Item inbox +never synced +never +2026-11-21 \\d\\d:30");
        JsonNode items =
                cli.run("list", "--json").json().path("handlers").path(1).path("items");
        assertThat(items.path(0).path("nextSync").asString()).isEqualTo("2026-11-21T11:30:12Z");
        assertThat(items.path(1).path("nextSync").isNull()).isTrue();
    }

    @Test
    void whatIsOutOfUseIsDueAtNoTime() {
        cli.run("schedule", "inbox", "--every", "1h");
        cli.run("schedule", "docs", "--every", "1h");
        cli.run("deactivate", "mail");
        cli.run("disable", "docs");

        JsonNode schedules = cli.run("schedule", "--json").json().path("schedules");
        assertThat(schedules).hasSize(2).allSatisfy(s -> assertThat(s.path("next").isNull()).isTrue());
        JsonNode handlers = cli.run("list", "--json").json().path("handlers");
        assertThat(handlers.path(0).path("items").path(0).path("nextSync").isNull()).isTrue();
        assertThat(handlers.path(1).path("items").path(0).path("nextSync").isNull()).isTrue();
        assertThat(cli.run("schedule").out()).doesNotContain("next 2026");

        cli.run("activate", "mail");
        assertThat(cli.run("schedule").out()).contains("next 2026");
    }
}
