package org.synccenter.handlers.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictLedger;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.Problem;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncSession;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.session.CycleListener;
import org.synccenter.filesync.session.CycleOptions;
import org.synccenter.filesync.session.CycleOptions.Deletions;
import org.synccenter.filesync.session.CycleResult;
import org.synccenter.filesync.session.Phase;
import org.synccenter.filesync.session.SessionHold;

/** One sync of one pair: runs the file-sync core's cycle, tells the session how it gets on, and asks the person when it is held. */
final class PairRun implements CycleListener {
    private final FolderPair pair;
    private final PairSyncs pairs;
    private final ConflictLedger conflicts;
    private final SyncContext sync;
    private final SyncSession session;
    private volatile String phase = FolderText.PHASE_CHECKING.text();

    PairRun(FolderPair pair, PairSyncs pairs, ConflictLedger conflicts, SyncContext sync, SyncSession session) {
        this.pair = pair;
        this.pairs = pairs;
        this.conflicts = conflicts;
        this.sync = sync;
        this.session = session;
    }

    void run() throws SyncException {
        if (!session.canContinue(pair.id())) {
            end(ProgressStatus.CANCELED, null);
            return;
        }
        boolean preview = sync.options().preview();
        Hold answered = sync.options().answered();
        HoldAnswer beforehand = answered == null ? sync.options().holdAnswer() : null;
        CycleOptions options = PathChoices.apply(
                sync.options().choices(), new CycleOptions(preview, deletions(beforehand), null, Map.of(), null), pair);
        CycleResult result = cycle(options);
        if (result.ending() instanceof CycleResult.Ending.Held(SessionHold question)) {
            Hold hold = HoldWords.of(question, pair);
            Optional<HoldAnswer> answer = answered != null && asksTheSame(answered, hold)
                    ? Optional.ofNullable(sync.options().holdAnswer())
                    : ask(hold);
            if (answer.isEmpty() || answer.get() == HoldAnswer.STOP) {
                session.held(pair.id(), hold);
                end(ProgressStatus.SUCCEEDED, null);
                return;
            }
            // The question may have been open for hours: only what it has shown is allowed.
            result = cycle(
                    answer.get() == HoldAnswer.ALLOW_ONCE
                            ? options.allowing(question)
                            : options.with(deletions(answer.get())));
        }
        report(result, preview);
    }

    private CycleResult cycle(CycleOptions options) throws SyncException {
        return pairs.run(pair, options, this, () -> !session.canContinue(pair.id()));
    }

    /** An answer is for what was seen: when more, or something else, would be lost by now, it is asked about anew. */
    private static boolean asksTheSame(Hold seen, Hold now) {
        return seen.reason() == now.reason()
                && seen.text().equals(now.text())
                && Set.copyOf(seen.deletions()).equals(Set.copyOf(now.deletions()));
    }

    private static Deletions deletions(@Nullable HoldAnswer answer) {
        return switch (answer) {
            case null -> Deletions.ASK;
            case ALLOW_ONCE -> Deletions.ALLOW;
            case RESTORE -> Deletions.RESTORE;
            case STOP -> Deletions.ASK;
        };
    }

    private Optional<HoldAnswer> ask(Hold hold) {
        boolean canAsk = sync.mayPrompt() && !hold.answers().isEmpty();
        if (!canAsk || !(sync.owner() instanceof OwnerWindow owner) || !owner.isOpen()) {
            return Optional.empty();
        }
        return FolderUi.questions().flatMap(q -> q.massDeletion(owner, pair.id(), pair.name(), hold));
    }

    private void report(CycleResult result, boolean preview) throws SyncException {
        result.problems().forEach(this::problemOf);
        switch (result.ending()) {
            case CycleResult.Ending.Completed() -> {
                keepConflicts(result);
                end(ProgressStatus.SUCCEEDED, null);
            }
            case CycleResult.Ending.Previewed(SessionHold question) -> {
                if (result.plan() != null) {
                    session.plan(
                            pair.id(),
                            result.plan().told().stream().map(Words::planned).toList());
                }
                session.conflicts(pair.id(), result.conflicts().size());
                if (question != null) {
                    session.held(pair.id(), HoldWords.of(question, pair));
                }
                end(ProgressStatus.SUCCEEDED, null);
            }
            case CycleResult.Ending.Cancelled() -> end(ProgressStatus.CANCELED, null);
            case CycleResult.Ending.Busy() ->
                throw SyncException.unavailable(FolderText.BUSY_ELSEWHERE.text(pair.name()), null);
            case CycleResult.Ending.Held(SessionHold question) -> {
                session.held(pair.id(), HoldWords.of(question, pair));
                end(ProgressStatus.SUCCEEDED, null);
            }
            case CycleResult.Ending.Failed failed -> throw FailureWords.of(failed, pair);
        }
        if (result.damagedArchive() != null && !preview) {
            session.event(EventDraft.of(
                    pair.id(),
                    EventLevel.WARNING,
                    FolderText.ARCHIVE_REBUILT_TITLE.text(),
                    FolderText.ARCHIVE_REBUILT.text(result.damagedArchive())));
        }
    }

    private void keepConflicts(CycleResult result) {
        List<Conflict> found = result.conflicts().stream()
                .<Conflict>map(c -> Conflicts.of(pair, c, pairs.now()))
                .toList();
        conflicts.replace(pair.id(), found);
        session.conflicts(pair.id(), found.size());
    }

    private void end(ProgressStatus status, @Nullable String text) {
        session.progress(pair.id(), Progress.of(status, text));
    }

    @Override
    public void phase(Phase next) {
        String text = Words.phase(next);
        // Staging, applying and archiving take turns batch by batch: the same work to a person, whose bar must not
        // jump.
        if (!text.equals(phase)) {
            phase = text;
            session.progress(pair.id(), Progress.of(ProgressStatus.UPDATING_INDETERMINATE, text));
        }
    }

    @Override
    public void progress(org.synccenter.filesync.session.Progress p) {
        boolean open = p.filesTotal() == 0;
        session.progress(
                pair.id(),
                new Progress(
                        open ? ProgressStatus.UPDATING_INDETERMINATE : ProgressStatus.UPDATING,
                        phase,
                        p.filesDone(),
                        p.filesTotal(),
                        p.bytesDone(),
                        p.bytesTotal(),
                        p.current().isRoot() ? "" : p.current().display()));
    }

    @Override
    public void applied(Change change) {
        session.applied(pair.id(), Words.action(change));
    }

    private void problemOf(org.synccenter.filesync.session.Problem p) {
        session.problem(
                pair.id(), new Problem(p.path().display(), Words.side(p.side()), Words.problem(p.kind(), p.side())));
    }
}
