package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Owner;
import org.synccenter.api.Problem;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncSession;
import org.synccenter.contract.Proves;

/** What a handler may say and ask in a session, and what of it is seen. */
@Timeout(60)
class SessionContractTest extends EngineFixture {
    private static final Progress DONE = Progress.of(ProgressStatus.SUCCEEDED, null);
    private static final int TEN_MEGABYTES = 10_000_000;

    private static Progress updating(String text) {
        return Progress.of(ProgressStatus.UPDATING, text);
    }

    /** What a handler does in the one session over all its items; it is closed afterwards. */
    @FunctionalInterface
    private interface InSession {
        void run(SyncSession session) throws Exception;
    }

    private static MemoryHandler.Script session(InSession step) {
        return (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                step.run(session);
            }
        };
    }

    private SyncResult sync(MemoryHandler handler, InSession step) {
        handler.script = session(step);
        return result(center.start(SyncRequest.ofHandler("mem")));
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

    @Test
    @Proves("ISyncMgrSyncCallback.QueryForAdditionalItems")
    void theHandlerIsToldWhatWaitsForIt() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        open(handler);
        Object context = new Object();
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<SyncSession.Pending> told = new CopyOnWriteArrayList<>();
        handler.script = session(session -> {
            told.add(session.pending());
            entered.countDown();
            go.await();
            told.add(session.pending());
        });

        RequestHandle running = center.start(SyncRequest.ofItems("mem", List.of("b")));
        entered.await();
        RequestHandle waiting =
                center.start(SyncRequest.ofItems("mem", List.of("a")).withContext(context));
        go.countDown();
        result(running);
        result(waiting);

        assertThat(told.getFirst()).isEqualTo(new SyncSession.Pending(List.of(), List.of()));
        assertThat(told.get(1).items()).containsExactly("a");
        assertThat(told.get(1).contexts()).hasSize(1);
        assertThat(told.get(1).contexts().getFirst()).isSameAs(context);
    }

    @Test
    @Proves({"ISyncMgrSyncCallback.AddItemToSession", "Semantics.TheRunningHandlerTakesFromTheQueue"})
    void anItemThatWasTakenIsNotSyncedAgainAndItsRequesterGetsThisSessionsResult() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        open(handler);
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicReference<Throwable> twice = new AtomicReference<>();
        handler.script = session(session -> {
            entered.countDown();
            go.await();
            session.addItem("A");
            twice.set(catchThrowable(() -> session.addItem("a")));
            session.progress("a", Progress.of(ProgressStatus.DISCONNECTED, null));
            session.progress("b", DONE);
        });
        RequestHandle running = center.start(SyncRequest.ofItems("mem", List.of("b")));
        entered.await();
        RequestHandle waiting = center.start(SyncRequest.ofItems("mem", List.of("a")));
        go.countDown();

        assertThat(result(waiting).items()).extracting(ItemResult::outcome).containsExactly(Outcome.DISCONNECTED);
        assertThat(result(running).items()).extracting(ItemResult::item).containsExactly(item("b"));
        assertThat(twice.get()).isInstanceOf(IllegalArgumentException.class);
        assertThat(handler.calls).hasSize(1);
        assertThat(view("a").state()).isEqualTo(ItemState.IDLE);
    }

    @Test
    @Proves("ISyncMgrSyncCallback.AddIUnknownToSession")
    void aRequestThatWasClaimedByItsObjectIsNotDeliveredAgain() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        open(handler);
        Object context = new Object();
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicReference<Throwable> unknown = new AtomicReference<>();
        handler.script = session(session -> {
            entered.countDown();
            go.await();
            unknown.set(catchThrowable(() -> session.addContext(new Object())));
            session.addContext(session.pending().contexts().getFirst());
            session.progress("a", Progress.of(ProgressStatus.DISCONNECTED, null));
            session.progress("b", DONE);
        });
        RequestHandle running = center.start(SyncRequest.ofItems("mem", List.of("b")));
        entered.await();
        RequestHandle waiting =
                center.start(SyncRequest.ofItems("mem", List.of("a")).withContext(context));
        go.countDown();

        assertThat(result(waiting).items()).extracting(ItemResult::outcome).containsExactly(Outcome.DISCONNECTED);
        result(running);
        assertThat(handler.calls).hasSize(1);
        assertThat(handler.calls.getFirst().context()).isNull();
        assertThat(unknown.get()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anItemTakenByHandDoesNotSwallowTheRequestWithAnObjectForIt() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        open(handler);
        Object context = new Object();
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        handler.script = (given, sessions) -> {
            if (entered.getCount() == 0) {
                MemoryHandler.SUCCEED.run(given, sessions);
                return;
            }
            try (SyncSession session = sessions.create(given.items())) {
                entered.countDown();
                go.await();
                session.addItem("a");
                session.progress("a", DONE);
                session.progress("b", DONE);
                session.addContext(context);
            }
        };
        RequestHandle running = center.start(SyncRequest.ofItems("mem", List.of("b")));
        entered.await();
        RequestHandle waiting =
                center.start(SyncRequest.ofItems("mem", List.of("a")).withContext(context));
        go.countDown();

        result(running);
        assertThat(result(waiting).outcome()).isEqualTo(Outcome.IN_SYNC);
        // It claimed the object only when the item was done already: nothing in that session could answer the request.
        assertThat(handler.calls).hasSize(2);
        assertThat(handler.calls.get(1).context()).isSameAs(context);
    }

    @Test
    void aPreviewNeverAnswersForASync() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        handler.capabilities.add(HandlerCapability.CAN_PREVIEW);
        open(handler);
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Boolean> previews = new CopyOnWriteArrayList<>();
        handler.script = (context, sessions) -> {
            previews.add(context.options().preview());
            try (SyncSession session = sessions.create(context.items())) {
                if (context.options().preview()) {
                    entered.countDown();
                    go.await();
                    assertThat(session.pending().items()).isEmpty();
                }
                for (String i : context.items()) {
                    session.progress(i, DONE);
                }
            }
        };
        RequestHandle preview =
                center.start(SyncRequest.ofItems("mem", List.of("a")).withOptions(SyncOptions.PREVIEW));
        entered.await();
        RequestHandle real = center.start(SyncRequest.ofItems("mem", List.of("b")));
        go.countDown();

        assertThat(result(preview).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(result(real).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(previews).containsExactly(true, false);
    }

    private record Found(String id, String name) implements SyncItem {
        @Override
        public ItemInfo info() {
            return ItemInfo.of("", "found while it synced");
        }
    }

    @Test
    @Proves({"ISyncMgrSyncCallback.ProposeItem", "Semantics.ProposedIsInvisible"})
    void aProposedItemIsNeitherShownNorCounted() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        List<Throwable> refused = new CopyOnWriteArrayList<>();
        List<Integer> shown = new ArrayList<>();

        SyncResult result = sync(handler, session -> {
            session.proposeItem(new Found("new", "New one"));
            shown.add(center.snapshot().handlers().getFirst().items().size());
            shown.add(center.snapshot().handlers().getFirst().busy());
            refused.add(catchThrowable(() -> session.proposeItem(new Found("NEW", "Once more"))));
            refused.add(catchThrowable(() -> session.proposeItem(new Found("A", "Known"))));
            refused.add(catchThrowable(() -> session.progress("new", DONE)));
            session.progress("a", DONE);
        });

        assertThat(shown).containsExactly(1, 1);
        assertThat(refused).hasSize(3).allSatisfy(t -> assertThat(t).isInstanceOf(IllegalArgumentException.class));
        assertThat(result.items()).hasSize(1);
        assertThat(center.snapshot().item(item("new"))).isEmpty();
    }

    @Test
    @Proves("ISyncMgrSyncCallback.CommitItem")
    void aCommittedItemAppearsWithoutAnUpdateAndIsSyncedInThisSession() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        int readings = (int) handler.log.stream().filter("items"::equals).count();
        List<Throwable> refused = new CopyOnWriteArrayList<>();
        List<ItemState> states = new ArrayList<>();

        sync(handler, session -> {
            session.proposeItem(new Found("new", "N".repeat(300)));
            session.proposeItem(new Found("lost", "Lost"));
            refused.add(catchThrowable(() -> session.commitItem("never proposed")));
            session.commitItem("New");
            states.add(view("new").state());
            refused.add(catchThrowable(() -> session.commitItem("new")));
            refused.add(catchThrowable(() -> session.addItem("new")));
            session.progress("new", DONE);
            session.progress("a", DONE);
        });

        assertThat(states).containsExactly(ItemState.SYNCING);
        assertThat(refused).hasSize(3).allSatisfy(t -> assertThat(t).isInstanceOf(IllegalArgumentException.class));
        assertThat(view("new").name()).isEqualTo("N".repeat(127));
        assertThat(view("new").lastOutcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(view("new").state()).isEqualTo(ItemState.IDLE);
        // The session has ended without a commit of the other one.
        assertThat(center.snapshot().item(item("lost"))).isEmpty();
        assertThat(handler.log.stream().filter("items"::equals)).hasSize(readings);
        handler.script = MemoryHandler.SUCCEED;
        assertThat(result(center.start(SyncRequest.ofItems("mem", List.of("new"))))
                        .outcome())
                .isEqualTo(Outcome.IN_SYNC);
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
