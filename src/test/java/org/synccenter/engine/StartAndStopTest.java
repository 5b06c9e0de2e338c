package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartFlag;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;
import org.synccenter.contract.Proves;

/** When what runs, and how it is stopped. */
@Timeout(60)
class StartAndStopTest extends EngineFixture {
    @Test
    @Proves("Semantics.SyncingNowMeansOnceMore")
    void whatIsAskedWhileItSyncsRunsAgainAfterwardsOnceForAllWhoAsked() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);

        RequestHandle first = center.start(SyncRequest.ofHandler("mem"));
        gate.entered.await();
        RequestHandle second = center.start(SyncRequest.ofHandler("mem"));
        RequestHandle third = center.start(SyncRequest.ofHandler("mem"));
        assertThat(second.result().toCompletableFuture()).isNotDone();
        gate.open.countDown();

        assertThat(List.of(result(first), result(second), result(third)))
                .allSatisfy(r -> assertThat(r.outcome()).isEqualTo(Outcome.IN_SYNC));
        assertThat(gate.runs).hasValue(2);
    }

    @Test
    @Proves("Semantics.SyncingNowMeansOnceMore")
    void theIgnoreFlagDropsOnlyWhatIsSyncingNow() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);

        RequestHandle first = center.start(SyncRequest.ofItems("mem", List.of("a")));
        gate.entered.await();
        RequestHandle second =
                center.start(SyncRequest.ofHandler("mem").withFlags(EnumSet.of(StartFlag.IGNORE_IF_ALREADY_SYNCING)));
        gate.open.countDown();

        result(first);
        assertThat(result(second).items()).extracting(ItemResult::item).containsExactly(item("b"));
    }

    @Test
    @Proves("Semantics.AContextIsNeverMergedOrDropped")
    void aContextObjectReachesTheHandlerUnchangedAndIsNeverMergedOrDropped() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        Object one = new Object();
        Object two = new Object();
        Set<StartFlag> ignore = EnumSet.of(StartFlag.IGNORE_IF_ALREADY_SYNCING);

        RequestHandle first = center.start(SyncRequest.ofHandler("mem"));
        gate.entered.await();
        RequestHandle plain = center.start(SyncRequest.ofHandler("mem"));
        RequestHandle second =
                center.start(SyncRequest.ofHandler("mem").withContext(one).withFlags(ignore));
        RequestHandle third =
                center.start(SyncRequest.ofHandler("mem").withContext(two).withFlags(ignore));
        gate.open.countDown();

        List.of(first, plain, second, third).forEach(EngineFixture::result);
        assertThat(handler.calls).hasSize(4);
        assertThat(handler.calls.get(2).context()).isSameAs(one);
        assertThat(handler.calls.get(3).context()).isSameAs(two);
    }

    @Test
    @Proves("Semantics.StopIsARequest")
    void stopIsARequestThatShowsUntilTheHandlerAcknowledges() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);

        RequestHandle running = center.start(SyncRequest.ofHandler("mem"));
        gate.entered.await();
        RequestHandle waiting = center.start(SyncRequest.ofHandler("mem"));
        center.stop("mem");

        assertThat(view("a").state()).isEqualTo(ItemState.STOPPING);
        assertThat(result(waiting).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(running.result().toCompletableFuture()).isNotDone();
        gate.open.countDown();
        assertThat(result(running).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(view("a").state()).isEqualTo(ItemState.IDLE);
        assertThat(gate.runs).hasValue(1);
    }

    @Test
    void stoppingOneItemLeavesTheOthersRunning() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                entered.countDown();
                go.await();
                for (String i : context.items()) {
                    CancelRequest wish = session.progress(i, Progress.of(ProgressStatus.UPDATING, null));
                    assertThat(wish).isEqualTo(i.equals("a") ? CancelRequest.CANCEL_ITEM : CancelRequest.NONE);
                    session.progress(
                            i,
                            Progress.of(
                                    wish == CancelRequest.NONE ? ProgressStatus.SUCCEEDED : ProgressStatus.CANCELED,
                                    null));
                }
            }
        };
        open(handler);

        RequestHandle handle = center.start(SyncRequest.ofHandler("mem"));
        entered.await();
        center.stopItems("mem", List.of("A"));
        go.countDown();

        assertThat(result(handle).items())
                .extracting(ItemResult::outcome)
                .containsExactly(Outcome.CANCELLED, Outcome.IN_SYNC);
    }

    @Test
    void oneSessionAtATimeUnlessTheHandlerCanDoSeveral() throws Exception {
        MemoryHandler serial = new MemoryHandler("mem", "a", "b");
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        serial.script = (context, sessions) -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            MemoryHandler.SUCCEED.run(context, sessions);
            inside.decrementAndGet();
        };
        MemoryHandler parallel = new MemoryHandler("par", "x", "y");
        parallel.capabilities.add(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS);
        CyclicBarrier bothInside = new CyclicBarrier(2);
        parallel.script = (context, sessions) -> {
            bothInside.await(20, TimeUnit.SECONDS);
            MemoryHandler.SUCCEED.run(context, sessions);
        };
        open(serial, parallel);

        List<RequestHandle> handles = List.of(
                center.start(SyncRequest.ofItems("mem", List.of("a"))),
                center.start(SyncRequest.ofItems("mem", List.of("b"))),
                center.start(SyncRequest.ofItems("par", List.of("x"))),
                center.start(SyncRequest.ofItems("par", List.of("y"))));

        assertThat(handles).allSatisfy(h -> assertThat(result(h).outcome()).isEqualTo(Outcome.IN_SYNC));
        assertThat(most).hasValue(1);
    }

    @Test
    void theRunningHandlerMayTakeWhatWaits() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                entered.countDown();
                asked.await();
                for (String more : session.pending().items()) {
                    session.addItem(more);
                    session.progress(more, Progress.of(ProgressStatus.SUCCEEDED, null));
                }
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        open(handler);

        RequestHandle first = center.start(SyncRequest.ofItems("mem", List.of("a")));
        entered.await();
        RequestHandle second = center.start(SyncRequest.ofItems("mem", List.of("b")));
        asked.countDown();

        assertThat(result(second).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(result(first).items()).extracting(ItemResult::item).containsExactly(item("a"));
        assertThat(handler.calls).hasSize(1);
    }

    @Test
    void closingStopsWhatRunsAndRefusesWhatComesAfter() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        CountDownLatch entered = new CountDownLatch(1);
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                entered.countDown();
                await().pollInterval(Duration.ofMillis(5)).until(() -> !session.canContinue("a"));
                session.progress("a", Progress.of(ProgressStatus.CANCELED, null));
            }
        };
        open(handler);
        RequestHandle running = center.start(SyncRequest.ofHandler("mem"));
        entered.await();

        center.close();

        assertThat(result(running).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).outcome()).isEqualTo(Outcome.CANCELLED);
        center = null;
    }
}
