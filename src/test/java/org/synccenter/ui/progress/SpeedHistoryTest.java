package org.synccenter.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.Views.handler;
import static org.synccenter.ui.Views.item;
import static org.synccenter.ui.Views.running;
import static org.synccenter.ui.Views.snapshot;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.ProgressView;

class SpeedHistoryTest {
    private static final Instant BEGIN = Instant.parse("2026-11-21T10:00:00Z");
    private static final ItemRef A = new ItemRef("folder", "a");
    private static final long SECOND = 1_000_000_000L;

    private final SpeedHistory history = new SpeedHistory();

    private static CenterSnapshot at(long speed, Instant run) {
        return snapshot(handler(
                "folder",
                HandlerType.FOLDER,
                running("a", new ProgressView("", "", 1, 2, 3, 4, speed, run)),
                item("b")));
    }

    private List<Long> speeds() {
        return history.of(A).stream().map(SpeedHistory.Point::bytesPerSecond).toList();
    }

    @Test
    void pointsAreKeptInTheirOrderWhileItRuns() {
        history.apply(at(10, BEGIN), SECOND);
        history.apply(at(30, BEGIN), 2 * SECOND);
        history.apply(at(20, BEGIN), 3 * SECOND);

        assertThat(speeds()).containsExactly(10L, 30L, 20L);
        assertThat(history.of(new ItemRef("folder", "b"))).isEmpty();
    }

    @Test
    void aNewRunBeginsANewCurveAndAnEndedOneHasNone() {
        history.apply(at(10, BEGIN), SECOND);
        history.apply(at(5, BEGIN.plusSeconds(60)), 60 * SECOND);
        assertThat(speeds()).containsExactly(5L);

        history.apply(snapshot(handler("folder", HandlerType.FOLDER, item("a"))), 61 * SECOND);
        assertThat(speeds()).isEmpty();
    }

    @Test
    void aFloodOfSnapshotsIsThinned() {
        history.apply(at(10, BEGIN), SECOND);
        history.apply(at(11, BEGIN), SECOND + 1);
        assertThat(speeds()).containsExactly(10L);
    }

    @Test
    void aRunOfHoursKeepsItsShapeInFewPoints() {
        for (int second = 1; second <= 20_000; second++) {
            history.apply(at(second, BEGIN), second * SECOND);
        }
        assertThat(history.of(A)).hasSizeBetween(SpeedHistory.MOST / 4, SpeedHistory.MOST);
        assertThat(speeds()).isSorted().first().isEqualTo(1L);
        assertThat(speeds().getLast()).isGreaterThan(19_000L);
    }
}
