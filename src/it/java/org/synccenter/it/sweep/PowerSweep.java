package org.synccenter.it.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.synccenter.it.PackagedProgram.Said;
import org.synccenter.it.sweep.Strace.Point;

/**
 * Cuts the power of the disk that the right side lies on, while the packaged program syncs and right after it has said that
 * it is done. What such a cut is modelled as, {@link Volume#cut} says. The left side lies on a disk that stays well, except
 * where all lies on one disk.
 */
final class PowerSweep {

    private static final String NEITHER = "with a path neither old nor new";
    private static final String DAMAGED = "damaging or reverting something on the left";
    private static final String LOST = "with lost content";
    private static final String NOT_DURABLE = "with a success that was not durable";
    private static final String HUMAN = "needing a human";
    private static final String UNEQUAL = "not ending as an undisturbed run";
    private static final String LEFTOVERS = "with leftovers";

    /** What else lies on the disk whose power is cut. */
    enum Layout {
        RIGHT_ONLY,
        RIGHT_AND_HOME,
        ALL
    }

    private final Path work;
    private final int cuts;
    private boolean well = true;

    /**
     * Makes ready.
     *
     * @param cuts how many moments of each run are tried
     */
    PowerSweep(Path work, int cuts) {
        this.work = work;
        this.cuts = cuts;
    }

    /** Whether nothing was found, and what had to be found was found. */
    boolean run() throws IOException, InterruptedException {
        for (String fileSystem : List.of("ext4", "xfs", "btrfs")) {
            for (Layout layout : Layout.values()) {
                try (Volume healthy = new Volume("ext4", work, "healthy", Sweep.FIRST_LOOP);
                        Volume cut = new Volume(fileSystem, work, "cut", Sweep.FIRST_LOOP + 1)) {
                    healthy.format();
                    cut.format();
                    new Disks(healthy, cut, layout).sweep();
                }
            }
        }
        return well;
    }

    /** Two disks, and one pair on them. */
    private final class Disks {
        private final Volume healthy;
        private final Volume cut;
        private final Places places;
        private final Path log = work.resolve("strace.log");
        private final Path atCut = work.resolve("at-cut.img");
        private final Path healthyPrepared = work.resolve("healthy-prepared.img");
        private final Path cutPrepared = work.resolve("cut-prepared.img");
        private final Tally tally;
        private final String title;

        Disks(Volume healthy, Volume cut, Layout layout) {
            this.healthy = healthy;
            this.cut = cut;
            this.places = new Places(
                    (layout == Layout.ALL ? cut : healthy).root().resolve("left"),
                    cut.root().resolve("right"),
                    (layout == Layout.RIGHT_ONLY ? healthy : cut).root().resolve("home"));
            this.title = "power of " + cut.fileSystem() + " cut, on it " + layout;
            this.tally = new Tally(title, NEITHER, DAMAGED, LOST, NOT_DURABLE, HUMAN, UNEQUAL, LEFTOVERS);
        }

        void sweep() throws IOException, InterruptedException {
            places.prepare();
            State before = State.of(places);
            healthy.save(healthyPrepared);
            cut.save(cutPrepared);
            Said undisturbed = places.sync(Strace.recording(Strace.MUTATING, List.of(), log));
            Fixture.assertSynced(places.left(), places.right());
            State after = State.of(places);
            List<Point> points = Strace.points(log, places.all());

            for (int i = 0; i < cuts; i++) {
                Point point = points.get((int) ((i + 0.5) * points.size() / cuts));
                restore();
                if (places.sync(Strace.killing(point, log)).code() == 137) {
                    tally.point();
                    cutPower();
                    check(point, before, after);
                }
            }
            restore();
            Said success = places.sync();
            cutPower();
            tally.point();
            boolean same = success.code() == undisturbed.code();
            tally.wrong(HUMAN, "the sync itself", same ? List.of() : List.of(success.toString()));
            tally.wrong(NOT_DURABLE, "its end", State.of(places).differences(after));
            check("its end", before, after);
            System.out.println(tally);
            well &= tally.clean();
            sabotage(after);
        }

        private void restore() {
            healthy.restore(healthyPrepared);
            cut.restore(cutPrepared);
        }

        private void cutPower() throws IOException {
            cut.cut(atCut);
            cut.restore(atCut);
        }

        private void check(Object point, State before, State after) throws IOException, InterruptedException {
            State found = State.of(places);
            tally.wrong(NEITHER, point, found.neither(before, after));
            tally.wrong(LOST, point, found.lost(before));
            Said rerun = places.sync();
            boolean settled = rerun.code() == Fixture.EXIT_CODE
                    && rerun.item().path("problems").isEmpty();
            tally.wrong(HUMAN, point, settled ? List.of() : List.of(rerun.toString()));
            State mended = State.of(places);
            tally.wrong(DAMAGED, point, damaged(mended, before, after));
            tally.wrong(LOST, point, mended.lost(before));
            tally.wrong(UNEQUAL, point, mended.differences(after));
            tally.wrong(LEFTOVERS, point, State.leftovers(places));
        }

        private static List<String> damaged(State mended, State before, State after) {
            return mended.neither(before, after).stream()
                    .filter(text -> text.startsWith("left "))
                    .toList();
        }

        /** The same cut after a sync whose flushes did nothing must show, or this sweep proves nothing. */
        private void sabotage(State after) throws IOException, InterruptedException {
            restore();
            places.sync(Strace.lying(log));
            cutPower();
            int missing = State.of(places).differences(after).size();
            System.out.println(title + ": without flushes " + missing + " paths were not durable");
            if (missing == 0) {
                System.out.println("  and that had to be seen");
                well = false;
            }
        }
    }
}
