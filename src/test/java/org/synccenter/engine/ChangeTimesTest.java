package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.synccenter.api.ChangeWatch.Patience;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.schedule.HandClock;

/** When a change is acted on. */
class ChangeTimesTest {
    private static final ItemRef A = new ItemRef("h", "a");
    private static final ItemRef B = new ItemRef("h", "b");

    private final HandClock clock = new HandClock("2026-11-21T10:00:00Z");
    private final ChangeTimes times = new ChangeTimes();
    private boolean bad;

    private void changed(ItemRef item) {
        times.changed(item, clock.instant(), Patience.USUAL);
    }

    private List<ItemRef> due() {
        return times.takeDue(clock, _ -> bad);
    }

    private List<ItemRef> dueAfter(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        return due();
    }

    private long untilNext() {
        Duration next = times.untilNext(clock.instant());
        return next == null ? -1 : next.toSeconds();
    }

    @Test
    void tenQuietSecondsHaveToPass() {
        assertThat(untilNext()).isEqualTo(-1);
        changed(A);
        assertThat(untilNext()).isEqualTo(10);
        assertThat(dueAfter(9)).isEmpty();
        changed(A);
        assertThat(dueAfter(9)).isEmpty();
        assertThat(untilNext()).isEqualTo(1);
        assertThat(dueAfter(1)).containsExactly(A);
        assertThat(dueAfter(100)).isEmpty();
        assertThat(untilNext()).isEqualTo(-1);
    }

    @Test
    void aBusyItemIsDueAMinuteAfterItsFirstChange() {
        List<Integer> at = new ArrayList<>();
        for (int second = 0; second < 125; second++) {
            changed(A);
            if (!due().isEmpty()) {
                at.add(second);
            }
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(at).containsExactly(60, 121);
    }

    @Test
    void itemsDoNotWaitForEachOther() {
        changed(A);
        assertThat(dueAfter(5)).isEmpty();
        changed(B);
        assertThat(dueAfter(5)).containsExactly(A);
        assertThat(dueAfter(5)).containsExactly(B);
    }

    @Test
    void withoutAnyChangeAnItemIsDueWhenItWasSaidToBe() {
        times.again(A, clock.instant().plusSeconds(3600));
        assertThat(untilNext()).isEqualTo(3600);
        assertThat(dueAfter(3599)).isEmpty();
        assertThat(dueAfter(1)).containsExactly(A);
        assertThat(untilNext()).isEqualTo(-1);
    }

    /** How many seconds pass until the item is due, while every second something changes. */
    private int secondsUntilDue() {
        for (int second = 1; second < 10_000; second++) {
            changed(A);
            if (!dueAfter(1).isEmpty()) {
                return second;
            }
        }
        return -1;
    }

    @Test
    void whatEndsBadlyForTheSameCauseIsTriedEverMoreSeldom() {
        bad = true;
        List<Integer> minutes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            times.endedBadly(A, "held", clock.instant());
            minutes.add(secondsUntilDue() / 60);
        }
        assertThat(minutes).containsExactly(1, 2, 4, 8, 16, 32, 60, 60);
        times.endedBadly(A, "disk full", clock.instant());
        assertThat(secondsUntilDue()).isEqualTo(60);
    }

    @Test
    void aPauseIsOverWhenAPersonHasMendedTheCause() {
        bad = true;
        times.endedBadly(A, "held", clock.instant());
        times.endedBadly(A, "held", clock.instant());
        changed(A);
        assertThat(dueAfter(15)).isEmpty();
        // A person's own sync went well meanwhile; that is noticed without being told.
        assertThat(untilNext()).isEqualTo(20);
        bad = false;
        assertThat(dueAfter(20)).containsExactly(A);
        bad = true;
        times.endedBadly(A, "held", clock.instant());
        assertThat(secondsUntilDue()).isEqualTo(60);
    }

    @Test
    void whatIsFreedIsDueAtOnceThoughItEndedBadly() {
        bad = true;
        times.endedBadly(A, "held", clock.instant());
        times.free(A);
        changed(A);
        assertThat(dueAfter(10)).containsExactly(A);
    }

    @Test
    void aClockSetBackDelaysNothing() {
        bad = true;
        changed(A);
        times.endedBadly(B, "held", clock.instant());
        changed(B);
        clock.set("2026-11-20T10:00:00Z");
        assertThat(due()).isEmpty();
        assertThat(dueAfter(10)).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void whatIsForgottenIsNeverDue() {
        changed(A);
        times.again(A, clock.instant().plusSeconds(5));
        times.forget(A);
        assertThat(dueAfter(100)).isEmpty();
    }
}
