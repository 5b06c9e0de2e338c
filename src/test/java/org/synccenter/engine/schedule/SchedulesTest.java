package org.synccenter.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.stores.SqliteStores;
import org.synccenter.stores.StoresUnavailableException;

/** Schedules on a real database, and the scheduler stepped by hand. */
@Timeout(60)
class SchedulesTest {
    private static final Rule HALF_HOUR = new Rule.Every(Duration.ofMinutes(30));
    private static final Rule EVENING = new Rule.Daily(LocalTime.of(18, 30));

    @TempDir
    private Path home;

    private final HandClock clock = new HandClock("2026-11-21T10:00:00Z");
    private final List<String> started = new ArrayList<>();
    private SqliteStores stores;
    private Schedules schedules;
    private Scheduler scheduler;

    @BeforeEach
    void open() throws SyncException {
        stores = SqliteStores.open(home, clock);
        schedules = new Schedules(stores.states(), clock, ZoneId.of("UTC"));
        scheduler = new Scheduler(schedules, clock, s -> started.add(s.id()));
    }

    @AfterEach
    void close() {
        scheduler.close();
        stores.close();
    }

    /** The program ends and starts again. */
    private void restart() throws SyncException {
        close();
        open();
    }

    private static Schedule schedule(String id, Rule rule, String... items) {
        return new Schedule(id, "mem", List.of(items), true, rule);
    }

    @Test
    void everyDetailIsKeptOverARestart() throws SyncException {
        List<Schedule> all = List.of(
                schedule("1", HALF_HOUR),
                new Schedule("two words", "häm/ster", List.of("a,b", "*", " ", "ü%20+"), false, EVENING),
                schedule(
                        "3",
                        new Rule.Daily(LocalTime.of(23, 59, 30), Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY)),
                        "a"));
        all.forEach(schedules::put);
        clock.pass(Duration.ofMinutes(10));

        restart();

        assertThat(schedules.list(null)).isEqualTo(all);
        assertThat(schedules.list("MEM")).hasSize(2);
        assertThat(schedules.nextRun("1")).contains(Instant.parse("2026-11-21T10:30:00Z"));
    }

    @Test
    void whatCannotBeReadIsLeftAsideAndNotLost() throws SyncException {
        schedules.put(schedule("1", HALF_HOUR));
        String good = stores.states().setting("schedules").orElseThrow();
        String later = "9 mem * on lunar/full 2026-11-21T10:00:00Z";
        stores.states()
                .putSetting(
                        "schedules",
                        String.join(
                                "\n",
                                "",
                                "garbage",
                                later,
                                good,
                                good,
                                "5 mem * perhaps every/PT30M 2026-11-21T10:00:00Z",
                                "6 mem * on every/PT1S 2026-11-21T10:00:00Z",
                                "7 mem * on daily/18:30/ 2026-11-21T10:00:00Z",
                                "8 mem %zz on every/PT30M 2026-11-21T10:00:00Z",
                                "10 mem * on every/PT30M +1000000000-12-31T23:59:59.999999999Z",
                                "11 mem * on daily/18:30/MONDAY -1000000000-01-01T00:00:00Z"));

        restart();
        schedules.put(schedule("2", EVENING));
        restart();

        assertThat(schedules.list(null)).extracting(Schedule::id).containsExactly("1", "10", "11", "2");
        assertThat(schedules.nextRun("10")).contains(Instant.parse("2026-11-21T10:30:00Z"));
        assertThat(schedules.nextRun("11")).contains(Instant.parse("2026-11-23T18:30:00Z"));
        assertThat(stores.states().setting("schedules").orElseThrow()).contains(later, "garbage");
    }

    @Test
    void theNextRunIsTheEarliestThatCoversTheItem() {
        schedules.put(schedule("all", EVENING));
        schedules.put(schedule("a", HALF_HOUR, "A"));
        schedules.put(schedule("off", new Rule.Every(Duration.ofMinutes(1))).withEnabled(false));

        assertThat(schedules.nextRun(new ItemRef("Mem", "a"))).contains(Instant.parse("2026-11-21T10:30:00Z"));
        assertThat(schedules.nextRun(new ItemRef("mem", "b"))).contains(Instant.parse("2026-11-21T18:30:00Z"));
        assertThat(schedules.nextRun(new ItemRef("other", "a"))).isEmpty();
        assertThat(schedules.nextRun("off")).isEmpty();
    }

    @Test
    void aRemovedItemLeavesItsSchedulesAndAnEmptyOneGoes() {
        schedules.put(schedule("both", HALF_HOUR, "a", "b"));
        schedules.put(schedule("one", HALF_HOUR, "A"));
        schedules.put(schedule("all", EVENING));
        schedules.put(new Schedule("other", "other", List.of("a"), true, EVENING));

        schedules.forget(new ItemRef("MEM", "a"));

        assertThat(schedules.list(null)).extracting(Schedule::id).containsExactly("both", "all", "other");
        assertThat(schedules.list("mem").getFirst().items()).containsExactly("b");
    }

    @Test
    void changesAreToldOnceAndOnlyWhenThereAreAny() {
        AtomicInteger told = new AtomicInteger();
        schedules.onChange(() -> {
            throw new IllegalStateException("a broken listener");
        });
        schedules.onChange(told::incrementAndGet);

        schedules.put(schedule("1", HALF_HOUR));
        schedules.put(schedule("1", HALF_HOUR));
        schedules.remove("2");
        schedules.remove("1");

        assertThat(told).hasValue(2);
    }

    @Test
    void itStartsWhatIsDueAndNothingEarlier() {
        schedules.put(schedule("half", HALF_HOUR));
        schedules.put(schedule("evening", EVENING, "a"));

        clock.pass(Duration.ofMinutes(30).minusNanos(1));
        scheduler.step();
        assertThat(started).isEmpty();
        clock.pass(Duration.ofNanos(1));
        assertThat(scheduler.step()).isLessThan(Duration.ofMinutes(1));
        scheduler.step();
        assertThat(started).containsExactly("half");
        clock.set("2026-11-21T18:30:02Z");
        scheduler.step();
        assertThat(started).containsExactly("half", "half", "evening");
    }

    @Test
    void missedTimesAreMadeUpForOnce() throws SyncException {
        schedules.put(schedule("half", HALF_HOUR));
        schedules.put(schedule("evening", EVENING));
        clock.set("2026-11-24T03:00:00Z");

        restart();
        scheduler.step();
        scheduler.step();

        assertThat(started).containsExactly("half", "evening");
        assertThat(schedules.nextRun("half")).contains(Instant.parse("2026-11-24T03:30:00Z"));
        assertThat(schedules.nextRun("evening")).contains(Instant.parse("2026-11-24T18:30:00Z"));
        restart();
        scheduler.step();
        assertThat(started).hasSize(2);
    }

    @Test
    void aClockThatWasWrongDoesNotSilenceASchedule() {
        schedules.put(schedule("half", HALF_HOUR));
        schedules.put(schedule("evening", EVENING));
        clock.set("2036-01-01T00:00:00Z");
        scheduler.step();
        assertThat(started).containsExactly("half", "evening");

        clock.set("2026-11-21T10:00:00Z");
        scheduler.step();
        clock.pass(Duration.ofMinutes(30));
        scheduler.step();

        assertThat(started).containsExactly("half", "evening", "half");
        clock.set("2026-11-21T18:30:00Z");
        scheduler.step();
        assertThat(started).endsWith("half", "evening");
    }

    @Test
    void aClockPutBackALittleDoesNotRepeatTheEvening() {
        schedules.put(schedule("evening", EVENING));
        clock.set("2026-11-21T18:30:00Z");
        scheduler.step();

        clock.set("2026-11-21T18:28:00Z");
        scheduler.step();
        clock.set("2026-11-21T18:31:00Z");
        scheduler.step();

        assertThat(started).containsExactly("evening");
    }

    @Test
    void aScheduleThatIsEnabledAgainCountsFromNow() {
        Schedule half = schedule("half", HALF_HOUR);
        schedules.put(half);
        schedules.put(half.withEnabled(false));
        clock.pass(Duration.ofDays(1));
        schedules.put(half);
        scheduler.step();

        assertThat(started).isEmpty();
        clock.pass(Duration.ofMinutes(20));
        schedules.put(half.withItems(List.of("a")));
        clock.pass(Duration.ofMinutes(10));
        scheduler.step();
        assertThat(started).containsExactly("half");
    }

    @Test
    void oneThatCannotBeStartedLeavesTheOthersAlone() {
        Scheduler broken = new Scheduler(schedules, clock, s -> {
            started.add(s.id());
            throw new IllegalStateException("broken");
        });
        schedules.put(schedule("1", HALF_HOUR));
        schedules.put(schedule("2", HALF_HOUR));
        clock.pass(Duration.ofHours(1));

        broken.step();

        assertThat(started).containsExactly("1", "2");
    }

    @Test
    void aDatabaseThatIsGoneNeitherStopsNorRepeatsTheSync() {
        schedules.put(schedule("1", HALF_HOUR));
        stores.close();
        clock.pass(Duration.ofHours(1));

        scheduler.step();
        scheduler.step();

        assertThat(started).containsExactly("1");
    }

    @Test
    void whatCouldNotBeKeptIsNotShownAsIfItWere() throws SyncException {
        AtomicInteger told = new AtomicInteger();
        schedules.put(schedule("1", HALF_HOUR, "a"));
        schedules.onChange(told::incrementAndGet);
        stores.close();

        assertThatThrownBy(() -> schedules.put(schedule("2", EVENING))).isInstanceOf(StoresUnavailableException.class);
        assertThatThrownBy(() -> schedules.remove("1")).isInstanceOf(StoresUnavailableException.class);
        assertThatThrownBy(() -> schedules.forget(new ItemRef("mem", "a")))
                .isInstanceOf(StoresUnavailableException.class);

        assertThat(schedules.list(null)).extracting(Schedule::id).containsExactly("1");
        assertThat(told).hasValue(0);
        restart();
        assertThat(schedules.list(null)).extracting(Schedule::id).containsExactly("1");
    }

    @Test
    void theThreadStartsWhatIsMissedAndWakesForWhatIsNew() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        Semaphore turn = new Semaphore(0);
        schedules.put(schedule("missed", HALF_HOUR));
        clock.pass(Duration.ofHours(1));
        try (Scheduler running = new Scheduler(schedules, clock, s -> {
            seen.add(s.id());
            turn.release();
        })) {
            running.start();
            turn.acquire();
            schedules.put(schedule("new", new Rule.Every(Duration.ofMinutes(1))));
            clock.pass(Duration.ofMinutes(2));
            // Any change makes it look at the clock.
            schedules.put(schedule("later", EVENING));
            turn.acquire();
        }
        assertThat(seen).containsExactly("missed", "new");
    }
}
