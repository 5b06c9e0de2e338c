package org.synccenter.filesync.sim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of a made-up world. It stands still unless told otherwise. */
final class SimClock extends Clock {

    /** As kernels stamp inodes: in steps. */
    private static final long TICK_NANOS = 4_000_000;

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Until what changes is stamped otherwise than what changed just now. */
    void passTick() {
        now = stamp().plusNanos(TICK_NANOS);
    }

    /** What a file that changes now is stamped with. */
    Instant stamp() {
        return now.minusNanos(now.getNano() % TICK_NANOS);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
