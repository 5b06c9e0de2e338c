package org.synccenter.filesync.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Metadata;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Rule;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Look;

/** Tells the ledger what the applied steps of a batch made true, in terms of what the stores really show. */
final class Settlement {

    /** Longer than the tick of any ctime: afterwards a change of what we wrote shows. */
    private static final Duration TICK = Duration.ofMillis(25);

    private final CycleContext context;

    Settlement(CycleContext context) {
        this.context = context;
    }

    /**
     * Tells it.
     *
     * @param seen no look at what was brought came later than this
     */
    void record(List<Step> steps, Instant seen) {
        if (steps.stream().anyMatch(Settlement::provesMoreLater)) {
            // Without this every file we wrote would be read again by the next session.
            // Making the names durable takes most of it, or all. Too early looks are marked as such; they only cost a
            // reading of the file next time.
            context.pause(TICK, seen);
        }
        for (Step step : steps) {
            if (step.state == Step.State.APPLIED) {
                record(step);
            }
        }
    }

    private static boolean provesMoreLater(Step step) {
        boolean content = switch (step.change.action()) {
            case CREATE, UPDATE, REPLACE -> true;
            case DELETE, MOVE, SET_METADATA -> false;
        };
        return content
                && step.state == Step.State.APPLIED
                && (provesMoreLater(step.target) || provesMoreLater(from(step)));
    }

    /**
     * Whether a look after the tick can prove what this one cannot: a write in the same tick, after this look, leaves the
     * ctime as it is. It shows all the same when the mtime is not of that tick.
     */
    private static boolean provesMoreLater(@Nullable Fingerprint young) {
        if (young == null || !young.racy()) {
            return false;
        }
        Instant written = young.mtime();
        Instant changed = young.ctime();
        return written != null
                && changed != null
                && Duration.between(written, changed).abs().compareTo(TICK) > 0;
    }

    private static @Nullable Fingerprint from(Step step) {
        return step.read != null ? step.read.look().fingerprint() : step.source;
    }

    private void record(Step step) {
        Change change = step.change;
        switch (change.action()) {
            case MOVE -> {}
            case DELETE -> {
                // What is taken back on one side only is still on the other: it was not agreed that it goes.
                if (change.reason().rule() != Rule.UNDONE_HERE) {
                    context.ledger.deleted(change);
                }
            }
            case SET_METADATA -> metadata(step);
            case CREATE, UPDATE, REPLACE -> content(step, Objects.requireNonNull(change.source()));
        }
    }

    private void content(Step step, Source source) {
        Change change = step.change;
        Row bare = row(step, source);
        if (step.target == null || step.target.kind() != bare.kind()) {
            return; // vanished or changed right after: the next scan sees what became of it
        }
        Row row = bare.with(change.target(), settled(change.target(), change.path(), step.target));
        Fingerprint from = from(step);
        boolean otherSide = source.side() != change.target() && source.path().equals(change.path());
        if (otherSide && from != null) {
            row = row.with(source.side(), settled(source.side(), source.path(), from));
        }
        context.ledger.brought(change.path(), row);
    }

    private static Row row(Step step, Source source) {
        Fingerprint print = source.entry().fingerprint();
        Metadata metadata = Batch.agreed(step);
        return step.read != null && metadata != null
                ? new Row(
                        Kind.FILE,
                        step.read.digest(),
                        step.read.size(),
                        metadata.executable(),
                        null,
                        metadata.mtime(),
                        null,
                        null)
                : new Row(source.entry().kind(), null, 0, false, print.target(), null, null, null);
    }

    private void metadata(Step step) {
        Change change = step.change;
        Source source = Objects.requireNonNull(change.source());
        Metadata metadata = Objects.requireNonNull(change.metadata());
        Entry expected = Objects.requireNonNull(change.expected());
        Fingerprint seen = step.target;
        if (seen == null || seen.kind() != Kind.FILE) {
            return;
        }
        // Between the look and the setting somebody may have written, and our setting would hide it: read it again
        // next time.
        context.ledger.metadataSet(
                change.path(), change.target(), seen.asRacy(), base(change, source, metadata, expected));
    }

    private @Nullable Row base(Change change, Source source, Metadata metadata, Entry expected) {
        if (context.ledger.bringsContent(change.path())) {
            return null; // the row comes, or has come, with the content
        }
        Digest digest = source.entry().digest() != null ? source.entry().digest() : expected.digest();
        if (digest == null) {
            AncestorEntry agreed = context.ledger.agreed(change.path());
            digest = agreed == null ? null : agreed.digest();
        }
        if (digest == null || source.side() == change.target()) {
            return null;
        }
        Fingerprint print = source.entry().fingerprint();
        return new Row(Kind.FILE, digest, print.size(), metadata.executable(), null, metadata.mtime(), null, null)
                .with(source.side(), print);
    }

    /** The same file seen once more, later, so that the look proves something; else what was seen first. */
    private Fingerprint settled(Side side, RelPath path, Fingerprint first) {
        if (!provesMoreLater(first)) {
            return first;
        }
        try {
            Look again = context.sides.of(side).look(path);
            if (again != null && new Expectation(first, false).fits(again.fingerprint())) {
                return again.fingerprint();
            }
            return first;
        } catch (EndpointException e) {
            return first;
        }
    }
}
