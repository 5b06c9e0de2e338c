package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartFlag;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;
import org.synccenter.contract.Proves;

/** Stop is a request: what the handler sees of it, and when it is over. */
@Timeout(60)
class StopContractTest extends EngineFixture {
    private static final Progress UPDATING = Progress.of(ProgressStatus.UPDATING, null);

    /** Reports each item once after it was told to go on, notes what it was asked, and acknowledges. */
    private static final class Polling implements MemoryHandler.Script {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);
        final Map<String, CancelRequest> seen = new ConcurrentHashMap<>();

        @Override
        public void run(org.synccenter.api.SyncContext context, org.synccenter.api.SessionCreator sessions)
                throws Exception {
            try (SyncSession session = sessions.create(context.items())) {
                entered.countDown();
                go.await();
                seen.put("text", session.handlerText("at work"));
                for (String item : context.items()) {
                    CancelRequest wish = session.progress(item, UPDATING);
                    seen.put(item, wish);
                    session.progress(
                            item,
                            Progress.of(
                                    wish == CancelRequest.NONE ? ProgressStatus.SUCCEEDED : ProgressStatus.CANCELED,
                                    null));
                }
            }
        }
    }

    @Test
    @Proves("ISyncMgrControl.StopHandlerSync")
    void aHandlersStopReachesItsSessionsAndItsWaitingRequestsAndNobodyElses() throws Exception {
        MemoryHandler one = new MemoryHandler("mem", "a", "b");
        MemoryHandler two = new MemoryHandler("two", "x");
        Polling stopped = new Polling();
        Polling untouched = new Polling();
        one.script = stopped;
        two.script = untouched;
        open(one, two);
        RequestHandle running = center.start(SyncRequest.ofHandler("mem"));
        RequestHandle other = center.start(SyncRequest.ofHandler("two"));
        stopped.entered.await();
        untouched.entered.await();
        RequestHandle waiting = center.start(SyncRequest.ofHandler("mem"));

        center.stop("mem");

        assertThat(result(waiting).status()).isEqualTo(ProgressStatus.CANCELED);
        assertThat(running.result().toCompletableFuture()).isNotDone();
        stopped.go.countDown();
        untouched.go.countDown();
        assertThat(result(running).status()).isEqualTo(ProgressStatus.CANCELED);
        assertThat(result(other).status()).isEqualTo(ProgressStatus.SUCCEEDED);
        assertThat(stopped.seen.values()).containsOnly(CancelRequest.CANCEL_ALL);
        assertThat(untouched.seen.values()).containsOnly(CancelRequest.NONE);
        assertThat(one.calls).hasSize(1);
    }

    @Test
    @Proves("ISyncMgrControl.StopItemSync")
    void anItemsStopReachesThatItemOnly() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        Polling script = new Polling();
        handler.script = script;
        open(handler);
        RequestHandle running = center.start(SyncRequest.ofHandler("mem"));
        script.entered.await();

        center.stopItems("mem", List.of("A"));

        assertThat(view("a").state()).isEqualTo(ItemState.STOPPING);
        assertThat(view("b").state()).isEqualTo(ItemState.SYNCING);
        script.go.countDown();
        assertThat(result(running).items())
                .extracting(ItemResult::outcome)
                .containsExactly(Outcome.CANCELLED, Outcome.IN_SYNC);
        assertThat(script.seen)
                .containsEntry("a", CancelRequest.CANCEL_ITEM)
                .containsEntry("b", CancelRequest.NONE)
                .containsEntry("text", CancelRequest.NONE);
    }

    @Test
    @Proves("ISyncMgrControl.StopSyncAll")
    void aStopOfAllReachesEveryHandlerAndEmptiesTheQueue() throws Exception {
        MemoryHandler one = new MemoryHandler("mem", "a");
        MemoryHandler two = new MemoryHandler("two", "x");
        Polling first = new Polling();
        Polling second = new Polling();
        one.script = first;
        two.script = second;
        open(one, two);
        List<RequestHandle> running =
                List.of(center.start(SyncRequest.ofHandler("mem")), center.start(SyncRequest.ofHandler("two")));
        first.entered.await();
        second.entered.await();
        List<RequestHandle> waiting =
                List.of(center.start(SyncRequest.ofHandler("mem")), center.start(SyncRequest.ofHandler("two")));

        center.stopAll();
        first.go.countDown();
        second.go.countDown();

        assertThat(running).allSatisfy(h -> assertThat(result(h).status()).isEqualTo(ProgressStatus.CANCELED));
        assertThat(waiting).allSatisfy(h -> assertThat(result(h).status()).isEqualTo(ProgressStatus.CANCELED));
        assertThat(first.seen.values()).containsOnly(CancelRequest.CANCEL_ALL);
        assertThat(second.seen.values()).containsOnly(CancelRequest.CANCEL_ALL);
        assertThat(one.calls).hasSize(1);
        assertThat(two.calls).hasSize(1);
        assertThat(view("a").state()).isEqualTo(ItemState.IDLE);
    }

    @Test
    @Proves("ISyncMgrSyncCallback.CanContinue")
    void whetherToGoOnIsAnsweredForTheItemForTheHandlerAndForNobodyElse() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        Map<String, Boolean> answers = new ConcurrentHashMap<>();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch askedAgain = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        List<Throwable> unknown = new java.util.concurrent.CopyOnWriteArrayList<>();
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                answers.put(
                        "before", session.canContinue("a") && session.canContinue("b") && session.canContinue(null));
                asked.countDown();
                go.await();
                answers.put("a", session.canContinue("A"));
                answers.put("b", session.canContinue("b"));
                answers.put("one stopped", session.canContinue(null));
                unknown.add(org.assertj.core.api.Assertions.catchThrowable(() -> session.canContinue("nobody")));
                askedAgain.countDown();
                end.await();
                answers.put("all stopped", session.canContinue(null));
                for (String i : context.items()) {
                    session.progress(i, Progress.of(ProgressStatus.CANCELED, null));
                }
            }
        };
        open(handler);
        RequestHandle running = center.start(SyncRequest.ofHandler("mem"));
        asked.await();
        center.stopItems("mem", List.of("a"));
        go.countDown();
        askedAgain.await();
        center.stop("mem");
        end.countDown();

        assertThat(result(running).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(answers)
                .containsEntry("before", true)
                .containsEntry("a", false)
                .containsEntry("b", true)
                .containsEntry("one stopped", true)
                .containsEntry("all stopped", false);
        assertThat(unknown).singleElement().isInstanceOf(IllegalArgumentException.class);
    }

    /** Killing the thread, or showing "cancelled" at once, are both wrong; so is showing "stopping" once the handler has acknowledged. */
    @Test
    void theAcknowledgementAloneFreesAnItemAndAtOnceThoughItsSessionGoesOn() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch acknowledge = new CountDownLatch(1);
        CountDownLatch acknowledged = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        handler.script = (context, sessions) -> {
            if (entered.getCount() == 0) {
                MemoryHandler.SUCCEED.run(context, sessions);
                return;
            }
            try (SyncSession session = sessions.create(context.items())) {
                session.progress("a", UPDATING);
                entered.countDown();
                acknowledge.await();
                session.progress("a", UPDATING);
                session.progress("a", Progress.of(ProgressStatus.CANCELED, null));
                acknowledged.countDown();
                end.await();
                session.progress("b", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        open(handler);
        RequestHandle running = center.start(SyncRequest.ofHandler("mem"));
        entered.await();
        center.stopItems("mem", List.of("a"));
        assertThat(view("a").state()).isEqualTo(ItemState.STOPPING);
        assertThat(view("a").tasks().available()).doesNotContain(Task.SYNC, Task.STOP);
        acknowledge.countDown();
        acknowledged.await();

        assertThat(view("a").state()).isEqualTo(ItemState.IDLE);
        assertThat(view("a").progress()).isNull();
        assertThat(view("a").tasks().available()).contains(Task.SYNC);
        assertThat(view("b").state()).isEqualTo(ItemState.SYNCING);

        // Asked for anew it waits for its old session, whatever the flag, and its own result is a new one.
        RequestHandle again = center.start(
                SyncRequest.ofItems("mem", List.of("a")).withFlags(Set.of(StartFlag.IGNORE_IF_ALREADY_SYNCING)));
        assertThat(view("a").state()).isEqualTo(ItemState.PENDING);
        end.countDown();
        assertThat(result(running).items())
                .extracting(ItemResult::outcome)
                .containsExactly(Outcome.CANCELLED, Outcome.IN_SYNC);
        assertThat(result(again).items()).extracting(ItemResult::outcome).containsExactly(Outcome.IN_SYNC);
    }

    @Test
    void whatIsSaidAfterTheAcknowledgementDoesNotMakeTheRowBusyAgain() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch said = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                entered.countDown();
                go.await();
                session.progress("a", Progress.of(ProgressStatus.CANCELED, null));
                session.progress("a", Progress.of(ProgressStatus.FAILED, "It was not stopped cleanly."));
                said.countDown();
                end.await();
                session.progress("b", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        open(handler);
        RequestHandle running = center.start(SyncRequest.ofHandler("mem"));
        entered.await();
        center.stopItems("mem", List.of("a"));
        go.countDown();
        said.await();

        assertThat(view("a").state()).isEqualTo(ItemState.IDLE);
        assertThat(center.snapshot().item(item("a")).orElseThrow().progress()).isNull();
        end.countDown();
        assertThat(result(running).items().getFirst().error()).isEqualTo("It was not stopped cleanly.");
    }

    @Test
    void whatMustNotBeStoppedIsNotStopped() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        handler.policies.add(HandlerPolicy.PREVENT_STOP_SYNC);
        Polling script = new Polling();
        handler.script = script;
        open(handler);
        RequestHandle running = center.start(SyncRequest.ofHandler("mem"));
        script.entered.await();

        center.stop("mem");
        center.stopItems("mem", List.of("a"));
        center.stopAll();
        running.stop();

        assertThat(view("a").state()).isEqualTo(ItemState.SYNCING);
        script.go.countDown();
        assertThat(result(running).outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void aSessionThatIsToStopTakesNothingNewAndWhatWaitsIsSyncedAfterIt() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Throwable> refused = new java.util.concurrent.CopyOnWriteArrayList<>();
        handler.script = (context, sessions) -> {
            if (entered.getCount() == 0) {
                MemoryHandler.SUCCEED.run(context, sessions);
                return;
            }
            try (SyncSession session = sessions.create(context.items())) {
                entered.countDown();
                go.await();
                refused.add(org.assertj.core.api.Assertions.catchThrowable(() -> session.addItem("b")));
                session.progress("a", Progress.of(ProgressStatus.CANCELED, null));
            }
        };
        open(handler);
        RequestHandle running = center.start(SyncRequest.ofItems("mem", List.of("a")));
        entered.await();
        center.stop("mem");
        RequestHandle later = center.start(SyncRequest.ofItems("mem", List.of("b")));
        go.countDown();

        assertThat(result(running).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(refused).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(result(later).outcome()).isEqualTo(Outcome.IN_SYNC);
    }
}
