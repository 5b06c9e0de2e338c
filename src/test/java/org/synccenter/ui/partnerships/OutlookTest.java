package org.synccenter.ui.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.Views.item;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Counts;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.schedule.Pause;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.ui.Views;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.text.Formats;

class OutlookTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ItemRef A = new ItemRef("folder", "a");

    private final List<Schedule> schedules = new ArrayList<>();
    private final Set<ItemRef> watched = new HashSet<>();
    private Outlook outlook;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.ENGLISH);
        var source = new Outlook.Source() {
            @Override
            public List<Schedule> schedules(String handlerId) {
                return schedules;
            }

            @Override
            public boolean isWatched(ItemRef item) {
                return watched.contains(item);
            }
        };
        outlook = new Outlook(
                source,
                new Background(Runnable::run, Runnable::run),
                new Formats(() -> NOW, ZoneOffset.UTC, Locale.ENGLISH));
    }

    @Test
    void withoutAScheduleItSaysWhatStartsIt() {
        assertThat(outlook.next(item("a"))).isEqualTo("by hand");

        watched.add(A);
        outlook.ask(List.of(A));
        assertThat(outlook.changesProperty().get()).isPositive();
        assertThat(outlook.next(item("a"))).isEqualTo("when something changes");
        assertThat(outlook.why(item("a"))).isEmpty();
    }

    @Test
    void aScheduleGivesTimeAndReason() {
        schedules.add(Schedule.of("folder", List.of(), new Rule.Every(Duration.ofMinutes(30))));
        schedules.add(Schedule.of(
                "folder",
                List.of("a"),
                new Rule.Daily(LocalTime.of(18, 30), EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))));
        schedules.add(Schedule.of("folder", List.of("other"), new Rule.Every(Duration.ofDays(2))));
        var due = Views.due("a", NOW.plusSeconds(1800));

        assertThat(outlook.next(due)).startsWith("today, ").contains("12:30");
        assertThat(outlook.why(due)).isEqualTo("every 30 minutes, Mon, Fri at 18:30");
    }

    @Test
    void aPauseWithoutEndPromisesNoTimeAndNoChange() {
        outlook.paused(Pause.OPEN_END);
        assertThat(outlook.next(item("a"))).isEqualTo("by hand");

        schedules.add(Schedule.of("folder", List.of("a"), new Rule.Every(Duration.ofMinutes(30))));
        assertThat(outlook.next(item("a"))).isEqualTo("when you resume");
        schedules.clear();
        watched.add(A);
        outlook.ask(List.of(A));
        assertThat(outlook.next(item("a"))).isEqualTo("when you resume");

        int before = outlook.changesProperty().get();
        outlook.paused(null);
        assertThat(outlook.next(item("a"))).isEqualTo("when something changes");
        assertThat(outlook.changesProperty().get()).isGreaterThan(before);
    }

    @Test
    void aPauseForATimeTellsWhatComesAtItsEnd() {
        Instant end = NOW.plusSeconds(3600);
        schedules.add(Schedule.of("folder", List.of("a"), new Rule.Every(Duration.ofMinutes(30))));
        outlook.paused(end);
        assertThat(outlook.next(Views.due("a", end))).startsWith("today, ").contains("1:00");
        assertThat(outlook.why(Views.due("a", end))).isEqualTo("when the pause ends");
        assertThat(outlook.why(Views.due("a", end.plusSeconds(60)))).isEqualTo("every 30 minutes");

        schedules.clear();
        watched.add(A);
        outlook.ask(List.of(A));
        assertThat(outlook.next(item("a"))).isEqualTo("after the pause");
    }

    @Test
    void whatRunsSaysSoAndDoesNotTellATime() {
        assertThat(outlook.next(item("a", ItemState.SYNCING, Outcome.IN_SYNC, 0)))
                .isEqualTo("running now");
    }

    @Test
    void whatWaitsIsCounted() {
        assertThat(Outlook.waits(item("a"))).isEmpty();
        assertThat(Outlook.waits(item("a", ItemState.IDLE, Outcome.CONFLICTS, 3)))
                .isEqualTo("3 conflicts");
    }

    private static ItemResult preview(int conflicts, ActionKind... kinds) {
        List<SyncAction> plan = new ArrayList<>();
        for (ActionKind kind : kinds) {
            plan.add(new SyncAction("p" + plan.size(), null, kind, Side.LEFT, "why", 1));
        }
        return new ItemResult(A, "a", Outcome.IN_SYNC, "", Counts.NONE, conflicts, 0, List.of(), null, null, plan);
    }

    @Test
    void whatASyncWouldDoIsKnownOnceSomebodyHasLooked() {
        var a = item("a");
        assertThat(outlook.isUnknown(a)).isTrue();
        outlook.look(A);
        assertThat(outlook.wouldDo(a)).startsWith("Looking");

        outlook.seen(A, preview(1, ActionKind.CREATE, ActionKind.UPDATE, ActionKind.DELETE), a.lastSync(), NOW);

        assertThat(outlook.wouldDo(a)).isEqualTo("2 changes, 1 deletion, 1 conflict");
        assertThat(outlook.wouldDoSince(a)).contains("just now");
        assertThat(outlook.isUnknown(a)).isFalse();
    }

    @Test
    void aSyncSinceThenMakesItUnknownAgain() {
        outlook.seen(A, preview(0), NOW.minusSeconds(999), NOW);
        assertThat(outlook.isUnknown(item("a"))).isTrue();
        outlook.seen(A, preview(0), item("a").lastSync(), NOW);
        assertThat(outlook.wouldDo(item("a"))).isEqualTo("nothing to do");
    }

    @Test
    void aLookThatFailedLeavesItUnknown() {
        outlook.look(A);
        outlook.seen(A, null, null, NOW);
        assertThat(outlook.isUnknown(item("a"))).isTrue();
    }
}
