package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncSession;
import org.synccenter.contract.Proves;

/** What a handler may take into its session: what waits for it, and items that it finds. */
@Timeout(60)
class SessionItemsContractTest extends SessionFixture {
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
}
