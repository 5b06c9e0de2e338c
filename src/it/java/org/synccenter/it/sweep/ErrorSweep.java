package org.synccenter.it.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.synccenter.it.PackagedProgram.Said;
import org.synccenter.it.sweep.Strace.Point;

/** Lets each of the program's calls about the pair fail, once or from then on, as a full, broken or locked disk does. */
final class ErrorSweep {

    private static final String NEITHER = "with a path neither old nor new";
    private static final String LOST = "with lost content";
    private static final String CRASHED = "ending with a fault or a stack trace";
    private static final String SILENT = "failing without a word";
    private static final String NOT_HEALED = "not healed by a clean run";
    private static final String LEFTOVERS = "with leftovers";
    private static final String GIVEN_UP = "not begun anew after a signal";
    private static final String INTERRUPTED = "EINTR";

    /** As the guide has them, without 70, which is a fault of the program. */
    private static final Set<Integer> DOCUMENTED = Set.of(0, 1, 2, 69, 78);

    /** Calls that the virtual machine makes as well: only those about directories of the pair are counted. */
    private static final Set<String> COMMON = Set.of("openat", "statx", "getdents64", "readlinkat");

    private static final Map<String, List<String>> ERRORS = new LinkedHashMap<>();

    static {
        List<String> names = List.of("ENOSPC", "EACCES", "EIO", "EROFS", "EDQUOT");
        for (String call : List.of("renameat2", "renameat", "mkdirat", "mkdir", "linkat", "symlinkat")) {
            ERRORS.put(call, names);
        }
        ERRORS.put("unlinkat", List.of("EACCES", "EIO", "EROFS"));
        ERRORS.put("unlink", List.of("EACCES", "EIO", "EROFS"));
        for (String call : List.of("write", "pwrite64", "fsync", "syncfs", "ftruncate")) {
            ERRORS.put(call, List.of("ENOSPC", "EIO", "EDQUOT"));
        }
        for (String call : List.of("utimensat", "fchmod")) {
            ERRORS.put(call, List.of("EACCES", "EIO", "EROFS"));
        }
        ERRORS.put("openat", List.of("EMFILE", "EACCES", "EIO", "ENOSPC", "EROFS"));
        ERRORS.put("statx", List.of("EIO", "EACCES"));
        ERRORS.put("getdents64", List.of("EIO", "EACCES"));
        ERRORS.put("readlinkat", List.of("EIO", "EACCES"));
        // Not those that the database makes as well, which has its own ways with signals.
        for (String call : List.of(
                "renameat2", "mkdirat", "linkat", "symlinkat", "unlinkat", "write", "syncfs", "utimensat", "fchmod")) {
            ERRORS.computeIfPresent(call, (c, errors) -> and(errors));
        }
        COMMON.forEach(call -> ERRORS.computeIfPresent(call, (c, errors) -> and(errors)));
    }

    private static List<String> and(List<String> errors) {
        List<String> more = new ArrayList<>(errors);
        more.add(INTERRUPTED);
        return List.copyOf(more);
    }

    private final Path work;
    private final int stride;
    private final Tally tally =
            new Tally("calls failing", NEITHER, LOST, CRASHED, SILENT, NOT_HEALED, LEFTOVERS, GIVEN_UP);

    ErrorSweep(Path work, int stride) {
        this.work = work;
        this.stride = stride;
    }

    /** Whether all went well. */
    boolean run() throws IOException, InterruptedException {
        try (Volume volume = new Volume("ext4", work, "error", Sweep.FIRST_LOOP)) {
            volume.format();
            Places places = Places.in(volume.root());
            places.prepare();
            List<Path> directories = directories(places);
            Path prepared = work.resolve("prepared.img");
            Path log = work.resolve("strace.log");
            State before = State.of(places);
            volume.save(prepared);
            Said undisturbed = places.sync(Strace.recording(Strace.MUTATING, List.of(), log));
            Fixture.assertSynced(places.left(), places.right());
            State after = State.of(places);
            List<Point> points = new ArrayList<>(Strace.points(log, places.all()));
            points.removeIf(point -> !ERRORS.containsKey(point.call()));
            for (String call : COMMON) {
                volume.restore(prepared);
                places.sync(Strace.recording(call, directories, log));
                points.addAll(Strace.points(log, places.all()));
            }
            System.out.println("The undisturbed sync makes " + points.size() + " calls that may fail.");
            for (int i = 0; i < points.size(); i += stride) {
                Point point = points.get(i);
                List<String> errors = ERRORS.get(point.call());
                int turn = i / stride;
                volume.restore(prepared);
                String error = errors.get(turn % errors.size());
                boolean forGood =
                        turn / errors.size() % 2 == 1 && !point.call().equals("write") && !error.equals(INTERRUPTED);
                at(places, before, after, undisturbed, point, error, forGood, directories, log);
                if (turn % 20 == 19) {
                    System.out.println("  " + tally);
                }
            }
        }
        System.out.println(tally);
        return tally.clean();
    }

    private static List<Path> directories(Places places) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : List.of(places.left(), places.right(), places.home().resolve("folder"))) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private void at(
            Places places,
            State before,
            State after,
            Said undisturbed,
            Point point,
            String error,
            boolean forGood,
            List<Path> directories,
            Path log)
            throws IOException, InterruptedException {
        List<Path> only = COMMON.contains(point.call()) ? directories : List.of();
        Said said = places.sync(Strace.failing(point, error, forGood, only, log));
        if (!Strace.injected(log)) {
            return;
        }
        tally.point();
        String where = error + (forGood ? " for good" : "") + " at " + point;
        State now = State.of(places);
        tally.wrong(NEITHER, where, now.neither(before, after));
        tally.wrong(LOST, where, now.lost(before));
        String text = said.out() + said.err();
        boolean sound = DOCUMENTED.contains(said.code()) && !text.contains("Exception") && !text.contains("\tat ");
        tally.wrong(CRASHED, where, sound ? List.of() : List.of(said.toString()));
        boolean complete = now.differences(after).isEmpty();
        boolean told = said.code() != undisturbed.code() || text.contains("\"text\"");
        boolean asEver = complete && said.code() == undisturbed.code();
        tally.wrong(GIVEN_UP, where, asEver || !error.equals(INTERRUPTED) ? List.of() : List.of(said.toString()));
        tally.wrong(SILENT, where, complete || told ? List.of() : List.of(said.toString()));

        Said rerun = places.sync();
        List<String> unhealed = new ArrayList<>(State.of(places).differences(after));
        if (rerun.code() != Fixture.EXIT_CODE || !rerun.item().path("problems").isEmpty()) {
            unhealed.add(rerun.toString());
        }
        tally.wrong(NOT_HEALED, where, unhealed);
        tally.wrong(LOST, where, State.of(places).lost(before));
        tally.wrong(LEFTOVERS, where, State.leftovers(places));
    }
}
