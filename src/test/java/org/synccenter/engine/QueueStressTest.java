package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Random calls from several threads over handlers that do what they like: each seed is a small program of its own. A failing seed is named
 * and can be run alone by {@code -Dstress.seed=S}; {@code -Dstress.seeds=N} says how many are run.
 */
class QueueStressTest {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:30:12Z"));
    private static final int AT_ONCE = 4;
    private static final Logger ENGINE = (Logger) LoggerFactory.getLogger("org.synccenter.engine");

    @TempDir
    private Path home;

    /** The handlers break off all the time, and each time a line with its trace would be written. */
    @BeforeAll
    static void quiet() {
        ENGINE.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        ENGINE.setLevel(null);
    }

    @Test
    @Timeout(600)
    void everyRequestHasOneEndNoItemIsSyncedTwiceAtATimeAndTheQueueDrains() throws Exception {
        Long single = Long.getLong("stress.seed");
        if (single != null) {
            new StressProgram(single, home).run();
            return;
        }
        long seeds = Long.getLong("stress.seeds", 10_000);
        Map<Long, Throwable> failed = new ConcurrentHashMap<>();
        AtomicLong next = new AtomicLong();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++) {
                threads.execute(() -> {
                    for (long seed = next.getAndIncrement();
                            seed < seeds && failed.isEmpty();
                            seed = next.getAndIncrement()) {
                        try {
                            new StressProgram(seed, home).run();
                        } catch (Throwable e) {
                            failed.put(seed, e);
                        }
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(9, TimeUnit.MINUTES)).isTrue();
        }
        failed.forEach((seed, e) -> fail("run it again with -Dstress.seed=" + seed, e));
        assertThat(next.get()).isGreaterThanOrEqualTo(seeds);
    }

    /** The check of the checks: an engine that tells a result twice or loses one would be found. */
    @Test
    void theProgramsReachWhatTheyAreMeantToShake() throws Exception {
        List<StressProgram> programs = new ArrayList<>();
        for (long seed = 0; seed < 200; seed++) {
            StressProgram program = new StressProgram(seed, home);
            program.run();
            programs.add(program);
        }

        assertThat(programs.stream().mapToInt(p -> p.requests.size()).sum()).isGreaterThan(500);
        for (org.synccenter.api.Outcome outcome : List.of(
                org.synccenter.api.Outcome.IN_SYNC,
                org.synccenter.api.Outcome.CANCELLED,
                org.synccenter.api.Outcome.FAILED)) {
            assertThat(programs.stream().filter(p -> p.outcomes().contains(outcome)))
                    .hasSizeGreaterThan(20);
        }
        assertThat(programs.stream().mapToInt(p -> p.outsideSessions.get()).sum())
                .isGreaterThan(50);
        assertThat(programs.stream().mapToInt(p -> p.givenUp()).sum()).isGreaterThan(20);
    }
}
