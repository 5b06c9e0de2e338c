package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Owner;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartFlag;
import org.synccenter.api.StartReason;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncSession;
import org.synccenter.contract.Proves;

/** What a start puts into the queue and what of it reaches the handler. */
@Timeout(60)
class StartContractTest extends EngineFixture {
    private static final Set<StartFlag> IGNORE = EnumSet.of(StartFlag.IGNORE_IF_ALREADY_SYNCING);

    private void drained(String... ids) {
        assertThat(List.of(ids)).allSatisfy(id -> assertThat(view(id).state()).isEqualTo(ItemState.IDLE));
    }

    @Test
    @Proves("ISyncMgrControl.StartHandlerSync")
    void aHandlersSyncGetsExactlyWhatCanBeSyncedAndTheCallReturnsWhileItRuns() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b", "c");
        handler.connected.put("c", StateAnswer.NO);
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        center.enableItem(item("b"), false, null, Set.of())
                .toCompletableFuture()
                .join();
        List<SyncResult> told = new java.util.concurrent.CopyOnWriteArrayList<>();

        RequestHandle handle = center.start(SyncRequest.ofHandler("mem"), told::add);

        // The handler cannot go on before this line is reached: the call has not waited for it.
        assertThat(gate.open.getCount()).isEqualTo(1);
        assertThat(told).isEmpty();
        gate.open.countDown();
        assertThat(result(handle).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(handler.calls).extracting(SyncContext::items).containsExactly(List.of("a"));
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(told).hasSize(1));
    }

    @Test
    @Proves("ISyncMgrControl.StartItemSync")
    void anUnknownItemIsRefusedBeforeAnythingBeginsAndTheQueueIsEmpty() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        open(handler);

        assertThatThrownBy(() -> center.start(SyncRequest.ofItems("mem", List.of("a", "unknown"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown");
        assertThatThrownBy(() -> center.start(SyncRequest.ofItems("nobody", List.of("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
        drained("a", "b");

        SyncResult named = result(center.start(SyncRequest.ofItems("MEM", List.of("A", "a"))));
        assertThat(named.items()).extracting(ItemResult::item).containsExactly(item("a"));
        assertThat(handler.calls).extracting(SyncContext::items).containsExactly(List.of("a"));
        drained("a", "b");
    }

    @Test
    void namedItemsThatAreDisabledOrDisconnectedFailWithTheReasonAndTheOthersSync() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b", "c");
        handler.connected.put("c", StateAnswer.NO);
        open(handler);
        center.enableItem(item("b"), false, null, Set.of())
                .toCompletableFuture()
                .join();

        SyncResult result = result(center.start(SyncRequest.ofItems("mem", List.of("a", "b", "c"))));

        assertThat(result.items())
                .extracting(r -> r.item().item(), ItemResult::outcome)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a", Outcome.IN_SYNC),
                        org.assertj.core.groups.Tuple.tuple("b", Outcome.FAILED),
                        org.assertj.core.groups.Tuple.tuple("c", Outcome.FAILED));
        assertThat(handler.calls).extracting(SyncContext::items).containsExactly(List.of("a"));
    }

    @Test
    @Proves("ISyncMgrControl.StartSyncAll")
    void aStartOfAllSyncsWhatIsSyncingOnceMoreAndHandlersInParallel() throws Exception {
        MemoryHandler one = new MemoryHandler("mem", "a");
        MemoryHandler two = new MemoryHandler("two", "x");
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        one.script = (context, sessions) -> {
            if (runs.incrementAndGet() == 1) {
                entered.countDown();
                go.await();
                // Only if the other handler is inside at the same time does this pass.
                both.await(20, TimeUnit.SECONDS);
            }
            MemoryHandler.SUCCEED.run(context, sessions);
        };
        two.script = (context, sessions) -> {
            both.await(20, TimeUnit.SECONDS);
            MemoryHandler.SUCCEED.run(context, sessions);
        };
        open(one, two);
        RequestHandle first = center.start(SyncRequest.ofHandler("mem"));
        entered.await();

        List<RequestHandle> all = center.startAll(StartReason.MANUAL, SyncOptions.DEFAULT, null);
        go.countDown();

        assertThat(result(first).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(all)
                .hasSize(2)
                .allSatisfy(h -> assertThat(result(h).outcome()).isEqualTo(Outcome.IN_SYNC));
        assertThat(one.calls).hasSize(2);
        assertThat(two.calls).hasSize(1);
    }

    @Test
    @Proves({"ISyncMgrHandler.Synchronize", "Semantics.StateIsNotInTheObject"})
    void theHandlerIsCalledOnAThreadOfItsOwnWithWhatWasAskedAndItsFailuresEndThere() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        Map<String, Thread> threads = new ConcurrentHashMap<>();
        handler.script = (context, sessions) -> {
            threads.put("first", Thread.currentThread());
            try (SyncSession session = sessions.create(context.items())) {
                session.progress("a", Progress.of(ProgressStatus.UPDATING, null));
            }
        };
        open(handler);
        Owner owner = new Owner() {
            @Override
            public boolean isOpen() {
                return true;
            }
        };
        Object context = new Object();

        SyncResult silent = result(center.start(
                SyncRequest.ofItems("mem", List.of("a")).from(owner).withContext(context)));
        handler.script = (given, sessions) -> {
            threads.put("second", Thread.currentThread());
            throw new IllegalStateException("cannot go on");
        };
        SyncResult thrown = result(center.start(SyncRequest.ofItems("mem", List.of("b"))));

        assertThat(handler.calls.getFirst().owner()).isSameAs(owner);
        assertThat(handler.calls.getFirst().context()).isSameAs(context);
        assertThat(handler.calls.getFirst().items()).containsExactly("a");
        assertThat(handler.calls.get(1).owner()).isNull();
        assertThat(handler.calls.get(1).context()).isNull();
        assertThat(threads.values())
                .doesNotHaveDuplicates()
                .doesNotContain(Thread.currentThread())
                .extracting(Thread::getName)
                .allSatisfy(name -> assertThat(name).startsWith("sync-").doesNotContain("JavaFX"));
        assertThat(silent.items().getFirst().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(thrown.items().getFirst().outcome()).isEqualTo(Outcome.FAILED);
        // It threw before it had opened a session, and there is something to read all the same.
        assertThat(center.events().list("mem", "b"))
                .singleElement()
                .satisfies(e -> assertThat(e.draft().level()).isEqualTo(EventLevel.ERROR));
        handler.script = MemoryHandler.SUCCEED;
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void whatWasForbiddenOrDisabledWhileItWaitedDropsOut() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b", "c", "d");
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        RequestHandle first = center.start(SyncRequest.ofItems("mem", List.of("a")));
        gate.entered.await();
        RequestHandle waiting = center.start(SyncRequest.ofItems("mem", List.of("b", "c", "d")));
        center.enableItem(item("b"), false, null, Set.of())
                .toCompletableFuture()
                .join();
        handler.itemPolicies.put("c", Set.of(ItemPolicy.PREVENT_START_SYNC));
        center.update("mem").toCompletableFuture().join();
        gate.open.countDown();

        result(first);
        assertThat(result(waiting).items())
                .extracting(r -> r.item().item(), ItemResult::outcome)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("b", Outcome.FAILED),
                        org.assertj.core.groups.Tuple.tuple("c", Outcome.FAILED),
                        org.assertj.core.groups.Tuple.tuple("d", Outcome.IN_SYNC));
        assertThat(handler.calls.get(1).items()).containsExactly("d");
    }

    @Test
    void aHandlerThatIsDeactivatedWhileItsRequestWaitsIsNotCalled() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        center.start(SyncRequest.ofItems("mem", List.of("a")));
        gate.entered.await();
        RequestHandle waiting = center.start(SyncRequest.ofItems("mem", List.of("b")));
        center.activateHandler("mem", false, null, Set.of())
                .toCompletableFuture()
                .join();
        gate.open.countDown();

        assertThat(result(waiting).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(handler.calls).hasSize(1);
    }

    @Test
    void theIgnoreFlagKeepsWhatIsDoneAlreadyThoughItsSessionGoesOn() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        CountDownLatch aIsDone = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        handler.script = (context, sessions) -> {
            if (runs.incrementAndGet() > 1) {
                MemoryHandler.SUCCEED.run(context, sessions);
                return;
            }
            try (SyncSession session = sessions.create(context.items())) {
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
                aIsDone.countDown();
                go.await();
                session.progress("b", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        open(handler);
        RequestHandle first = center.start(SyncRequest.ofHandler("mem"));
        aIsDone.await();

        RequestHandle second = center.start(SyncRequest.ofHandler("mem").withFlags(IGNORE));
        go.countDown();

        result(first);
        // What has changed in a since it was done would be lost otherwise.
        assertThat(result(second).items()).extracting(ItemResult::item).containsExactly(item("a"));
    }

    @Test
    void aClientThatNeverReturnsFromItsResultHoldsUpNoOther() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        CountDownLatch never = new CountDownLatch(1);
        center.start(SyncRequest.ofHandler("mem"));
        gate.entered.await();
        // One run serves both, so that both are told together.
        center.start(SyncRequest.ofHandler("mem")).result().thenAccept(_ -> await(never));
        RequestHandle other = center.start(SyncRequest.ofHandler("mem"));
        gate.open.countDown();

        assertThat(result(other).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).outcome()).isEqualTo(Outcome.IN_SYNC);
        never.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aSessionOfAHandlerWithoutConcurrencyWaitsForTheOneThatRunsWhoeverAsks() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        assertThat(handler.capabilities).doesNotContain(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS);
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        RequestHandle first = center.start(SyncRequest.ofItems("mem", List.of("a")));
        gate.entered.await();
        RequestHandle second =
                center.start(SyncRequest.ofItems("mem", List.of("b")).withContext(new Object()));

        assertThat(view("b").state()).isEqualTo(ItemState.PENDING);
        assertThat(second.result().toCompletableFuture()).isNotDone();
        gate.open.countDown();
        result(first);
        assertThat(result(second).duration()).isGreaterThan(Duration.ZERO);
        drained("a", "b");
    }
}
