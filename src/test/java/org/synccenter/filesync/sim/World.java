package org.synccenter.filesync.sim;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Category;
import org.synccenter.filesync.core.Conflict;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.core.SafetyCheck;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.endpoint.local.LocalEndpoint;
import org.synccenter.filesync.session.CycleListener;
import org.synccenter.filesync.session.CycleOptions;
import org.synccenter.filesync.session.CycleResult;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.filesync.session.LoadedArchives;
import org.synccenter.filesync.session.OpenArchives;
import org.synccenter.filesync.session.PairSetup;
import org.synccenter.filesync.session.PairSync;
import org.synccenter.filesync.session.SessionEnvironment;
import org.synccenter.filesync.session.SessionHold;
import org.synccenter.filesync.session.Steps;
import org.synccenter.filesync.sim.Line.Verb;
import org.synccenter.filesync.sim.Witness.End;
import org.synccenter.filesync.sim.Witness.Violation;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/**
 * Two volumes in memory, a user, and the real session between them, on one thread and in one made-up time. Plays a {@link Script} and
 * throws {@link Violation} when something happens that must never happen. The same script gives the same {@link #trace}.
 */
final class World implements AutoCloseable {

    private static final int ROUNDS = 4;

    private final Script script;
    private final StateFolder state;
    private final OpenArchives archives = new OpenArchives();
    private final LoadedArchives loaded = new LoadedArchives();
    private final SimClock clock = new SimClock();
    private final MemoryDisk left;
    private final MemoryDisk right;
    private final Witness witness;
    private final User user;
    private final Random random;
    private final Random names;
    private final Strikes strikes;
    private final List<Map<Side, DiskNode>> diskImages = new ArrayList<>();
    private final List<Map<String, byte[]>> archiveImages = new ArrayList<>();
    private final Map<Integer, CycleResult> results = new HashMap<>();
    private String pairId = "p0";
    private @Nullable SessionHold question;
    private int cycle;

    /** Private names may stay behind for ever: the archive that knew them is gone. */
    private boolean forgetful;

    /**
     * Files may stay different in their executable bits: nobody had agreed on them before, and equal content is adopted as it is; or a
     * session said that it does not carry this change, as nothing flows to the left in update mode.
     */
    private boolean bitsMayDiffer;

    /** An earlier state came back since the last session that ended well. */
    private boolean turnedBack;

    World(Script script, StateFolder state) {
        this.script = script;
        this.state = state;
        this.random = new Random(script.seed());
        this.names = new Random(script.seed() + 1);
        this.left = new MemoryDisk("L", 1, script.left(), clock);
        this.right = new MemoryDisk("R", 2, script.right(), clock);
        this.witness = new Witness(left, right, script.mode() == SyncMode.MIRROR);
        this.user = new User(left, right, witness);
        this.strikes = new Strikes(script, clock, random, user, witness);
        left.gate = strikes;
        right.gate = strikes;
    }

    /** Everything that the session did and saw, as one number. */
    long trace() {
        return strikes.trace();
    }

    void play() {
        for (cycle = 0; cycle < script.cycles(); cycle++) {
            between();
            session(options(cycle));
        }
        heal();
    }

    private MemoryDisk disk(Side side) {
        return side == Side.LEFT ? left : right;
    }

    private void between() {
        witness.cycleBegins(cycle);
        clock.pass(Duration.ofMillis(random.nextInt(3) * 1000L + random.nextInt(50)));
        for (Line line : script.lines()) {
            if (line.cycle() == cycle && line.at() == 0) {
                switch (line.verb()) {
                    case ROLL_BACK -> rollBack(line);
                    case ROLL_BACK_ARCHIVE -> rollBackArchive(line);
                    case LOSE_ARCHIVE -> {
                        archives.close();
                        state.clear();
                        forgetful = true;
                        turnedBack = true;
                    }
                    default -> {
                        if (!line.verb().onlyBetween() && !line.verb().isStrike() && line.verb() != Verb.BLIND) {
                            user.does(line);
                        }
                    }
                }
            }
        }
        if (script.has(Verb.ROLL_BACK)) {
            diskImages.add(Map.of(Side.LEFT, left.image(), Side.RIGHT, right.image()));
        }
        if (script.has(Verb.ROLL_BACK_ARCHIVE)) {
            archiveImages.add(state.image());
        }
        witness.cycleBegins(cycle);
    }

    private void rollBack(Line line) {
        if (!diskImages.isEmpty()) {
            Side side = line.x() % 2 == 0 ? Side.LEFT : Side.RIGHT;
            DiskNode image = diskImages.get(line.y() % diskImages.size()).get(side);
            disk(side).restore(java.util.Objects.requireNonNull(image), line.x() > 1);
            forgetful = true;
            turnedBack = true;
            witness.volumeChanged(side, false);
        }
    }

    private void rollBackArchive(Line line) {
        if (!archiveImages.isEmpty()) {
            archives.close();
            state.restore(archiveImages.get(line.y() % archiveImages.size()));
            forgetful = true;
            turnedBack = true;
        }
    }

    private CycleOptions options(int number) {
        CycleOptions options = CycleOptions.USUAL;
        for (Line line : script.lines()) {
            if (line.cycle() == number && line.at() == 0) {
                options = switch (line.verb()) {
                    case PREVIEW -> options.previewing();
                    case ALLOW ->
                        question == null ? options.with(CycleOptions.Deletions.ALLOW) : options.allowing(question);
                    case RESTORE -> options.with(CycleOptions.Deletions.RESTORE);
                    case SETTLE -> settling(options, results.get(number - 1), line.y());
                    default -> options;
                };
            }
        }
        return options;
    }

    private CycleOptions settling(CycleOptions options, @Nullable CycleResult before, int choice) {
        Map<RelPath, Resolution> settled = new TreeMap<>();
        Map<RelPath, Set<String>> seen = new TreeMap<>();
        List<Conflict> conflicts = before == null ? List.of() : before.conflicts();
        for (Conflict conflict : conflicts) {
            boolean inner =
                    settled.keySet().stream().anyMatch(outer -> conflict.path().startsWith(outer));
            if (!inner) {
                Resolution[] all = Resolution.values();
                settled.put(conflict.path(), all[(choice + settled.size()) % all.length]);
                seen.put(conflict.path(), Steps.seen(conflicts, conflict.path()));
            }
        }
        if (!settled.isEmpty()) {
            witness.settled();
        }
        return options.choosing(settled, seen);
    }

    /** Null when it was killed. */
    private @Nullable CycleResult session(CycleOptions options) {
        strikes.begin(cycle);
        Set<String> unlikeBefore = unlikeBits();
        CycleResult result = null;
        if (script.seed() % 16 == 0) {
            archives.close(); // most of the time it just stays open
        }
        try {
            result = sync().run(options, CycleListener.NONE, strikes::cancelled);
        } catch (Strikes.Killed e) {
            question = null;
        }
        strikes.end();
        strikes.note(result == null ? "killed" : result.ending() + " " + result.counts() + result.problems());
        bitsMayDiffer |= result == null
                ? !(unlikeBefore.isEmpty() && unlikeBits().isEmpty())
                : adoptsUnlike(result) || refused(result).anyMatch(unlikeBits()::contains);
        if (result == null && strikes.cutSides().isEmpty()) {
            witness.cycleEnded(End.KILLED, false, Disputed.NOTHING);
        } else if (result == null) {
            for (Side side : strikes.cutSides()) {
                disk(side).cutPower(random);
                witness.volumeChanged(side, true);
            }
        } else {
            ended(result);
        }
        return result;
    }

    /** Whether it is done so in this session. After a first sync that was cut short, too, the next one adopts what came across. */
    private static boolean adoptsUnlike(CycleResult result) {
        boolean done = !(result.ending() instanceof Ending.Held || result.ending() instanceof Ending.Previewed);
        return done
                && result.plan() != null
                && result.plan().agreements().stream()
                        .anyMatch(a -> !a.refreshOnly()
                                && a.left().fingerprint().executable()
                                        != a.right().fingerprint().executable());
    }

    /** Of one who was killed nobody knows what it said and adopted: what there was when it began, and what it left, may be agreed. */
    private Set<String> unlikeBits() {
        return new Tree(left).unlikeBits(new Tree(right));
    }

    private static Stream<String> refused(CycleResult result) {
        return result.plan() == null
                ? Stream.of()
                : result.plan().skipped().stream()
                        .filter(skipped -> skipped.category() == Category.CHANGED)
                        .map(skipped -> skipped.path().display());
    }

    private void ended(CycleResult result) {
        boolean well = result.ending() instanceof Ending.Completed
                && !strikes.struck()
                && result.problems().isEmpty();
        // Who asked for what is missing to come back got it back, and everything else as ever.
        boolean nothingDeleted =
                result.deletionsOff() != null && result.deletionsOff() != CycleResult.DeletionsOff.ASKED;
        if (result.ending() instanceof Ending.Previewed && strikes.changes() > 0) {
            throw new Violation("V13: a preview has written something");
        }
        End end = result.ending() instanceof Ending.Previewed ? End.LOOKED : well ? End.WELL : End.BADLY;
        witness.cycleEnded(end, nothingDeleted, Disputed.of(result));
        results.put(cycle, result);
        question = null;
        if (result.ending() instanceof Ending.Held(SessionHold hold)) {
            switch (hold.reason()) {
                case ROOT_EMPTIED, MASS_DELETION -> question = hold;
                default -> {
                    if (!turnedBack && !strikes.struck()) {
                        throw new Violation("V12: a human is needed: " + hold);
                    }
                    if (!strikes.struck()) {
                        newPair();
                    }
                }
            }
        } else if (well) {
            turnedBack = false;
        }
    }

    /** What a person does in the end who rolled back too far. */
    private void newPair() {
        try {
            archives.close();
            sync().forget();
            java.nio.file.Files.createDirectories(state.path);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        pairId = "p" + (cycle + 1);
        forgetful = true;
    }

    private PairSync sync() {
        var environment = new SessionEnvironment(
                clock,
                "HOST",
                LocalEndpoint.opener(this::open, clock),
                script.seed() % 2 == 0 ? loaded : new LoadedArchives(),
                names,
                strikes::beside,
                strikes::pause);
        var setup = new PairSetup(
                pairId, Path.of("/left"), Path.of("/right"), script.mode(), Filter.NONE, SafetyCheck.Limits.DEFAULT);
        return archives.session(setup, state.path, environment);
    }

    private MemoryDirectory open(Path path) throws FileFaultException {
        if (path.equals(Path.of("/left"))) {
            return new MemoryDirectory(left, left.root);
        } else if (path.equals(Path.of("/right"))) {
            return new MemoryDirectory(right, right.root);
        }
        throw new FileFaultException(FileFault.MISSING, "V11: neither root");
    }

    /** No more harm: within few rounds all is quiet, equal and clean. */
    private void heal() {
        left.heal();
        right.heal();
        boolean settledAll = random.nextBoolean();
        CycleResult last = null;
        int rounds = 0;
        int asked = 0;
        boolean restored = false;
        while (last == null || !quiet(last)) {
            if (rounds - asked > ROUNDS + 1) {
                throw new Violation("V5: no end: " + last);
            }
            witness.cycleBegins(cycle);
            CycleOptions options = CycleOptions.USUAL;
            if (question != null) {
                // Once: in a mirror it brings nothing back, and the same is asked again.
                boolean restore = random.nextInt(3) == 0 && !restored;
                restored |= restore;
                options = restore ? options.with(CycleOptions.Deletions.RESTORE) : options.allowing(question);
            } else if (settledAll && last != null && !last.conflicts().isEmpty()) {
                options = settling(options, last, random.nextInt(3));
            }
            last = session(options);
            if (last == null || !(last.ending() instanceof Ending.Completed)) {
                asked++;
            }
            // A folder that holds a pipe stays, and that is told, as one does that holds a private name that nobody
            // knows any more; and
            // that something else is to be settled by now.
            boolean mayHold = script.has(Verb.FIFO) || forgetful;
            if (last != null
                    && !last.problems().stream()
                            .allMatch(p -> p.kind() == ProblemKind.OUTDATED_CHOICE
                                    || (p.kind() == ProblemKind.NOT_EMPTY && mayHold))) {
                throw new Violation("a problem where there is none: " + last.problems());
            }
            rounds++;
            cycle++;
            if (rounds > 4 * ROUNDS) {
                throw new Violation("V5: no end of questions: " + last);
            }
        }
        assertHealed(last);
    }

    private boolean quiet(CycleResult result) {
        return result.ending() instanceof Ending.Completed
                && result.plan() != null
                && result.plan().changes().isEmpty()
                && result.deletionsOff() == null;
    }

    private void assertHealed(CycleResult last) {
        witness.atTheEnd(forgetful);
        if (archives.hasIntents()) {
            throw new Violation("V12: intents left behind");
        }
        var leftTree = new Tree(left);
        var rightTree = new Tree(right);
        if (!forgetful) {
            List<String> leftovers = new ArrayList<>(leftTree.leftovers());
            leftovers.addAll(rightTree.leftovers());
            if (!leftovers.isEmpty()) {
                throw new Violation("V12: left behind: " + leftovers);
            }
        }
        boolean same = last.conflicts().isEmpty()
                && last.plan() != null
                && last.plan().skipped().isEmpty();
        if (same && !leftTree.picture(!bitsMayDiffer).equals(rightTree.picture(!bitsMayDiffer))) {
            throw new Violation("V4: different:\n" + leftTree.picture(true) + "\n" + rightTree.picture(true));
        }
    }

    @Override
    public void close() {
        archives.close();
        state.clear();
    }
}
