package org.synccenter.filesync.session;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.LinkTarget;
import org.synccenter.filesync.core.Metadata;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Rule;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.endpoint.Upload;
import org.synccenter.filesync.endpoint.Workbench;

/**
 * The first half of a batch: content arrives under private names. Directories and moves are carried out at once, because
 * the private names of later changes lie in them; they lose nothing and need no content.
 */
final class Stager {

    /** A failure of the side that was read, not of the one that was to be written. */
    static final class SourceFailed extends Exception {
        final Side side;
        final EndpointException failure;

        SourceFailed(Side side, EndpointException failure) {
            super(failure);
            this.side = side;
            this.failure = failure;
        }
    }

    private final CycleContext context;
    private final Copier copier;

    Stager(CycleContext context) {
        this.context = context;
        this.copier = new Copier(context.cancellation, context.report);
    }

    void stage(Step step) throws EndpointException, SourceFailed, Copier.CancelledException {
        Change change = step.change;
        switch (change.action()) {
            case MOVE -> move(step);
            case CREATE, UPDATE, REPLACE -> bring(step, Objects.requireNonNull(change.source()));
            case DELETE, SET_METADATA -> step.state = Step.State.STAGED;
        }
    }

    private void move(Step step) throws EndpointException {
        Change change = step.change;
        RelPath from = Objects.requireNonNull(change.from());
        Entry expected = Objects.requireNonNull(change.expected());
        context.sides
                .of(change.target())
                .move(from, change.path(), context.expectation(change.target(), from, expected));
        step.state = Step.State.APPLIED;
    }

    private void bring(Step step, Source source) throws EndpointException, SourceFailed, Copier.CancelledException {
        Endpoint target = context.sides.of(step.change.target());
        switch (source.entry().kind()) {
            case FILE -> bringFile(step, source, context.sides.of(source.side()), target);
            case LINK -> {
                step.source = lookAtSource(source).fingerprint();
                LinkTarget says =
                        Objects.requireNonNull(source.entry().fingerprint().target());
                target.createLink(step.temp, says);
                step.made = true;
                step.staged = seen(target, step.temp);
                step.state = Step.State.STAGED;
            }
            case DIRECTORY -> bringDirectory(step, source, target);
            case OTHER, UNKNOWN, IGNORED ->
                throw new EndpointException(
                        ProblemKind.SPECIAL_FILE, source.path().escaped());
        }
    }

    private void bringDirectory(Step step, Source source, Endpoint target) throws EndpointException, SourceFailed {
        Look look = lookAtSource(source);
        step.source = look.fingerprint();
        Entry expected = step.change.expected();
        if (expected == null) {
            target.createDirectory(step.change.path(), look.permissions());
        } else {
            target.createDirectory(step.temp, look.permissions());
            step.made = true;
            step.staged = seen(target, step.temp);
            context.archive.staged(List.of(step.intent()));
            target.replace(
                    step.temp,
                    step.change.path(),
                    context.expectation(step.change.target(), step.change.path(), expected),
                    step.trash);
        }
        step.target = seen(target, step.change.path());
        step.state = Step.State.APPLIED;
    }

    /** As {@link #stage} for a step that brings a file; may be done beside other such steps at other benches. */
    void bringFile(Step step, Source source, Workbench from, Workbench target)
            throws EndpointException, SourceFailed, Copier.CancelledException {
        Expectation planned = context.expectation(source.side(), source.path(), source.entry());
        try {
            copy(step, source, planned, from, target);
        } catch (SourceFailed e) {
            boolean changed =
                    e.failure.kind() == ProblemKind.IN_USE || e.failure.kind() == ProblemKind.CHANGED_MEANWHILE;
            // What a person settled by looking at it must not become something else under his hands.
            if (!changed || step.change.reason().rule() == Rule.SETTLED) {
                throw e;
            }
            target.discard(step.temp);
            step.made = false;
            copy(step, source, null, from, target);
        }
        step.state = Step.State.STAGED;
    }

    private void copy(Step step, Source source, @Nullable Expectation expected, Workbench from, Workbench target)
            throws EndpointException, SourceFailed, Copier.CancelledException {
        try (Upload upload = target.create(step.temp)) {
            step.made = true;
            Copier.Read read = copier.copy(from, source, expected, upload);
            Metadata metadata = metadata(step.change, source, read);
            step.staged = upload.complete(metadata, permissions(step.change, read, target))
                    .fingerprint();
            step.read = read;
        }
    }

    /** A file that changed since the scan comes as it is now, with the time and the executable bit it has now. */
    static Metadata metadata(Change change, Source source, Copier.Read read) {
        Metadata planned = Objects.requireNonNull(change.metadata());
        Fingerprint now = read.look().fingerprint();
        Fingerprint scanned = source.entry().fingerprint();
        return new Metadata(
                Objects.equals(now.mtime(), scanned.mtime()) ? planned.mtime() : now.mtime(),
                now.executable() == scanned.executable() ? planned.executable() : now.executable());
    }

    /** An overwritten file keeps its permissions, a new one gets those of the other side. */
    private static int permissions(Change change, Copier.Read read, Workbench target) throws EndpointException {
        if (change.expected() != null) {
            Look old = target.look(change.path());
            if (old != null && old.fingerprint().kind() == Kind.FILE) {
                return old.permissions();
            }
        }
        return read.look().permissions();
    }

    private Look lookAtSource(Source source) throws SourceFailed {
        try {
            Look look = context.sides.of(source.side()).look(source.path());
            Expectation expected = context.expectation(source.side(), source.path(), source.entry());
            if (look == null || !expected.fits(look.fingerprint())) {
                throw new EndpointException(
                        ProblemKind.CHANGED_MEANWHILE, source.path().escaped());
            }
            return look;
        } catch (EndpointException e) {
            throw new SourceFailed(source.side(), e);
        }
    }

    private static Fingerprint seen(Endpoint target, RelPath path) throws EndpointException {
        Look look = target.look(path);
        if (look == null) {
            throw new EndpointException(ProblemKind.CHANGED_MEANWHILE, path.escaped() + " vanished");
        }
        return look.fingerprint();
    }
}
