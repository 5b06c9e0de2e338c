package org.synccenter.filesync.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.EndpointException;

/** How far apart the clocks of two stores are, each held against the clock of this computer. */
final class StoreClocks {
    private StoreClocks() {}

    /** Empty when a store does not tell its time. */
    static Optional<Duration> difference(Sides sides, Clock clock) throws EndpointException {
        Optional<Duration> left = ahead(sides, Side.LEFT, clock);
        Optional<Duration> right = ahead(sides, Side.RIGHT, clock);
        return left.flatMap(one -> right.map(other -> one.minus(other).abs()));
    }

    private static Optional<Duration> ahead(Sides sides, Side side, Clock clock) throws EndpointException {
        Instant before = clock.instant();
        Optional<Instant> there = sides.of(side).storeTime();
        Instant after = clock.instant();
        // In the middle of the time that the question took.
        Instant here = before.plus(Duration.between(before, after).dividedBy(2));
        return there.map(time -> Duration.between(here, time));
    }
}
