package org.synccenter.engine.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts what is due, on a thread of its own. Its clock may jump: it looks at it again and again rather than trust one long wait. */
public final class Scheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

    /** A sleeping computer or a corrected clock is noticed after at most this long. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

    private final Schedules schedules;
    private final InstantSource clock;
    private final Starter starter;
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    /** Carries out a schedule that is due; called on the scheduler's thread, one after another. */
    @FunctionalInterface
    public interface Starter {
        /** Starts the schedule's items and returns at once. What it throws harms no other schedule. */
        void start(Schedule schedule);
    }

    public Scheduler(Schedules schedules, InstantSource clock, Starter starter) {
        this.schedules = schedules;
        this.clock = clock;
        this.starter = starter;
        schedules.onChange(this::wake);
        schedules.pause().onChange(this::wake);
    }

    /** Starts the thread; what was missed meanwhile is started first. Called again, or after closing, it does nothing. */
    public synchronized void start() {
        if (thread == null && !closed) {
            thread = Thread.ofPlatform().daemon().name("schedules").start(this::run);
        }
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(step().toNanos());
        }
    }

    /**
     * Starts what is due now.
     *
     * @return how long there is nothing to do, but no longer than it is wise not to look at the clock
     */
    Duration step() {
        try {
            schedules.pause().lookAtClock();
            schedules.distrustTheFuture();
            for (Schedule due : schedules.takeDue()) {
                if (closed) {
                    break;
                }
                start(due);
            }
            return untilNext();
        } catch (RuntimeException e) {
            LOG.error("schedules could not be looked at", e);
            return LOOK_AGAIN;
        }
    }

    private void start(Schedule due) {
        try {
            starter.start(due);
        } catch (RuntimeException e) {
            LOG.error("schedule {} of {} could not be started", due.id(), due.handler(), e);
        }
    }

    private Duration untilNext() {
        Instant now = clock.instant();
        Instant next = schedules.nextRun().orElse(now.plus(LOOK_AGAIN));
        Instant resumed = schedules.pause().until().orElse(next);
        next = resumed.isBefore(next) ? resumed : next;
        Duration wait = next.isAfter(now.plus(LOOK_AGAIN)) ? LOOK_AGAIN : Duration.between(now, next);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private void wake() {
        Thread waiting = thread;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }

    /** Nothing is started any more, as soon as a start that is under way has returned. Does not wait. */
    @Override
    public void close() {
        closed = true;
        wake();
    }
}
