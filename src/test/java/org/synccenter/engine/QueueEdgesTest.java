package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncSession;
import org.synccenter.contract.Proves;
import org.synccenter.stores.SqliteStores;

/** What must not lose a result, run an item twice or stop the queue, however badly it is timed. */
@Timeout(60)
class QueueEdgesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:30:12Z"));

    @TempDir
    private Path home;

    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b");
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private SyncCenter center;

    @BeforeEach
    void open() throws SyncException {
        center = SyncCenter.open(List.of(handler), SqliteStores.open(home, CLOCK), home, CLOCK);
    }

    @AfterEach
    void close() {
        go.countDown();
        center.close();
    }

    private RequestHandle start(String... items) {
        return center.start(SyncRequest.ofItems("mem", List.of(items)));
    }

    private static SyncResult result(RequestHandle handle) {
        return handle.result()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static void finish(SyncSession session, String item) {
        boolean goOn = session.canContinue(item);
        session.progress(item, Progress.of(goOn ? ProgressStatus.SUCCEEDED : ProgressStatus.CANCELED, null));
    }

    /** Waits in every run of an item until told to go on. */
    private void whenSyncedWait() {
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                entered.countDown();
                go.await();
                context.items().forEach(i -> finish(session, i));
            }
        };
    }

    private RequestHandle startAndWait(String... items) throws InterruptedException {
        RequestHandle handle = start(items);
        entered.await();
        return handle;
    }

    private void handlerTellsItsItemsAnew() {
        center.update("mem").toCompletableFuture().join();
    }

    @Test
    void anItemThatVanishesWhileItWaitsFailsAndTheQueueGoesOn() throws Exception {
        whenSyncedWait();
        RequestHandle first = startAndWait("a");
        RequestHandle second = start("a", "b");
        handler.forget("a");
        handlerTellsItsItemsAnew();
        go.countDown();

        assertThat(result(first).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(result(second).items())
                .extracting(i -> i.item().item(), ItemResult::outcome)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a", Outcome.FAILED),
                        org.assertj.core.groups.Tuple.tuple("b", Outcome.IN_SYNC));
        assertThat(result(start("b")).outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void evenAnErrorOfTheMachineEndsTheRunWithAResult() {
        handler.script = (context, sessions) -> {
            throw new OutOfMemoryError("a joke");
        };

        assertThat(result(start("a")).outcome()).isEqualTo(Outcome.FAILED);
        handler.script = MemoryHandler.SUCCEED;
        assertThat(result(start("a")).outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void aHandlerThatHasReturnedCannotTakeWhatWaitsNorBeginAnew() throws Exception {
        AtomicReference<SyncSession> kept = new AtomicReference<>();
        AtomicReference<SessionCreator> creator = new AtomicReference<>();
        handler.script = (context, sessions) -> {
            SyncSession session = sessions.create(context.items());
            kept.set(session);
            creator.set(sessions);
            context.items().forEach(i -> finish(session, i));
        };
        result(start("a"));
        whenSyncedWait();
        RequestHandle running = startAndWait("a");
        RequestHandle waiting = start("b");

        assertThatThrownBy(() -> kept.get().addItem("b")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> creator.get().create(List.of("a"))).isInstanceOf(IllegalStateException.class);
        go.countDown();
        assertThat(result(running).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(result(waiting).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(center.history().runs(null, 10))
                .hasSize(3)
                .allSatisfy(run -> assertThat(run.ended()).isNotNull());
    }

    @Test
    void aSessionCannotTakeAnItemThatAnotherOneSyncs() throws Exception {
        handler.capabilities.add(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS);
        handlerTellsItsItemsAnew();
        whenSyncedWait();
        RequestHandle first = startAndWait("a");
        CompletableFuture<Throwable> refused = new CompletableFuture<>();
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                try {
                    session.addItem("a");
                    refused.complete(new AssertionError("taken"));
                } catch (IllegalArgumentException e) {
                    refused.complete(e);
                }
                finish(session, "b");
            }
        };

        assertThat(result(start("b")).items()).hasSize(1);
        assertThat(refused.join()).isInstanceOf(IllegalArgumentException.class);
        go.countDown();
        assertThat(result(first).outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void whoNoLongerWantsASharedRunIsLetGoAndTheLastOneStopsIt() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                if (entered.getCount() > 0) {
                    entered.countDown();
                    go.await();
                } else {
                    second.countDown();
                    end.await();
                }
                finish(session, "a");
            }
        };
        startAndWait("a");
        RequestHandle one = start("a");
        RequestHandle two = start("a");
        go.countDown();
        second.await();

        one.stop();
        assertThat(result(one).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(two.result().toCompletableFuture()).isNotDone();
        two.stop();
        end.countDown();
        assertThat(result(two).outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void closingStartsNothingThatStillWaited() throws Exception {
        handler.itemPolicies.put("a", Set.of(ItemPolicy.PREVENT_STOP_SYNC));
        handlerTellsItsItemsAnew();
        whenSyncedWait();
        RequestHandle running = startAndWait("a");
        RequestHandle waiting = start("a");
        Thread closing = Thread.ofPlatform().start(center::close);
        assertThat(result(waiting).outcome()).isEqualTo(Outcome.CANCELLED);
        go.countDown();
        closing.join();

        assertThat(result(running).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(handler.calls).hasSize(1);
        assertThat(result(start("b")).outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void whatIsBeingRemovedIsNotSyncedAnyMore() throws Exception {
        handler.beforeRemoval = () -> {
            entered.countDown();
            await(go);
        };
        CompletableFuture<Void> removal = CompletableFuture.runAsync(
                () -> {
                    try {
                        center.removeItem(new ItemRef("mem", "a"));
                    } catch (SyncException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread.ofVirtual()::start);
        entered.await();
        RequestHandle late = start("a");
        assertThat(center.snapshot().item(new ItemRef("mem", "a")).orElseThrow().state())
                .isEqualTo(ItemState.PENDING);
        go.countDown();
        removal.join();

        assertThat(result(late).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(handler.calls).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Proves("Semantics.WhatIsSwitchedOffDropsOut")
    void aHandlerThatIsDisabledDropsOutOfWhatWaits() throws Exception {
        whenSyncedWait();
        startAndWait("a");
        RequestHandle waiting = start("b");
        center.enableHandler("mem", false, null, Set.of()).toCompletableFuture().join();
        go.countDown();

        assertThat(result(waiting).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result(waiting).items().getFirst().error()).contains("disabled");
        assertThat(handler.calls).hasSize(1);
    }
}
