package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Owner;
import org.synccenter.api.Problem;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.contract.Proves;

/** What a handler may say in a session, and what of it is seen. */
@Timeout(60)
class SessionContractTest extends SessionFixture {
    private static final int TEN_MEGABYTES = 10_000_000;

    private static Progress updating(String text) {
        return Progress.of(ProgressStatus.UPDATING, text);
    }

    private ProgressView progressOf(String id) {
        ProgressView progress = view(id).progress();
        assertThat(progress).isNotNull();
        return progress;
    }

    @Test
    @Proves({"ISyncMgrSyncCallback.ReportProgress", "Semantics.LengthsCountTheTerminator"})
    void reportsShowInTheRowWithinBoundsAndAfterAFinalOneOnlyFailedIsTaken() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b", "c");
        open(handler);
        List<String> texts = new ArrayList<>();
        AtomicReference<Throwable> late = new AtomicReference<>();

        SyncResult result = sync(handler, session -> {
            session.progress("a", updating("Copying"));
            texts.add(progressOf("a").text());
            session.progress("a", updating(null));
            texts.add(progressOf("a").text());
            session.progress("a", updating(""));
            texts.add(progressOf("a").text());
            session.progress("a", updating("x".repeat(300)));
            texts.add(progressOf("a").text());
            session.progress("a", DONE);
            late.set(catchThrowable(() -> session.progress("a", updating("late"))));
            session.progress("b", DONE);
            session.progress("b", Progress.of(ProgressStatus.FAILED, "It was not good after all."));
            session.progress("c", DONE);
        });

        assertThat(texts).containsExactly("Copying", "Copying", "", "x".repeat(259));
        assertThat(late.get()).isInstanceOf(IllegalStateException.class);
        assertThat(result.items())
                .extracting(ItemResult::outcome)
                .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.IN_SYNC);
        assertThat(result.items().get(1).error()).isEqualTo("It was not good after all.");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCEEDED", "FAILED", "CANCELED", "DISCONNECTED"})
    void everyFinalStatusIsFinal(ProgressStatus last) throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        List<Throwable> refused = new CopyOnWriteArrayList<>();

        SyncResult result = sync(handler, session -> {
            session.progress("a", Progress.of(last, null));
            for (ProgressStatus status : ProgressStatus.values()) {
                if (status != ProgressStatus.FAILED) {
                    refused.add(catchThrowable(() -> session.progress("a", Progress.of(status, null))));
                }
            }
        });

        assertThat(refused).hasSize(5).allSatisfy(t -> assertThat(t).isInstanceOf(IllegalStateException.class));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void numbersOfAnIndeterminateReportAreIgnored() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        List<Double> fractions = new ArrayList<>();

        sync(handler, session -> {
            session.progress("a", new Progress(ProgressStatus.UPDATING, null, 1, 2, 0, 0, null));
            fractions.add(progressOf("a").fraction());
            session.progress("a", new Progress(ProgressStatus.UPDATING_INDETERMINATE, null, 1, 2, 3, 4, null));
            fractions.add(progressOf("a").fraction());
            session.progress("a", DONE);
        });

        assertThat(fractions).containsExactly(0.5, -1.0);
    }

    @Test
    @Proves("ISyncMgrSyncCallback.SetHandlerProgressText")
    void theHandlersLineShowsWhileItSyncsAndTheCommentComesBack() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        List<String> lines = new ArrayList<>();

        sync(handler, session -> {
            lines.add(center.snapshot().handlers().getFirst().status());
            session.handlerText("Looking for the telephone");
            lines.add(center.snapshot().handlers().getFirst().status());
            session.handlerText("y".repeat(TEN_MEGABYTES));
            lines.add(center.snapshot().handlers().getFirst().status());
            session.progress("a", DONE);
            session.close();
            lines.add(center.snapshot().handlers().getFirst().status());
        });

        assertThat(lines)
                .containsExactly(
                        "keeps everything in memory",
                        "Looking for the telephone",
                        "y".repeat(259),
                        "keeps everything in memory");
    }

    @Test
    @Proves("ISyncMgrSyncCallback.ReportEvent")
    void eventsAreKeptWithAnIdEachAndOnlyErrorsCount() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        List<String> ids = new ArrayList<>();
        List<Integer> errors = new ArrayList<>();

        SyncResult result = sync(handler, session -> {
            for (EventLevel level : EventLevel.values()) {
                ids.add(session.event(EventDraft.of("a", level, "Something", "It happened.")));
                errors.add(view("a").errors());
            }
            session.progress("a", DONE);
        });

        assertThat(ids).doesNotHaveDuplicates().hasSize(3);
        assertThat(center.events().list("mem", "a"))
                .extracting(org.synccenter.api.SyncEvent::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(errors).containsExactly(0, 0, 1);
        assertThat(view("a").errors()).isEqualTo(1);
        assertThat(result.errors()).isEqualTo(1);
    }

    @Test
    void eventsAboutTheHandlerCountForTheRequestAndLaterItemsDoNotTakeThemAway() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        open(handler);
        handler.script = session(session -> {
            session.event(EventDraft.of(null, EventLevel.ERROR, "No paper", "x".repeat(TEN_MEGABYTES)));
            session.addItem("b");
            session.progress("a", DONE);
            session.progress("b", DONE);
        });

        SyncResult first = result(center.start(SyncRequest.ofItems("mem", List.of("a"))));

        assertThat(first.errors()).isEqualTo(1);
        assertThat(first.handlerErrors()).isEqualTo(1);
        assertThat(center.events().list("mem", null))
                .singleElement()
                .satisfies(e -> assertThat(e.draft().description()).hasSize(10_000));
        // The next sync begins with a clean sheet.
        handler.script = MemoryHandler.SUCCEED;
        result(center.start(SyncRequest.ofItems("mem", List.of("a"))));
        assertThat(center.events().list("mem", null)).isEmpty();
    }

    /** A face of which only the notices are used. */
    private static final class Noting implements Face {
        final List<Notice> notices = new CopyOnWriteArrayList<>();

        @Override
        public Owner owner() {
            return null;
        }

        @Override
        public ConflictPresenter conflictPresenter() {
            throw new IllegalStateException("not asked");
        }

        @Override
        public Optional<List<String>> chooseItems(String handlerId, boolean minimized) {
            throw new IllegalStateException("not asked");
        }

        @Override
        public boolean editSchedules(String handlerId, Owner owner) {
            throw new IllegalStateException("not asked");
        }

        @Override
        public Retry couldNotResolve(String conflictId, String sentence) {
            throw new IllegalStateException("not asked");
        }

        @Override
        public void notice(Notice notice) {
            notices.add(notice);
            throw new IllegalStateException("a broken face");
        }
    }

    @Test
    @Proves({"ISyncMgrSyncCallback.ReportManualSync", "Semantics.ManualSyncIsToldOnce"})
    void aManualSyncIsNoticedOncePerSession() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        Noting face = new Noting();
        try (AutoCloseable ignored = center.useFace(face)) {
            InSession twice = session -> {
                session.manualSync();
                session.manualSync();
                session.progress("a", DONE);
            };
            assertThat(sync(handler, twice).outcome()).isEqualTo(Outcome.IN_SYNC);
            assertThat(face.notices)
                    .singleElement()
                    .satisfies(n -> assertThat(n.handlerId()).isEqualTo("mem"))
                    .satisfies(n -> assertThat(n.text()).contains("Memory mem"));
            sync(handler, twice);
            assertThat(face.notices).hasSize(2);
        }
        assertThat(sync(handler, session -> {
                            session.manualSync();
                            session.progress("a", DONE);
                        })
                        .outcome())
                .isEqualTo(Outcome.IN_SYNC);
        assertThat(face.notices).hasSize(2);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nothingIsSaidInWordsAndTenMegabytesAreCut() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        String huge = "z".repeat(TEN_MEGABYTES);
        List<Throwable> refused = new CopyOnWriteArrayList<>();

        SyncResult result = sync(handler, session -> {
            refused.add(catchThrowable(() -> session.progress(null, DONE)));
            refused.add(catchThrowable(() -> session.progress("a", null)));
            refused.add(catchThrowable(() -> session.event(null)));
            refused.add(catchThrowable(() -> session.addItem(null)));
            refused.add(catchThrowable(() -> session.addContext(null)));
            session.handlerText(null);
            session.event(new EventDraft("a", EventLevel.WARNING, huge, huge, huge, huge, huge));
            session.problem("a", new Problem("p", null, huge));
            session.progress("a", new Progress(ProgressStatus.UPDATING, huge, 0, 0, 0, 0, huge));
            session.progress("a", Progress.of(ProgressStatus.FAILED, huge));
        });

        assertThat(refused).hasSize(5).allSatisfy(t -> assertThat(t).isInstanceOf(IllegalArgumentException.class));
        ItemResult item = result.items().getFirst();
        assertThat(item.error()).hasSizeLessThan(10_000);
        assertThat(item.problems().getFirst().text()).hasSizeLessThan(10_000);
        EventDraft draft = center.events().list("mem", "a").stream()
                .map(org.synccenter.api.SyncEvent::draft)
                .filter(e -> e.level() == EventLevel.WARNING)
                .findFirst()
                .orElseThrow();
        assertThat(draft.name()).hasSize(127);
        assertThat(draft.description()).hasSize(10_000);
        assertThat(draft.linkReference()).isNull();
        assertThat(draft.context()).isNull();
    }

    @Test
    void aTextIsNeverCutInTheMidstOfACharacter() {
        String smile = "\uD83D\uDE00";

        assertThat(Cut.to(3, smile + smile)).isEqualTo(smile);
        assertThat(Cut.to(4, smile + smile)).isEqualTo(smile + smile);
    }

    @Test
    void aClosedSessionRefusesEveryCallAndWhatItHadReportedStays() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        List<Throwable> refused = new CopyOnWriteArrayList<>();

        SyncResult result = sync(handler, session -> {
            session.progress("a", DONE);
            session.close();
            refused.add(catchThrowable(() -> session.progress("a", updating("late"))));
            refused.add(catchThrowable(() -> session.handlerText("late")));
            refused.add(catchThrowable(() -> session.event(EventDraft.of(null, EventLevel.ERROR, "late", "late"))));
            refused.add(catchThrowable(() -> session.canContinue(null)));
            refused.add(catchThrowable(session::pending));
            refused.add(catchThrowable(() -> session.addItem("a")));
            refused.add(catchThrowable(() -> session.addContext("late")));
            refused.add(catchThrowable(() -> session.proposeItem(new Found("late", "late"))));
            refused.add(catchThrowable(() -> session.commitItem("late")));
            refused.add(catchThrowable(session::manualSync));
            session.close();
        });

        assertThat(refused).hasSize(10).allSatisfy(t -> assertThat(t).isInstanceOf(IllegalStateException.class));
        assertThat(result.outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(center.events().list("mem", null)).isEmpty();
    }
}
