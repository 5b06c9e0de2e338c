package org.synccenter.handlers.folder;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictLedger;
import org.synccenter.api.Errand;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.HoldDecision;
import org.synccenter.api.ItemSize;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncSession;
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
    private final Runnable ran;
    private volatile @Nullable HoldAnswer answer;
    private volatile @Nullable PartAnswer partial;
    /** Steps that were done because a person has answered for them. */
    private final AtomicInteger needed = new AtomicInteger();

    private volatile String phase = FolderText.PHASE_CHECKING.text();

    /** @param ran told when a run over the whole pair has been carried out */
    PairRun(
            FolderPair pair,
            PairSyncs pairs,
            ConflictLedger conflicts,
            SyncContext sync,
            SyncSession session,
            Runnable ran) {
        this.pair = pair;
        this.pairs = pairs;
        this.conflicts = conflicts;
        this.sync = sync;
        this.session = session;
        this.ran = ran;
    }

    void run() throws SyncException {
        if (!session.canContinue(pair.id())) {
            end(ProgressStatus.CANCELED, null);
            return;
        }
        boolean preview = sync.options().preview();
        Hold answered = sync.options().answered();
        HoldAnswer beforehand = answered == null ? sync.options().holdAnswer() : null;
        CycleOptions options = options(preview, deletions(beforehand));
        if (sync.context() instanceof Errand.Deletions part) {
            answerInPart(part, options);
            return;
        }
        answer = beforehand;
        CycleResult result = cycle(options);
        if (result.ending() instanceof CycleResult.Ending.Held(SessionHold question)) {
            Hold hold = words(question);
            HoldAnswer said = answered != null && answered.asksTheSame(hold)
                    ? sync.options().holdAnswer()
                    : null;
            int asked = hold.deletions().size();
            decided(hold.reason(), asked, said == HoldAnswer.ALLOW_ONCE ? asked : 0, said);
            if (said == null || said == HoldAnswer.STOP) {
                session.held(pair.id(), hold);
                end(ProgressStatus.SUCCEEDED, null);
                return;
            }
            answer = said;
            // The question may have been open for hours: only what it has shown is allowed.
            result = cycle(said == HoldAnswer.ALLOW_ONCE ? options.allowing(question) : options.with(deletions(said)));
        } else if (beforehand != null && needed.get() > 0) {
            decided(
                    Hold.Reason.OTHER,
                    needed.get(),
                    beforehand == HoldAnswer.ALLOW_ONCE ? needed.get() : 0,
                    beforehand);
        }
        report(result, preview);
    }

    /** Notes in the history what a person has answered; null = nothing. */
    private void decided(Hold.Reason reason, int asked, int allowed, @Nullable HoldAnswer said) {
        if (said != null) {
            int restored = said == HoldAnswer.RESTORE ? asked : 0;
            decided(new HoldDecision(reason, asked, allowed, restored, pairs.now(), sync.owner() != null));
        }
    }

    private void decided(HoldDecision decision) {
        session.answered(pair.id(), decision);
    }

    /** The question in words; when a run is being taken back, an answer goes on with that. */
    private Hold words(SessionHold question) {
        return HoldWords.of(question, pair, sync.context() instanceof Errand.Undo(String run) ? run : null);
    }

    private CycleOptions options(boolean preview, Deletions deletions) throws SyncException {
        CycleOptions options = CycleOptions.USUAL.with(deletions).labelled(session.run(pair.id()));
        if (sync.context() instanceof Errand wish) {
            options = PairErrands.of(wish, pair, pairs).map(options::on).orElse(options);
        }
        // Who answers a question has not asked for what else he left alone.
        boolean answers = sync.options().answered() != null || sync.context() instanceof Errand.Deletions;
        if (answers || sync.reason() != StartReason.MANUAL) {
            options = options.startedByItself();
        }
        return PathChoices.apply(sync.options().choices(), preview ? options.previewing() : options, pair);
    }

    /** What was answered is done, and nothing else; what was not is asked about again. */
    private void answerInPart(Errand.Deletions wish, CycleOptions options) throws SyncException {
        CycleResult look = cycle(options.previewing());
        if (options.preview() || !(look.ending() instanceof CycleResult.Ending.Previewed(SessionHold question))) {
            report(look, options.preview());
            return;
        }
        Hold seen = wish.seen();
        if (seen != null && question != null && !seen.asksTheSame(words(question))) {
            // More, or something else, would be lost by now than the person has seen.
            session.held(pair.id(), words(question));
            end(ProgressStatus.SUCCEEDED, null);
            return;
        }
        PartAnswer part = PartAnswer.of(wish, question, pair);
        partial = part;
        CycleResult result = cycle(part.apply(options));
        boolean done = result.ending() instanceof CycleResult.Ending.Completed;
        // A folder above what came back has come back as well: only what would still go is asked about.
        SessionHold rest = part.rest(done ? cycle(options.previewing()).plan() : null);
        if (done && question != null) {
            decided(new HoldDecision(
                    words(question).reason(),
                    question.deletions().size(),
                    part.answered(HoldAnswer.ALLOW_ONCE),
                    part.answered(HoldAnswer.RESTORE),
                    pairs.now(),
                    sync.owner() != null));
        }
        if (rest.deletions().isEmpty() || !done) {
            partial = null;
            report(done ? cycle(options) : result, false);
            return;
        }
        result.problems().forEach(this::problemOf);
        session.held(pair.id(), words(rest));
        end(ProgressStatus.SUCCEEDED, null);
    }

    private CycleResult cycle(CycleOptions options) throws SyncException {
        return pairs.run(pair, options, this, () -> !session.canContinue(pair.id()));
    }

    private static Deletions deletions(@Nullable HoldAnswer answer) {
        return switch (answer) {
            case null -> Deletions.ASK;
            case ALLOW_ONCE -> Deletions.ALLOW;
            case RESTORE -> Deletions.RESTORE;
            case STOP -> Deletions.ASK;
        };
    }

    private void report(CycleResult result, boolean preview) throws SyncException {
        result.problems().forEach(this::problemOf);
        switch (result.ending()) {
            case CycleResult.Ending.Completed() -> {
                // An errand looks at its own paths only: what the sides differ in afterwards is seen by looking at all.
                boolean errand = sync.context() instanceof Errand;
                keepConflicts(errand ? cycle(CycleOptions.USUAL.previewing()) : result);
                if (!errand) {
                    ran.run();
                }
                end(ProgressStatus.SUCCEEDED, null);
            }
            case CycleResult.Ending.Previewed(SessionHold question) -> {
                if (result.plan() != null) {
                    session.plan(
                            pair.id(),
                            PlannedSteps.of(result.plan(), result.putOff()),
                            result.plan().conflicts().stream()
                                    .map(Conflicts::planned)
                                    .toList());
                }
                session.conflicts(pair.id(), result.conflicts().size());
                if (question != null) {
                    session.held(pair.id(), words(question));
                }
                end(ProgressStatus.SUCCEEDED, null);
            }
            case CycleResult.Ending.Cancelled() -> end(ProgressStatus.CANCELED, null);
            case CycleResult.Ending.Busy() ->
                throw SyncException.unavailable(FolderText.BUSY_ELSEWHERE.text(pair.name()), null);
            case CycleResult.Ending.Held(SessionHold question) -> {
                session.held(pair.id(), words(question));
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
    public void size(long files, long bytes) {
        session.size(pair.id(), new ItemSize(files, bytes));
    }

    @Override
    public void applied(Change change) {
        SyncAction step = Words.action(change);
        SyncAction noted = AnswerWords.note(step, answerTo(change), sync.owner() != null);
        if (!noted.equals(step)) {
            needed.incrementAndGet();
        }
        session.applied(pair.id(), noted);
    }

    private @Nullable HoldAnswer answerTo(Change change) {
        PartAnswer part = partial;
        return part == null ? answer : part.answerTo(change.path());
    }

    @Override
    public void warning(org.synccenter.filesync.session.Problem p) {
        session.event(EventDraft.of(
                pair.id(),
                EventLevel.WARNING,
                FolderText.TRASH_NOT_CLEARED_TITLE.text(),
                FolderText.TRASH_NOT_CLEARED.text(p.side() == null ? "" : Words.of(p.side()))));
    }

    private void problemOf(org.synccenter.filesync.session.Problem p) {
        session.problem(pair.id(), Words.problem(p));
    }
}
