package org.synccenter.filesync.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.FileId;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Metadata;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Flushed;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;

/**
 * Some changes of a plan, carried out in the one order that survives anything: intents written, content staged, content
 * durable, names published, names durable, markers durable, archive durable. Whoever changes this order loses data.
 */
final class Batch {

    private final CycleContext context;
    private final List<Step> steps = new ArrayList<>();

    Batch(CycleContext context, List<Change> changes) {
        this.context = context;
        String name = context.newBatchName();
        for (Change change : changes) {
            steps.add(new Step(change, context.run, name, steps.size()));
        }
    }

    void run() throws CycleAborted {
        context.archive.addIntents(steps.stream().map(Step::intent).toList(), context.tokens.next());
        try {
            context.tokens.reserve();
            carryOut();
        } catch (CycleAborted e) {
            context.tokens.release();
            tellApplied(); // done, though the archive has yet to learn it
            throw e;
        }
        tellApplied();
    }

    private void carryOut() throws CycleAborted {
        context.report.phase(Phase.STAGE);
        flushReasonsOfFolders();
        new Staging(context, this).run(steps);
        flushContents();
        writeDownStaged();
        context.report.phase(Phase.APPLY);
        apply();
        Instant seen = context.now();
        flushNames();
        context.report.phase(Phase.ARCHIVE);
        new Settlement(context).record(steps, seen);
        steps.stream().filter(s -> s.state == Step.State.APPLIED).forEach(context::did);
        context.commit();
    }

    private void tellApplied() {
        SyncPlan.told(steps.stream()
                        .filter(s -> s.state == Step.State.APPLIED)
                        .map(s -> s.change)
                        .toList())
                .forEach(context.report::applied);
    }

    /** What gives way to a folder does so while staging: what is said of reasons below must hold by then. */
    private void flushReasonsOfFolders() throws CycleAborted {
        for (Side side : Side.values()) {
            List<RelPath> reasons = steps.stream()
                    .filter(s -> s.change.target() != side && s.displaces() && s.change.kind() == Kind.DIRECTORY)
                    .filter(s -> s.change.source() != null)
                    .map(s -> s.change.path())
                    .toList();
            if (!reasons.isEmpty()) {
                try {
                    context.sides.of(side).flushContents(List.of(), reasons);
                } catch (EndpointException e) {
                    throw new CycleAborted(side, e);
                }
            }
        }
    }

    /**
     * Also of the sources: what one side alone has on a disk, the archive must not call agreed. And of the names on the side that
     * gives the reason to displace something: were a power cut to take back a person's renaming there after this side has let go of the
     * old name, what he renamed would look deleted here, and go there too.
     */
    private void flushContents() throws CycleAborted {
        for (Side side : Side.values()) {
            List<RelPath> read = new ArrayList<>();
            List<RelPath> reasons = new ArrayList<>();
            boolean any = false;
            for (Step step : steps) {
                if (step.state != Step.State.STAGED) {
                    continue;
                }
                Source source = step.change.source();
                if (source != null && source.side() == side && source.entry().kind() == Kind.FILE) {
                    read.add(source.path());
                }
                if (step.change.target() != side && step.displaces()) {
                    reasons.add(step.change.path());
                }
                any |= step.change.target() == side || (source != null && source.side() == side);
            }
            if (any || !reasons.isEmpty()) {
                try {
                    Flushed flushed = context.sides.of(side).flushContents(read, reasons);
                    if (!flushed.whole()) {
                        failUnflushed(side, flushed);
                    }
                } catch (EndpointException e) {
                    steps.forEach(this::clean);
                    throw new CycleAborted(side, e);
                }
            }
        }
    }

    /** Of what was not flushed, or was moved away before that, a power cut might leave the archive with what only one side has. */
    private void failUnflushed(Side side, Flushed flushed) {
        for (Step step : steps) {
            Source source = step.change.source();
            // What is copied to another name may have given way to a folder of ours since; nothing is agreed about it.
            boolean agreed = source != null
                    && source.side() == side
                    && step.change.target() != side
                    && source.path().equals(step.change.path());
            if (step.state != Step.State.STAGED || source == null || !agreed || step.read == null) {
                continue;
            }
            FileId read = step.read.look().fingerprint().id();
            EndpointException missed = SingleFlush.missed(context.sides.of(side), flushed, source.path(), read);
            if (missed != null) {
                fail(step, side, missed);
            }
        }
    }

    /** So that after a kill what was displaced can be told from what was staged. */
    private void writeDownStaged() {
        List<Intent> displacing = steps.stream()
                .filter(s -> s.state == Step.State.STAGED && s.staged != null)
                .map(Step::intent)
                .filter(i -> i.trash() != null)
                .toList();
        if (!displacing.isEmpty()) {
            context.archive.staged(displacing);
        }
    }

    private void apply() {
        for (Step step : steps) {
            if (step.state == Step.State.STAGED) {
                if (context.ledger.blocked(step.change)) {
                    fail(step);
                    continue;
                }
                try {
                    applyOnce(step);
                    step.state = Step.State.APPLIED;
                } catch (EndpointException e) {
                    fail(step, step.change.target(), e);
                }
            }
            if (step.state != Step.State.WAITING) {
                context.report.files(1, step.change.path());
            }
        }
    }

    /** Once more when nothing has changed but by what we did to another name of the same file. */
    private void applyOnce(Step step) throws EndpointException {
        Entry expected = step.change.expected();
        try {
            apply(step, expected == null ? null : expected(step.change, expected));
        } catch (EndpointException e) {
            Expectation again = e.kind() == ProblemKind.CHANGED_MEANWHILE ? afterOurs(step.change) : null;
            if (again == null) {
                throw e;
            }
            apply(step, again);
        }
    }

    /** What is there, when what we did to other names of the same file explains it; else null. */
    private @Nullable Expectation afterOurs(Change change) throws EndpointException {
        List<Expectation> possible = context.otherNames.of(change);
        Look now = possible.isEmpty() ? null : context.sides.of(change.target()).look(change.path());
        for (Expectation each : possible) {
            if (now != null && each.fits(now.fingerprint())) {
                return each;
            }
        }
        return null;
    }

    private void apply(Step step, @Nullable Expectation expected) throws EndpointException {
        Change change = step.change;
        Endpoint target = context.sides.of(change.target());
        Instant named = null;
        switch (change.action()) {
            case CREATE -> named = target.publish(step.temp, change.path());
            case UPDATE, REPLACE -> named = target.replace(step.temp, change.path(), required(expected), step.trash);
            case DELETE -> delete(step, target, required(expected));
            case SET_METADATA ->
                target.setMetadata(change.path(), required(expected), Objects.requireNonNull(change.metadata()));
            case MOVE -> throw new IllegalStateException("moves are done while staging");
        }
        if (change.source() != null) {
            step.target = arrived(step, target, named);
        }
    }

    /**
     * How the target looks now; null when that is no longer what we brought, and then nothing was agreed.
     *
     * @param named when it had its name already; null when it kept the one it had
     */
    private @Nullable Fingerprint arrived(Step step, Endpoint target, @Nullable Instant named) {
        Change change = step.change;
        try {
            Look look = target.look(change.path());
            if (look != null && isSetBack(change, look.fingerprint())) {
                // At the same moment; or the store keeps no such bit, which shows it like this once more.
                target.setMetadata(
                        change.path(),
                        new Expectation(look.fingerprint(), false),
                        Objects.requireNonNull(change.metadata()));
                look = target.look(change.path());
            }
            Fingerprint staged = step.staged;
            if (look == null || staged == null || new Expectation(staged, true).fitsRenamed(look.fingerprint())) {
                return look == null ? null : look.fingerprint().provenAt(named);
            }
            context.report.problem(
                    change.path(),
                    change.target(),
                    ProblemKind.CHANGED_MEANWHILE,
                    change.path().escaped() + " was changed right after it came");
        } catch (EndpointException e) {
            context.report.problem(change.path(), change.target(), e.kind(), e.getMessage());
        }
        return null;
    }

    private static boolean isSetBack(Change change, Fingerprint now) {
        Metadata wanted = change.metadata();
        return change.action() == Action.SET_METADATA
                && wanted != null
                && now.kind() == Kind.FILE
                && now.executable() != wanted.executable();
    }

    private void delete(Step step, Endpoint target, Expectation expected) throws EndpointException {
        Change change = step.change;
        if (!step.undoes() && present(context.sides.of(change.target().other()), change.path())) {
            throw new EndpointException(
                    ProblemKind.CHANGED_MEANWHILE, change.path().escaped() + " came back");
        }
        if (expected.fingerprint().kind() == Kind.DIRECTORY) {
            target.deleteDirectory(change.path());
        } else {
            target.trash(change.path(), expected, step.trash);
        }
    }

    private static boolean present(Endpoint endpoint, RelPath path) throws EndpointException {
        try {
            return endpoint.look(path) != null;
        } catch (EndpointException e) {
            if (e.kind() == ProblemKind.GONE || e.kind() == ProblemKind.CHANGED_MEANWHILE) {
                return false; // not even the directory is there
            }
            throw e;
        }
    }

    private static Expectation required(@Nullable Expectation expected) {
        return Objects.requireNonNull(expected);
    }

    private Expectation expected(Change change, Entry expected) {
        return context.expectation(change.target(), change.path(), expected);
    }

    private void flushNames() throws CycleAborted {
        for (Side side : Side.values()) {
            try {
                context.sides.of(side).flushNames();
            } catch (EndpointException e) {
                throw new CycleAborted(side, e);
            }
        }
    }

    void fail(Step step, Side side, EndpointException e) {
        context.report.problem(step.change.path(), side, e.kind(), e.getMessage());
        fail(step);
    }

    void fail(Step step) {
        clean(step);
        step.state = Step.State.FAILED;
        context.ledger.failed(step.change);
    }

    void clean(Step step) {
        if (step.state == Step.State.APPLIED) {
            return;
        }
        try {
            boolean found = new Recovery(context.sides, context.report).settle(step.intent());
            if (step.made && !found) {
                // Its directory was moved away by somebody: the next scan meets it.
                context.keepIntent(step.temp);
            }
        } catch (EndpointException e) {
            context.keepIntent(step.temp);
        }
    }

    /** What the archive says of a file that came. */
    static @Nullable Metadata agreed(Step step) {
        Source source = step.change.source();
        return step.read == null || source == null ? null : Stager.metadata(step.change, source, step.read);
    }
}
