package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryReturnTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger collected = new AtomicInteger();

    private MemoryReturn over(long heap) {
        return new MemoryReturn(Duration.ZERO, () -> heap, collected::incrementAndGet, waiting::add);
    }

    @Test
    void aBigHeapIsCollectedOnceWorkHasEnded() {
        MemoryReturn memory = over(MemoryReturn.WORTH_IT + 1);
        memory.busy(true);
        memory.busy(false);
        waiting.remove().run();
        assertThat(collected).hasValue(1);
    }

    @Test
    void nothingIsCollectedWhenWorkHasBegunAgain() {
        MemoryReturn memory = over(MemoryReturn.WORTH_IT + 1);
        memory.busy(true);
        memory.busy(false);
        memory.busy(true);
        waiting.remove().run();
        assertThat(collected).hasValue(0);
    }

    @Test
    void aSmallHeapIsLeftAlone() {
        MemoryReturn memory = over(MemoryReturn.WORTH_IT);
        memory.busy(false);
        waiting.remove().run();
        assertThat(collected).hasValue(0);
    }
}
