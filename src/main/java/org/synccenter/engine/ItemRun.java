package org.synccenter.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.CenterState;
import org.synccenter.api.CenterStores;
import org.synccenter.api.Counts;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldDecision;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.ItemSize;
import org.synccenter.api.Outcome;
import org.synccenter.api.PlannedConflict;
import org.synccenter.api.Problem;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncRequest;

/**
 * One item in one run: holds the handler to the grammar (one final status, after it only FAILED; nothing said = failed), counts, and
 * writes history and state at the end. Calls about one item are serialised by its monitor.
 */
final class ItemRun {
    private static final Logger LOG = LoggerFactory.getLogger(ItemRun.class);
    private static final int MAX_PROBLEMS = 10_000;

    private final SessionRun.Services services;
    private final ItemEntry entry;
    private final SyncRequest request;
    private final SpeedMeter speed = new SpeedMeter();
    private final List<Problem> problems = new ArrayList<>();
    private final Instant started;

    private volatile boolean cancelled;
    private String runId = "";
    private @Nullable ActionLog log;
    private volatile boolean refused;
    /** Written under the monitor; the queue looks at it without. */
    private volatile @Nullable ProgressStatus status;

    private volatile @Nullable ProgressView view;
    private int errors;
    private @Nullable String error;
    private @Nullable Hold hold;
    private List<SyncAction> plan = List.of();
    private List<PlannedConflict> undecided = List.of();
    private Counts counts = Counts.NONE;
    private int conflicts;
    private @Nullable ItemSize size;
    private boolean ended;

    ItemRun(SessionRun.Services services, ItemEntry entry, SyncRequest request) {
        this.services = services;
        this.entry = entry;
        this.request = request;
        this.started = services.clock().instant();
        this.conflicts = entry.live.conflicts;
    }

    ItemRef ref() {
        return entry.ref;
    }

    ItemLive live() {
        return entry.live;
    }

    /** @return whether it was not asked to stop before */
    boolean cancel() {
        boolean isNew = !cancelled;
        cancelled = true;
        return isNew;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Whether it has a final status. */
    boolean isFinal() {
        ProgressStatus now = status;
        return now != null && now.isFinal();
    }

    /** Whether it was stopped and has its final status: then it can be synced anew. */
    boolean isStopAcknowledged() {
        return cancelled && isFinal();
    }

    /** How far it is in this run; null = nothing was reported. */
    @Nullable
    ProgressView view() {
        return view;
    }

    /** The item joins a session: its run begins in the history, its old events go. */
    synchronized void begin() {
        requireOpen();
        if (!request.options().preview() && runId.isEmpty()) {
            runId = services.stores().history().begin(entry.ref, request.reason(), started);
            log = new ActionLog(services.stores().history(), services.clock(), runId);
            services.inbox().events().clear(entry.ref);
            entry.live.errors = 0;
        }
    }

    synchronized boolean hasBegun() {
        return !runId.isEmpty();
    }

    /** Its id in the history; empty before it has begun, and for a preview. */
    synchronized String runId() {
        return runId;
    }

    /** An event of level ERROR was raised about it. */
    synchronized void countError() {
        errors++;
        entry.live.errors = services.stores().events().errors(entry.ref.handler(), entry.ref.item());
    }

    /** Whether the sync was not even tried. */
    boolean isRefused() {
        return refused;
    }

    synchronized void refuse(String reason) {
        refused = true;
        status = ProgressStatus.FAILED;
        error = reason;
    }

    synchronized void cancelledBeforeStart() {
        refused = true;
        status = ProgressStatus.CANCELED;
    }

    synchronized void progress(Progress report) {
        requireOpen();
        if (isFinal() && report.status() != ProgressStatus.FAILED) {
            status = ProgressStatus.FAILED;
            error = EngineText.REPORT_AFTER_END.text();
            throw new IllegalStateException(error);
        }
        status = report.status();
        if (report.status() == ProgressStatus.FAILED
                && report.text() != null
                && !report.text().isEmpty()) {
            error = Cut.to(Cut.SENTENCE, report.text());
        }
        view = viewOf(report);
        if (!isStopAcknowledged()) {
            entry.live.progress = view;
        }
    }

    private ProgressView viewOf(Progress report) {
        ProgressView before = view;
        String text = report.text() != null ? Cut.to(Cut.TEXT, report.text()) : before == null ? "" : before.text();
        String path = report.path() != null ? Cut.to(Cut.PATH, report.path()) : before == null ? "" : before.path();
        long bytesPerSecond = speed.update(System.nanoTime(), report.bytes());
        ProgressView now = new ProgressView(
                text, path, report.step(), report.max(), report.bytes(), report.maxBytes(), bytesPerSecond, started);
        return report.status() == ProgressStatus.UPDATING_INDETERMINATE ? now.indeterminate() : now;
    }

    synchronized void applied(SyncAction action) {
        requireOpen();
        counts = counts.plus(action);
        if (log != null) {
            log.add(action);
        }
    }

    /**
     * @param actions not changed any more by anybody
     * @param open the same
     */
    synchronized void plan(List<SyncAction> actions, List<PlannedConflict> open) {
        requireOpen();
        plan = actions;
        undecided = open;
    }

    synchronized void problem(Problem problem) {
        requireOpen();
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new Problem(
                    Cut.to(Cut.PATH, problem.path()),
                    problem.side(),
                    Cut.to(Cut.SENTENCE, problem.text()),
                    problem.next()));
        }
    }

    synchronized void held(Hold question) {
        requireOpen();
        hold = question;
    }

    synchronized void answered(HoldDecision decision) {
        requireOpen();
        if (!runId.isEmpty()) {
            attempt(() -> services.stores().history().answered(runId, decision));
        }
    }

    synchronized void conflicts(int count) {
        requireOpen();
        conflicts = count;
    }

    synchronized void size(ItemSize seen) {
        requireOpen();
        size = seen;
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("the session of this item is over");
        }
    }

    /**
     * Ends the run and records it.
     *
     * @param failure why the handler broke off; null = it returned
     */
    synchronized ItemResult end(@Nullable String failure) {
        ended = true;
        if (!isFinal()) {
            status = ProgressStatus.FAILED;
            error = failure != null ? Cut.to(Cut.SENTENCE, failure) : EngineText.NOT_REPORTED.text();
        }
        if (log != null) {
            log.finish();
            if (log.isLost()) {
                problems.add(new Problem("", null, EngineText.HISTORY_LOST.text()));
            }
        }
        Outcome outcome = outcome();
        // The end itself becomes an event, and for these of level ERROR.
        int own = outcome == Outcome.FAILED || outcome == Outcome.DISCONNECTED ? 1 : 0;
        ItemResult result = new ItemResult(
                entry.ref,
                entry.name,
                outcome,
                runId,
                counts,
                conflicts,
                errors + own,
                List.copyOf(problems),
                error,
                hold,
                plan,
                undecided);
        // What was not even tried changes nothing about the item: how its last sync ended still holds.
        if (!request.options().preview() && !refused) {
            record(result);
        }
        return result;
    }

    private Outcome outcome() {
        return switch (Objects.requireNonNull(status)) {
            case CANCELED -> Outcome.CANCELLED;
            case DISCONNECTED -> Outcome.DISCONNECTED;
            case FAILED, UPDATING, UPDATING_INDETERMINATE -> Outcome.FAILED;
            case SUCCEEDED -> {
                if (hold != null) {
                    yield Outcome.HELD;
                }
                yield !problems.isEmpty() ? Outcome.PROBLEMS : conflicts > 0 ? Outcome.CONFLICTS : Outcome.IN_SYNC;
            }
        };
    }

    /** The database may fail at any of these: the others are done, and the faces show the truth, all the same. */
    private void record(ItemResult result) {
        Instant now = services.clock().instant();
        ItemLive live = entry.live;
        CenterStores stores = services.stores();
        live.error = result.error() != null
                ? result.error()
                : result.problems().isEmpty()
                        ? null
                        : result.problems().getFirst().text();
        attempt(() -> live.keep(stores.states(), entry.ref, kept -> keptAfter(kept, result, now)));
        if (!runId.isEmpty()) {
            attempt(() -> stores.history().end(runId, now, result));
            attempt(() -> ResultEvents.add(services, result, now));
        } else {
            // Its handler broke off before it had opened a session: there is no run, but somebody must read why.
            attempt(() -> {
                services.inbox().events().clear(entry.ref);
                ResultEvents.add(services, result, now);
            });
        }
        attempt(() -> live.conflicts = stores.conflicts(entry.ref.handler()).count(entry.ref.item()));
        attempt(() -> live.errors = stores.events().errors(entry.ref.handler(), entry.ref.item()));
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("the end of run {} could not be recorded in full", runId, e);
        }
    }

    private CenterState keptAfter(CenterState kept, ItemResult result, Instant now) {
        Outcome outcome = result.outcome();
        boolean done = outcome == Outcome.IN_SYNC || outcome == Outcome.CONFLICTS || outcome == Outcome.PROBLEMS;
        return new CenterState(
                kept.active(),
                kept.enabled(),
                kept.hidden(),
                done ? now : kept.lastSync(),
                outcome == Outcome.CANCELLED && runId.isEmpty() ? kept.lastOutcome() : outcome,
                result.hold() != null || done ? result.hold() : kept.hold(),
                size != null ? size : kept.size());
    }
}
