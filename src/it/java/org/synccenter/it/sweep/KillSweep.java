package org.synccenter.it.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.synccenter.it.PackagedProgram.Said;
import org.synccenter.it.sweep.Strace.Point;

/**
 * Kills the packaged program instead of each of the calls by which it changes what is on the disk, and again during the
 * run that recovers from that.
 */
final class KillSweep {

    private static final String NEITHER = "with a path neither old nor new";
    private static final String HUMAN = "needing a human";
    private static final String LEFTOVERS = "with leftovers";
    private static final String LOST = "with lost content";
    private static final String UNEQUAL = "not ending as an undisturbed run";

    private final Path work;
    private final int stride;
    private final Tally once = tally("killed");
    private final Tally twice = tally("killed again while recovering");

    KillSweep(Path work, int stride) {
        this.work = work;
        this.stride = stride;
    }

    private static Tally tally(String title) {
        return new Tally(title, NEITHER, HUMAN, LEFTOVERS, LOST, UNEQUAL);
    }

    /** Whether all went well. */
    boolean run() throws IOException, InterruptedException {
        try (Volume volume = new Volume("ext4", work, "kill", Sweep.FIRST_LOOP)) {
            volume.format();
            Places places = Places.in(volume.root());
            places.prepare();
            Path prepared = work.resolve("prepared.img");
            Path log = work.resolve("strace.log");
            State before = State.of(places);
            volume.save(prepared);

            Said undisturbed = places.sync(Strace.recording(Strace.MUTATING, List.of(), log));
            if (undisturbed.code() != Fixture.EXIT_CODE) {
                throw new IllegalStateException("The undisturbed sync ended unexpectedly: " + undisturbed);
            }
            Fixture.assertSynced(places.left(), places.right());
            State after = State.of(places);
            List<Point> points = Strace.points(log, places.all());
            System.out.println("The undisturbed sync makes " + points.size() + " calls that change a disk.");

            Random random = new Random(7);
            for (int i = 0; i < points.size(); i += stride) {
                Point point = points.get(i);
                volume.restore(prepared);
                at(places, before, after, List.of(point), log, once);
                if (i / stride % 2 == 0) {
                    volume.restore(prepared);
                    at(places, before, after, List.of(point, points.get(random.nextInt(points.size()))), log, twice);
                }
                if (i / stride % 10 == 9) {
                    System.out.println("  " + once + "\n  " + twice);
                }
            }
        }
        System.out.println(once + "\n" + twice);
        return once.clean() && twice.clean();
    }

    private static void at(Places places, State before, State after, List<Point> kills, Path log, Tally tally)
            throws IOException, InterruptedException {
        List<Point> reached = new ArrayList<>();
        for (Point kill : kills) {
            if (places.sync(Strace.killing(kill, log)).code() == 137) {
                reached.add(kill);
            }
        }
        if (reached.size() < kills.size()) {
            return; // the run was over before, as a short recovery is
        }
        tally.point();
        State killed = State.of(places);
        tally.wrong(NEITHER, reached, killed.neither(before, after));
        tally.wrong(LOST, reached, killed.lost(before));

        Said rerun = places.sync();
        boolean settled = rerun.code() == Fixture.EXIT_CODE
                && rerun.item().path("conflicts").asInt() == 2
                && rerun.item().path("problems").isEmpty();
        tally.wrong(HUMAN, reached, settled ? List.of() : List.of(rerun.toString()));
        State mended = State.of(places);
        tally.wrong(UNEQUAL, reached, mended.differences(after));
        tally.wrong(LOST, reached, mended.lost(before));
        tally.wrong(LEFTOVERS, reached, State.leftovers(places));
    }
}
