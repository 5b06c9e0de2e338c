package org.synccenter.filesync.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.synccenter.filesync.core.Agreement;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.FileId;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Forget;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Flushed;
import org.synccenter.filesync.endpoint.Look;

/** Teaches the archive what is equal on both sides, or gone from both, without anything to do. */
final class Adoption {

    private final CycleContext context;

    Adoption(CycleContext context) {
        this.context = context;
    }

    /**
     * Comes after the moves and before all other changes.
     *
     * @param archiveStale a commit is needed even when there is nothing to learn
     */
    void run(SyncPlan plan, boolean archiveStale) throws CycleAborted {
        if (!context.ledger.movesDecided()) {
            return; // cancelled among the moves: the names of the plan do not hold
        }
        boolean onlyRefresh = plan.forgets().isEmpty()
                && plan.relocations().isEmpty()
                && plan.agreements().stream().allMatch(Agreement::refreshOnly);
        if (onlyRefresh && plan.agreements().isEmpty() && !archiveStale) {
            return;
        }
        context.report.phase(Phase.ARCHIVE);
        for (Forget forget : plan.forgets()) {
            if (context.ledger.trustworthy(forget.path())) {
                context.ledger.pending().gone(forget.path());
            }
        }
        List<Agreement> agreed = plan.agreements().stream()
                .filter(agreement -> context.ledger.trustworthy(agreement.path()))
                .toList();
        if (onlyRefresh && !archiveStale) {
            agreed.forEach(this::adopt);
            context.archive.refresh(context.ledger.take());
            return;
        }
        context.archive.announce(context.tokens.next());
        Set<RelPath> missed = flush(agreed);
        agreed.stream().filter(agreement -> !missed.contains(agreement.path())).forEach(this::adopt);
        context.commit();
    }

    private void adopt(Agreement agreement) {
        Entry left = agreement.left();
        Fingerprint print = left.fingerprint();
        context.ledger.brought(
                agreement.path(),
                new Row(
                        left.kind(),
                        agreement.digest(),
                        print.size(),
                        agreement.executable(),
                        print.target(),
                        left.kind() == Kind.FILE ? print.mtime() : null,
                        seen(Side.LEFT, agreement.path(), left),
                        seen(Side.RIGHT, agreement.path(), agreement.right())));
    }

    /** As scanned, because that is what was compared; only our own move since then is looked up. */
    private Fingerprint seen(Side side, RelPath path, Entry entry) {
        if (!context.wasMoved(side, path)) {
            return entry.fingerprint();
        }
        try {
            Look now = context.sides.of(side).look(path);
            if (now != null && context.expectation(side, path, entry).fits(now.fingerprint())) {
                return now.fingerprint();
            }
            return entry.fingerprint();
        } catch (EndpointException e) {
            return entry.fingerprint();
        }
    }

    /**
     * Both sides may have been written by somebody else a moment ago, and the archive must not be ahead of a disk.
     *
     * @return files that could not be made durable on both sides
     */
    private Set<RelPath> flush(List<Agreement> agreed) throws CycleAborted {
        List<Agreement> files = agreed.stream()
                .filter(agreement -> agreement.left().kind() == Kind.FILE && !agreement.refreshOnly())
                .toList();
        Set<RelPath> missed = new HashSet<>();
        for (Side side : Side.values()) {
            try {
                Endpoint endpoint = context.sides.of(side);
                Flushed flushed = endpoint.flushContents(
                        files.stream().map(Agreement::path).toList());
                for (Agreement each : flushed.whole() ? List.<Agreement>of() : files) {
                    FileId read = each.entry(side).fingerprint().id();
                    EndpointException why = SingleFlush.missed(endpoint, flushed, each.path(), read);
                    if (why != null) {
                        context.report.problem(each.path(), side, why.kind(), why.getMessage());
                        missed.add(each.path());
                    }
                }
                endpoint.flushNames();
            } catch (EndpointException e) {
                throw new CycleAborted(side, e);
            }
        }
        return missed;
    }
}
