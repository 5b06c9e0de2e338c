package org.synccenter.filesync.session;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.CopyNames;
import org.synccenter.filesync.core.Hold;
import org.synccenter.filesync.core.PackedAncestor;
import org.synccenter.filesync.core.PairState;
import org.synccenter.filesync.core.Reconciler;
import org.synccenter.filesync.core.Reduction;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.SafetyCheck;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Skipped;
import org.synccenter.filesync.core.StoreLimits;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.ProblemKind;
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
    private final String run;
    private @Nullable SyncPlan plan;
    private @Nullable DeletionsOff deletionsOff;

    Cycle(
            PairSetup setup,
            SessionEnvironment environment,
            CycleOptions options,
            Sides sides,
            Archive archive,
            Report report,
            Cancellation cancellation) {
        this.setup = setup;
        this.environment = environment;
        this.options = options;
        this.sides = sides;
        this.archive = archive;
        this.report = report;
        this.cancellation = cancellation;
        this.run = Names.run(environment.clock(), new Random());
    }

    CycleResult run() {
        Ending ending;
        try {
            ending = phases();
        } catch (Entrance.HeldException e) {
            ending = new Ending.Held(e.hold);
        } catch (Memory.TooLittleException e) {
            ending = new Ending.Failed(CycleResult.Failure.TOO_LITTLE_MEMORY, null, null, String.valueOf(e.megabytes));
        } catch (CycleAborted e) {
            ending = new Ending.Failed(
                    CycleResult.Failure.SIDE_UNAVAILABLE, e.side(), e.kind(), String.valueOf(e.getMessage()));
        }
        return result(ending);
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
                archive.setAside());
    }

    private Ending phases() throws Entrance.HeldException, CycleAborted, Memory.TooLittleException {
        Entrance.Admission admission = new Entrance(setup, sides, archive, report).enter(options.preview());
        boolean archiveStale = admission.deletionsOff() != null;
        deletionsOff = admission.deletionsOff();
        if (deletionsOff == null && options.deletions() == Deletions.RESTORE) {
            deletionsOff = DeletionsOff.ASKED;
        }
        Set<Long> keptIntents = new HashSet<>(admission.keptIntents());
        PairState state = look(admission.intents(), keptIntents);
        if (state == null) {
            return new Ending.Cancelled();
        }
        report.phase(Phase.RECONCILE);
        SyncPlan made = Reconciler.reconcile(state);
        Set<RelPath> only = options.onlyPaths();
        SyncPlan todo = only == null ? made : new Restriction(only).apply(made);
        plan = todo;
        tellUnstorable(todo);
        report.phase(Phase.SAFETY);
        SessionHold hold = only == null ? hold(todo, state) : null;
        if (options.preview()) {
            return new Ending.Previewed(hold);
        }
        if (hold != null && !options.allows(hold)) {
            return new Ending.Held(hold);
        }
        var context = new CycleContext(
                sides, archive, admission.tokens(), todo, state.ancestor(), report, cancellation, run, keptIntents);
        execute(context, todo, archiveStale || deletionsOff == DeletionsOff.ASKED);
        if (cancellation.requested()) {
            return new Ending.Cancelled();
        }
        TrashKeeper.purge(sides, environment.clock().instant(), report);
        return new Ending.Completed();
    }

    /** Null when cancelled. Lets go of intents once a scan has met nothing more of them. */
    private @Nullable PairState look(List<Intent> intents, Set<Long> keptIntents)
            throws CycleAborted, Memory.TooLittleException {
        report.phase(Phase.SCAN);
        report.expect(0, 0);
        PackedAncestor agreed = deletionsOff == null ? archive.load(environment.archives()) : PackedAncestor.NONE;
        var scans = Parallel.both(this::scan);
        if (scans.left().cancelled() || scans.right().cancelled()) {
            return null;
        }
        for (Side side : Side.values()) {
            scans.of(side).problems().forEach(f -> report.problem(f.path(), side, f.kind(), f.detail()));
        }
        if (!intents.isEmpty()) {
            settleMoved(intents, scans, keptIntents);
        }
        var compared = Reduction.compare(
                agreed,
                scans.left().packed(),
                scans.right().packed(),
                options.resolutions().keySet());
        Memory.ofThisProgram().require(compared.entries());
        Reduction.Result dirty = compared.unpack();
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
        PairState hashed = new Hashing(sides, cancellation, report).fill(state);
        return cancellation.requested() ? null : Choices.current(hashed, options, report);
    }

    private void settleMoved(List<Intent> intents, Parallel.Both<ScanResult> scans, Set<Long> keptIntents)
            throws CycleAborted {
        var recovery = new Recovery(sides, report);
        for (Side side : Side.values()) {
            keptIntents.addAll(
                    recovery.settleMoved(intents, side, scans.of(side).privateNames()));
            try {
                sides.of(side).flushNames();
            } catch (EndpointException e) {
                throw new CycleAborted(side, e);
            }
        }
        archive.settled(i -> keptIntents.contains(i.id()));
    }

    private StoreLimits limits(Side side) {
        return sides.of(side).capabilities().limits();
    }

    private void tellUnstorable(SyncPlan made) {
        for (Skipped each : made.skipped()) {
            ProblemKind kind = switch (each.cause()) {
                case NAME_IMPOSSIBLE -> ProblemKind.BAD_NAME;
                case NAME_CLASHES -> ProblemKind.NAME_CLASH;
                case TOO_BIG -> ProblemKind.TOO_BIG;
                default -> null;
            };
            if (kind != null) {
                report.problem(each.path(), each.side(), kind, each.path().escaped() + " cannot be stored there");
            }
        }
    }

    private ScanResult scan(Side side) {
        // One entry of the array: what was told already of this side.
        long[] told = {0};
        return sides.of(side).scan(setup.filter(), cancellation, (entries, directory) -> {
            report.files(entries - told[0], directory);
            told[0] = entries;
        });
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
