package org.synccenter.filesync.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.EndpointException;

/**
 * What modification times of two stores can say about each other.
 *
 * @param apart how far apart their clocks are, each held against the clock of this computer
 * @param step how exactly the less exact of both keeps such times
 */
public record StoreTimes(Duration apart, Duration step) {

    /** Whether so much lies between two times, one of each store, that the later one is later. */
    public boolean tell(Duration between) {
        return between.abs().compareTo(apart.plus(step)) > 0;
    }

    /** Empty when a store does not tell its time. */
    static Optional<StoreTimes> of(Sides sides, Clock clock) throws EndpointException {
        Optional<Duration> left = ahead(sides, Side.LEFT, clock);
        Optional<Duration> right = ahead(sides, Side.RIGHT, clock);
        Duration one = sides.of(Side.LEFT).capabilities().timeStep();
        Duration other = sides.of(Side.RIGHT).capabilities().timeStep();
        Duration step = one.compareTo(other) > 0 ? one : other;
        return left.flatMap(
                here -> right.map(there -> new StoreTimes(here.minus(there).abs(), step)));
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
