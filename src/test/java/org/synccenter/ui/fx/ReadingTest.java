package org.synccenter.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.Views.handler;
import static org.synccenter.ui.Views.item;
import static org.synccenter.ui.Views.snapshot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.synccenter.api.HandlerType;
import org.synccenter.api.Outcome;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.ItemState;

class ReadingTest {
    private final List<String> found = new ArrayList<>();
    private final Deque<Runnable> worker = new ArrayDeque<>();
    private int reads;

    private final Reading<String> reading = new Reading<>(
            new Background(worker::add, Runnable::run),
            () -> {
                int number = ++reads;
                return () -> "read " + number;
            },
            new Reading.Mark(h -> 0, i -> i.conflicts()),
            found::add,
            found::add);

    private static CenterSnapshot conflicts(int number) {
        return snapshot(handler("folder", HandlerType.FOLDER, item("a", ItemState.IDLE, Outcome.IN_SYNC, number)));
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    @Test
    void nothingIsReadWhileNobodyLooks() {
        reading.apply(conflicts(1));
        reading.changed();

        assertThat(worker).isEmpty();
    }

    @Test
    void itIsReadWhenSomebodyBeginsToLookAndWhenTheMarkChanges() {
        reading.apply(conflicts(1));
        reading.setShown(true);
        reading.apply(conflicts(1));
        work();
        reading.apply(conflicts(2));
        work();

        assertThat(found).containsExactly("read 1", "read 2");
    }

    @Test
    void ofSeveralAnswersOnTheirWayTheLastCounts() {
        reading.setShown(true);
        reading.again();
        Runnable first = worker.remove();
        work();
        first.run();

        assertThat(found).containsExactly("read 2");
    }
}
