package org.synccenter.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.stores.SqliteStores;

/** A pause on a real database, and the scheduler that it holds back, stepped by hand. */
@Timeout(60)
class PauseTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ItemRef ITEM = new ItemRef("mem", "a");

    @TempDir
    private Path home;

    private final HandClock clock = new HandClock("2026-11-21T10:00:00Z");
    private final List<String> started = new ArrayList<>();
    private SqliteStores stores;
    private Schedules schedules;
    private Pause pause;
    private Scheduler scheduler;

    @BeforeEach
    void open() throws SyncException {
        stores = SqliteStores.open(home, clock);
        schedules = new Schedules(stores.states(), clock, UTC);
        pause = schedules.pause();
        scheduler = new Scheduler(schedules, clock, s -> started.add(s.id()));
    }

    @AfterEach
    void close() {
        scheduler.close();
        stores.close();
    }

    private void restart() throws SyncException {
        close();
        open();
    }

    private void everyHalfHour() {
        schedules.put(new Schedule("s", "mem", List.of(), true, new Rule.Every(Duration.ofMinutes(30))));
    }

    @Test
    void whatFallsIntoAPauseIsMadeUpForOnceAtItsEnd() {
        everyHalfHour();
        pause.begin(new Rule.Every(Duration.ofHours(2)), UTC);
        clock.pass(Duration.ofMinutes(119));
        scheduler.step();
        assertThat(started).isEmpty();
        assertThat(schedules.nextRun(ITEM)).contains(Instant.parse("2026-11-21T12:00:00Z"));

        clock.pass(Duration.ofMinutes(1));
        scheduler.step();
        scheduler.step();

        assertThat(started).containsExactly("s");
        assertThat(pause.holds()).isFalse();
        assertThat(schedules.nextRun(ITEM)).contains(Instant.parse("2026-11-21T12:30:00Z"));
    }

    @Test
    void aPersonEndsAPauseBeforeItsTime() {
        everyHalfHour();
        pause.begin(Pause.OPEN_END);
        clock.pass(Duration.ofDays(3));
        scheduler.step();
        assertThat(started).isEmpty();
        assertThat(schedules.nextRun(ITEM)).isEmpty();
        assertThat(schedules.nextRun("s")).isEmpty();

        pause.end();
        scheduler.step();

        assertThat(started).containsExactly("s");
    }

    @Test
    void aPauseOutlivesTheProgram() throws SyncException {
        pause.begin(Instant.parse("2026-11-21T11:00:00Z"));
        restart();
        assertThat(pause.until()).contains(Instant.parse("2026-11-21T11:00:00Z"));
        pause.begin(Pause.OPEN_END);
        restart();
        assertThat(pause.until()).contains(Pause.OPEN_END);
        pause.end();
        restart();
        assertThat(pause.until()).isEmpty();
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeItLonger() {
        pause.begin(Instant.parse("2026-11-21T11:00:00Z"));

        clock.pass(Duration.ofDays(-30));

        assertThat(pause.holds()).isFalse();
    }

    @Test
    void theSchedulerWakesForItsEnd() {
        pause.begin(clock.instant().plusSeconds(5));

        assertThat(scheduler.step()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void changesAreToldAlsoWhenTheTimeIsOver() {
        AtomicInteger told = new AtomicInteger();
        pause.onChange(told::incrementAndGet);
        pause.begin(clock.instant().plusSeconds(5));
        assertThat(told).hasValue(1);
        scheduler.step();
        assertThat(told).hasValue(1);

        clock.pass(Duration.ofSeconds(5));
        scheduler.step();
        scheduler.step();

        assertThat(told).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:00:00Z, Europe/Berlin, 2026-11-22T05:00:00Z",
        "2026-11-21T23:30:00Z, Europe/Berlin, 2026-11-23T05:00:00Z",
        "2026-11-21T02:00:00Z, America/New_York, 2026-11-21T11:00:00Z"
    })
    void tomorrowIsTheNextDayOfTheCalendarEarlyInTheMorning(Instant now, ZoneId zone, Instant expected) {
        assertThat(Pause.tomorrow(now, zone)).isEqualTo(expected);
    }

    @Test
    void aTimeOfDayIsTheNextOne() {
        pause.begin(new Rule.Daily(LocalTime.of(9, 30)), UTC);

        assertThat(pause.until()).contains(Instant.parse("2026-11-22T09:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "2026-11-21T10:00:00Z", "2026-11-21T10:00:00Z soon", " open"})
    void whatCannotBeReadIsNoPause(String kept) throws SyncException {
        stores.states().putSetting("pause", kept);

        restart();

        assertThat(pause.holds()).isFalse();
    }
}
