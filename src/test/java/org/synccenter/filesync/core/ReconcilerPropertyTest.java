package org.synccenter.filesync.core;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Random histories against the promises that hold for all of them. A failure prints a script as small as it gets, and its seed. */
class ReconcilerPropertyTest {
    // -Dsync.seeds=1000000 for a long run; -Dsync.firstSeed to go on elsewhere.
    private static final int SEEDS = Integer.getInteger("sync.seeds", 4_000);
    private static final long FIRST = Long.getLong("sync.firstSeed", 0);

    @Test
    void twoWayKeepsAllPromises() {
        forAll(true, false, (scenario, seed) -> Promises.check(scenario, SyncMode.TWO_WAY));
    }

    @Test
    void twoWayKeepsAllPromisesWhenScansFail() {
        forAll(false, true, (scenario, seed) -> Promises.check(scenario, SyncMode.TWO_WAY));
        forAll(true, true, (scenario, seed) -> Promises.check(scenario, SyncMode.TWO_WAY));
    }

    @Test
    void mirrorKeepsAllPromises() {
        forAll(true, false, (scenario, seed) -> Promises.check(scenario, SyncMode.MIRROR));
        forAll(true, true, (scenario, seed) -> Promises.check(scenario, SyncMode.MIRROR));
    }

    @Test
    void updateKeepsAllPromises() {
        forAll(true, false, (scenario, seed) -> Promises.check(scenario, SyncMode.UPDATE));
        forAll(true, true, (scenario, seed) -> Promises.check(scenario, SyncMode.UPDATE));
    }

    @Test
    void everySetOfRulesKeepsAllPromises() {
        forAll(true, false, (scenario, seed) -> Promises.check(scenario, rules(seed)));
        forAll(true, true, (scenario, seed) -> Promises.check(scenario, rules(seed)));
    }

    private static SyncRules rules(long seed) {
        Random random = new Random(seed);
        SyncRules rules = SyncMode.TWO_WAY.rules();
        for (Side side : Side.values()) {
            for (Category category : Category.values()) {
                rules = rules.with(side, category, Handling.values()[random.nextInt(Handling.values().length)]);
            }
        }
        return rules;
    }

    @Test
    void settlingConflictsEndsThem() {
        forAll(true, false, Promises::checkSettling);
    }

    /** What each side had moved to one path was deleted by the other: two conflicts there, and one answer for both. */
    @Test
    void twoConflictsAtOnePathAreSettledTogether() {
        Promises.checkSettling(Scenario.random(220_014, true, false), 220_014);
    }

    private interface Check {
        void accept(Scenario scenario, long seed);
    }

    private static void forAll(boolean allowMoves, boolean allowFaults, Check check) {
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            long current = seed;
            Consumer<Scenario> one = scenario -> check.accept(scenario, current);
            Scenario scenario = Scenario.random(seed, allowMoves, allowFaults);
            if (Promises.failure(scenario, one) != null) {
                Scenario smallest = Promises.shrink(scenario, one);
                throw new AssertionError("seed " + seed + ": " + smallest, Promises.failure(smallest, one));
            }
        }
    }
}
