package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final long MEGABYTE = 1L << 20;

    private final AtomicLong used = new AtomicLong(10 * MEGABYTE);

    @Test
    void nothingToDecideAboutNeedsNothing() {
        assertThatCode(() -> memory(0).require(0)).doesNotThrowAnyException();
    }

    @Test
    void whatIsNoLongerNeededCountsAsRoom() {
        used.set(499 * MEGABYTE);
        assertThatCode(() -> memory(480 * MEGABYTE).require(1_000_000)).doesNotThrowAnyException();
    }

    @Test
    void saysBeforehandHowMuchIsNeeded() {
        var refused = catchThrowableOfType(
                Memory.TooLittleException.class, () -> memory(0).require(1_500_000));
        assertThat(refused.megabytes).isBetween(550L, 650L);
    }

    private Memory memory(long garbage) {
        return new Memory(500 * MEGABYTE, used::get, () -> used.addAndGet(-garbage));
    }
}
