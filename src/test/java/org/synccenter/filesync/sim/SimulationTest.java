package org.synccenter.filesync.sim;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Made-up histories of a pair: users at work at any moment, kills, power cuts, faults, earlier states coming back. Whatever happens, the
 * invariants of the design hold at each step, and a few undisturbed sessions end with everything in its place.
 */
final class SimulationTest {

    // -Dsim.seeds=100000 for a long run; -Dsim.firstSeed to go on elsewhere, or to see one seed.
    private static final int SEEDS = Integer.getInteger("sim.seeds", 400);
    private static final long FIRST = Long.getLong("sim.firstSeed", 0);

    /** Each seed that this divides is played twice: 1 for all. */
    private static final int TWICE = Integer.getInteger("sim.twice", 5);

    @Test
    void nothingIsEverLostAndTheSameSeedIsTheSameHistory() {
        try (StateFolder state = new StateFolder()) {
            for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
                play(seed, state);
            }
        }
    }

    /** Histories that once showed a mistake, of the session or of the witness. */
    @ParameterizedTest
    @ValueSource(
            longs = {
                56271, 57561, 60903, 61171, 100595, 105601, 107884, 109550, 114322, 126269, 137099, 202967, 345759,
                350128, 354139, 359880, 511144, 518662, 903469, 908554, 924699, 931552, 945651, 961771, 1015178,
                1074757, 1085677, 1087830, 1089522, 1108121, 1142345, 1155789, 1163680, 2000639, 2031492, 2103425,
                2175556, 2192988, 2331072, 2360088, 2393183, 2473966, 2533686, 3002689
            })
    void whatOnceWentWrongGoesWell(long seed) {
        try (StateFolder state = new StateFolder()) {
            play(seed, state);
        }
    }

    private static void play(long seed, StateFolder state) {
        Script script = Script.random(seed);
        Throwable failure = failure(script, state);
        if (failure != null) {
            Script smallest = shrunk(script, state);
            throw new AssertionError(smallest.toString(), failure(smallest, state));
        }
    }

    private static @Nullable Throwable failure(Script script, StateFolder state) {
        try {
            long trace = trace(script, state);
            if (script.seed() % TWICE == 0 && trace(script, state) != trace) {
                throw new Witness.Violation("V9: not the same twice");
            }
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }

    private static long trace(Script script, StateFolder state) {
        try (World world = new World(script, state)) {
            world.play();
            return world.trace();
        }
    }

    private static Script shrunk(Script failing, StateFolder state) {
        for (Script smaller : failing.smaller()) {
            if (failure(smaller, state) != null) {
                return shrunk(smaller, state);
            }
        }
        return failing;
    }
}
