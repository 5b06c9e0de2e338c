package org.synccenter.filesync.session;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.CopyNames;
import org.synccenter.filesync.core.Hold;
import org.synccenter.filesync.core.LeftAlone;
import org.synccenter.filesync.core.PackedAncestor;
import org.synccenter.filesync.core.PackedSnapshot;
import org.synccenter.filesync.core.PairState;
import org.synccenter.filesync.core.Reduction;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.core.SafetyCheck;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.StoreLimits;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.endpoint.ScanListener;
import org.synccenter.filesync.endpoint.ScanResult;
import org.synccenter.filesync.session.CycleOptions.Deletions;
import org.synccenter.filesync.session.CycleResult.DeletionsOff;
import org.synccenter.filesync.session.CycleResult.Ending;

/** One run of one pair, inside the lock, with both replicas and the archive open. */
final class Cycle {

    private final PairSetup setup;
    private final SessionEnvironment environment;
    private final CycleOptions options;
    private final Sides sides;
    private final Archive archive;
    private final Report report;
    private final Cancellation cancellation;
    private final PairMemory memory;
    private final String run;
    private final LeftAlone leftAlone;
    private @Nullable SyncPlan plan;
    private @Nullable DeletionsOff deletionsOff;
    /** What could not be looked at. */
    private final Map<Side, List<ScanResult.Finding>> unseen = new EnumMap<>(Side.class);

    private PutOff putOffBefore = PutOff.NOTHING;
    private PutOff putOff = PutOff.NOTHING;

    Cycle(
            PairSetup setup,
            SessionEnvironment environment,
            CycleOptions options,
            Sides sides,
            Archive archive,
            Report report,
            Cancellation cancellation,
            PairMemory memory) {
        this.setup = setup;
        this.environment = environment;
        this.options = options;
        this.sides = sides;
        this.archive = archive;
        this.report = report;
        this.cancellation = cancellation;
        this.memory = memory;
        this.run = Names.run(environment.clock(), environment.random(), setup.pairId());
        this.leftAlone = new LeftAlone(setup.filter(), environment.clock().instant());
    }

    CycleResult run() {
        try {
            return result(ending());
        } finally {
            memory.ended(report.problems().isEmpty());
        }
    }

    private Ending ending() {
        try {
            return phases();
        } catch (Entrance.HeldException e) {
            return new Ending.Held(e.hold);
        } catch (Memory.TooLittleException e) {
            return new Ending.Failed(CycleResult.Failure.TOO_LITTLE_MEMORY, null, null, String.valueOf(e.megabytes));
        } catch (CycleAborted e) {
            return new Ending.Failed(
                    CycleResult.Failure.SIDE_UNAVAILABLE, e.side(), e.kind(), String.valueOf(e.getMessage()));
        }
    }

    private CycleResult result(Ending ending) {
        return new CycleResult(
                ending,
                run,
                plan,
                plan == null ? List.of() : plan.conflicts(),
                report.problems(),
                report.counts(),
                deletionsOff,
                archive.setAside(),
                putOff.paths());
    }

    private Ending phases() throws Entrance.HeldException, CycleAborted, Memory.TooLittleException {
        Entrance.Admission admission =
                new Entrance(setup, environment.random(), sides, archive, report).enter(options.preview());
        boolean archiveStale = admission.deletionsOff() != null;
        deletionsOff = admission.deletionsOff();
        if (deletionsOff == null && options.deletions() == Deletions.RESTORE) {
            deletionsOff = DeletionsOff.ASKED;
        }
        Set<RelPath> only = options.onlyPaths();
        boolean putsOff = only == null || options.resolutions().containsValue(Resolution.SKIP);
        if (putsOff && options.errand() == null) {
            putOffBefore = archive.putOff();
        }
        if (only == null && options.errand() == null) {
            memory.begin(archive.state(), environment.clock().instant());
            SyncPlan rest = memory.atRest();
            boolean usual = deletionsOff == null
                    && (options.byItself() || putOffBefore.isEmpty())
                    && admission.intents().isEmpty()
                    && options.resolutions().isEmpty();
            if (rest != null && usual) {
                putOff = putOffBefore;
                return finish(rest, null);
            }
        }
        Set<Long> keptIntents = new HashSet<>(admission.keptIntents());
        PairState seen = look(admission.intents(), keptIntents);
        if (seen == null) {
            return new Ending.Cancelled();
        }
        Errand errand = options.errand();
        if (errand != null) {
            return run(errand, admission, seen, keptIntents);
        }
        report.phase(Phase.RECONCILE);
        Planning planning = deletionsOff == DeletionsOff.ASKED
                ? Planning.bringingBack(seen, leftAlone)
                : Planning.usual(seen, leftAlone);
        PairState state = planning.state();
        SyncPlan made = planning.plan();
        if (only == null) {
            memory.looked(made, environment.clock().instant());
        }
        SyncPlan todo = only == null ? made : new Restriction(only).apply(made);
        plan = todo;
        PlanProblems.tellUnstorable(todo, report);
        if (only == null) {
            PlanProblems.tellWhatIsKept(todo, report);
        }
        report.phase(Phase.SAFETY);
        SessionHold hold = only == null ? Unanswered.or(hold(todo, state), todo, archive.asked()) : null;
        if (options.preview()) {
            return finish(todo, hold);
        }
        if (cancellation.requested()) {
            return new Ending.Cancelled();
        }
        if (putsOff && !putOff.equals(putOffBefore)) {
            archive.putOff(putOff);
            memory.doubted();
        }
        if (hold != null && !options.allows(hold)) {
            archive.ask(hold.deletions().stream().map(Change::path).toList());
            return new Ending.Held(hold);
        }
        planning.forget(archive);
        execute(context(admission, todo, state, keptIntents), todo, archiveStale);
        if (cancellation.requested()) {
            return new Ending.Cancelled();
        }
        if (only == null && !archive.asked().isEmpty()) {
            archive.ask(List.of());
        }
        new TrashKeeper(setup, archive, report).purge(sides, environment.clock().instant());
        return finish(todo, null);
    }

    private CycleContext context(Entrance.Admission admission, SyncPlan todo, PairState state, Set<Long> keptIntents) {
        String undoes = options.errand() instanceof Errand.Undo(String undone) ? undone : "";
        return new CycleContext(
                environment,
                sides,
                archive,
                admission.tokens(),
                todo,
                state.ancestor(),
                report,
                cancellation,
                new RunName(run, options.label(), undoes),
                keptIntents);
    }

    private Ending run(Errand errand, Entrance.Admission admission, PairState state, Set<Long> keptIntents)
            throws CycleAborted {
        report.phase(Phase.RECONCILE);
        UndoPlan made;
        try {
            made = new Errands(setup, sides, archive, state, new Copier(cancellation, report))
                    .plan(errand, run, deletionsOff == null, options.preview());
        } catch (Errands.ImpossibleException e) {
            return new Ending.Failed(e.failure, null, null, "");
        } catch (Copier.CancelledException e) {
            return new Ending.Cancelled();
        }
        SyncPlan whole = made.whole();
        plan = whole;
        // What else could not be looked at is no problem of this errand.
        tellUnseen(made::concerns);
        made.refused().forEach(r -> report.problem(r.path(), r.side(), r.kind(), ""));
        report.phase(Phase.SAFETY);
        SessionHold hold = hold(whole, state);
        if (options.preview()) {
            return new Ending.Previewed(hold);
        }
        if (hold != null && !options.allows(hold)) {
            return new Ending.Held(hold);
        }
        archive.refresh(made.parting());
        for (SyncPlan part : made.parts(sides)) {
            if (!part.changes().isEmpty() && !cancellation.requested()) {
                execute(context(admission, part, state, keptIntents), part, false);
            }
        }
        return cancellation.requested() ? new Ending.Cancelled() : new Ending.Completed();
    }

    /** All that was to be done in this cycle is done, and remembered where nothing but conflicts is left. */
    private Ending finish(SyncPlan done, @Nullable SessionHold hold) {
        plan = done;
        if (options.onlyPaths() == null && (!options.preview() || done.isSettled())) {
            // What a person wanted to be left alone this once is still to be done.
            boolean clean = report.problems().isEmpty() && options.resolutions().isEmpty() && deletionsOff == null;
            memory.completed(archive.state(), done, clean);
        }
        return options.preview() ? new Ending.Previewed(hold) : new Ending.Completed();
    }

    /** Null when cancelled. Lets go of intents once a scan has met nothing more of them. */
    private @Nullable PairState look(List<Intent> intents, Set<Long> keptIntents)
            throws CycleAborted, Memory.TooLittleException {
        report.phase(Phase.SCAN);
        report.expect(0, 0);
        boolean trusted = deletionsOff == null || deletionsOff == DeletionsOff.ASKED;
        PackedAncestor agreed = trusted ? archive.load(environment.archives()) : PackedAncestor.NONE;
        // What is left of intents may lie anywhere; settling some paths at once is no time to rely on hints.
        boolean whole = !intents.isEmpty() || options.onlyPaths() != null || options.errand() != null;
        var scans = Parallel.both(environment.beside(), side -> scan(side, whole));
        if (!intents.isEmpty() && !isCancelled(scans) && settleMoved(intents, scans, keptIntents)) {
            // Whatever had a second name there for a moment shows otherwise now.
            scans = Parallel.both(environment.beside(), side -> scan(side, whole));
        }
        if (isCancelled(scans)) {
            return null;
        }
        for (Side side : Side.values()) {
            memory.seen(side, scans.of(side).packed());
            unseen.put(side, scans.of(side).problems());
        }
        if (options.errand() == null) {
            tellUnseen(path -> true);
        }
        PackedSnapshot left = scans.left().packed();
        PackedSnapshot right = scans.right().packed();
        PackedSnapshot larger = left.bytes() >= right.bytes() ? left : right;
        report.size(larger.files(), larger.bytes());
        // An errand is about paths that may look the same as ever: then nothing is left out.
        boolean errand = options.errand() != null;
        var compared = Reduction.compare(
                agreed,
                left,
                right,
                options.resolutions().keySet(),
                limits(Side.LEFT).folds() || limits(Side.RIGHT).folds(),
                memory.keepsTrees());
        Memory.ofThisProgram().require(errand ? entries(agreed, scans) : compared.entries());
        Reduction.Result dirty = errand
                ? new Reduction.Result(
                        agreed.unpack(), scans.left().snapshot(), scans.right().snapshot())
                : compared.unpack();
        var state = new PairState(
                dirty.ancestor(),
                dirty.left(),
                dirty.right(),
                setup.rules(),
                options.resolutions(),
                CopyNames.stamped(Names.copyStamp(environment.clock()), environment.host())
                        .withTag(run.substring(run.lastIndexOf('-') + 1)));
        state = state.within(limits(Side.LEFT), limits(Side.RIGHT));
        report.phase(Phase.HASH);
        PairState hashed = new Hashing(sides, environment.beside(), leftAlone, cancellation, report).fill(state);
        if (cancellation.requested()) {
            return null;
        }
        Choices choices = Choices.of(hashed, leftAlone, options, putOffBefore, report);
        putOff = choices.putOff();
        return choices.state();
    }

    private void tellUnseen(Predicate<RelPath> concerned) {
        unseen.forEach((side, findings) -> findings.stream()
                .filter(f -> concerned.test(f.path()))
                .forEach(f -> report.problem(f.path(), side, f.kind(), f.detail())));
    }

    private static long entries(PackedAncestor agreed, Parallel.Both<ScanResult> scans) {
        return agreed.count()
                + scans.left().packed().count()
                + scans.right().packed().count();
    }

    private static boolean isCancelled(Parallel.Both<ScanResult> scans) {
        return scans.left().cancelled() || scans.right().cancelled();
    }

    /** Whether the scans had met anything under a private name. */
    private boolean settleMoved(List<Intent> intents, Parallel.Both<ScanResult> scans, Set<Long> keptIntents)
            throws CycleAborted {
        var recovery = new Recovery(sides, report);
        for (Side side : Side.values()) {
            keptIntents.addAll(
                    recovery.settleMoved(intents, side, scans.of(side).privateNames()));
            // What we made cannot have been moved to another volume.
            boolean hides = scans.of(side).problems().stream().anyMatch(f -> f.kind() != ProblemKind.OTHER_VOLUME);
            if (hides) {
                keptIntents.addAll(Recovery.outOfSight(intents, side));
            }
            try {
                sides.of(side).flushNames();
            } catch (EndpointException e) {
                throw new CycleAborted(side, e);
            }
        }
        archive.settled(i -> keptIntents.contains(i.id()));
        return !scans.left().privateNames().isEmpty()
                || !scans.right().privateNames().isEmpty();
    }

    private StoreLimits limits(Side side) {
        return sides.of(side).capabilities().limits();
    }

    private ScanResult scan(Side side, boolean whole) {
        // One entry of the array: what was told already of this side.
        long[] told = {0};
        ScanListener listener = (entries, directory) -> {
            report.files(entries - told[0], directory);
            told[0] = entries;
        };
        PackedSnapshot before = whole ? null : memory.tree(side);
        return before == null
                ? sides.of(side).scan(setup.filter(), cancellation, listener)
                : sides.of(side).rescan(before, memory.dirty(side), setup.filter(), cancellation, listener);
    }

    private @Nullable SessionHold hold(SyncPlan made, PairState state) {
        Optional<Hold> found = SafetyCheck.check(made, state, setup.limits());
        return found.map(h -> new SessionHold(
                        switch (h.reason()) {
                            case ROOT_EMPTIED -> SessionHold.Reason.ROOT_EMPTIED;
                            case MASS_DELETION -> SessionHold.Reason.MASS_DELETION;
                        },
                        h.side(),
                        h.deletions()))
                .orElse(null);
    }

    private void execute(CycleContext context, SyncPlan todo, boolean afresh) throws CycleAborted {
        if (afresh) {
            context.ledger.pending().startAfresh();
        }
        List<Change> changes = todo.changes();
        if (!changes.isEmpty()) {
            memory.writes();
        }
        report.expect(changes.size(), todo.bytes(Side.LEFT) + todo.bytes(Side.RIGHT));
        List<Change> moves = Batches.moves(changes);
        carryOut(context, moves);
        new Adoption(context).run(todo, afresh);
        carryOut(context, changes.subList(moves.size(), changes.size()));
    }

    private void carryOut(CycleContext context, List<Change> changes) throws CycleAborted {
        for (List<Change> batch : Batches.cut(changes)) {
            if (cancellation.requested()) {
                return;
            }
            new Batch(context, batch).run();
        }
    }
}
