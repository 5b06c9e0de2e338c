package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncSession;
import org.synccenter.contract.Proves;

/** Sessions that nobody has started here: an engine of the handler's own syncs by itself and lets the center show it. */
@Timeout(60)
class OutsideSessionTest extends EngineFixture {
    private static final Progress HALF = new Progress(ProgressStatus.UPDATING, "by itself", 1, 2, 0, 0, null);
    private static final Progress DONE = Progress.of(ProgressStatus.SUCCEEDED, null);

    /** Opened on a thread that the center knows nothing of. */
    private static SyncSession outside(MemoryHandler handler, String... items) {
        return CompletableFuture.supplyAsync(
                        () -> handler.context().sessions().create(List.of(items)),
                        task -> Thread.ofPlatform().daemon().start(task))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private double fraction(String id) {
        ProgressView progress = view(id).progress();
        assertThat(progress).isNotNull();
        return progress.fraction();
    }

    @Test
    @Proves("ISyncMgrSessionCreator.CreateSession")
    void aSessionFromOutsideShowsProgressCanBeStoppedAndIsRecorded() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        open(handler);

        SyncSession session = outside(handler, "a");
        assertThat(session.progress("A", HALF)).isEqualTo(CancelRequest.NONE);

        assertThat(view("a").state()).isEqualTo(ItemState.SYNCING);
        assertThat(fraction("a")).isEqualTo(0.5);
        assertThat(view("a").tasks().available()).contains(Task.STOP);
        assertThat(view("b").state()).isEqualTo(ItemState.IDLE);

        // Without the capability the second one is refused, and what is asked for waits.
        assertThatThrownBy(() -> handler.context().sessions().create(List.of("b")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Memory mem");
        RequestHandle waiting = center.start(SyncRequest.ofItems("mem", List.of("b")));
        assertThat(view("b").state()).isEqualTo(ItemState.PENDING);

        center.stopItems("mem", List.of("a"));
        assertThat(view("a").state()).isEqualTo(ItemState.STOPPING);
        assertThat(session.progress("a", HALF)).isEqualTo(CancelRequest.CANCEL_ITEM);
        assertThat(session.canContinue("a")).isFalse();
        session.progress("a", Progress.of(ProgressStatus.CANCELED, null));
        assertThat(view("a").state()).isEqualTo(ItemState.IDLE);
        assertThat(waiting.result().toCompletableFuture()).isNotDone();
        session.close();

        assertThat(result(waiting).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(view("a").lastOutcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(center.history().runs(item("a"), 10))
                .singleElement()
                .satisfies(run -> assertThat(run.outcome()).isEqualTo(Outcome.CANCELLED));
        assertThatThrownBy(() -> session.progress("a", DONE)).isInstanceOf(IllegalStateException.class);
        assertThat(handler.calls).hasSize(1);
    }

    @Test
    @Proves({"ISyncMgrSessionCreator.CreateSession", "Semantics.SeveralSessionsAreIndeterminate"})
    void anItemInTwoSessionsIsIndeterminateAndEndsWithTheLastOne() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        handler.capabilities.add(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS);
        open(handler);

        SyncSession one = outside(handler, "a", "b");
        one.progress("a", HALF);
        one.progress("b", HALF);
        SyncSession two = outside(handler, "a");
        two.progress("a", new Progress(ProgressStatus.UPDATING, "another", 9, 10, 0, 0, null));

        assertThat(fraction("a")).isEqualTo(-1);
        assertThat(fraction("b")).isEqualTo(0.5);
        two.progress("a", Progress.of(ProgressStatus.FAILED, "The telephone has gone."));
        two.close();
        assertThat(view("a").state()).isEqualTo(ItemState.SYNCING);
        assertThat(fraction("a")).isEqualTo(0.5);
        assertThat(view("a").lastOutcome()).isEqualTo(Outcome.FAILED);

        // The failure of the other session is not this one's: its own final status is still open.
        one.progress("a", DONE);
        one.progress("b", DONE);
        one.close();
        assertThat(view("a").state()).isEqualTo(ItemState.IDLE);
        assertThat(center.history().runs(item("a"), 10))
                .extracting(org.synccenter.api.RunRecord::outcome)
                .containsExactlyInAnyOrder(Outcome.IN_SYNC, Outcome.FAILED);
    }

    @Test
    void aStopReachesAllSessionsOfAnItem() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        handler.capabilities.add(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS);
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        RequestHandle started = center.start(SyncRequest.ofHandler("mem"));
        gate.entered.await();
        SyncSession outside = outside(handler, "a");

        center.stop("mem");

        assertThat(outside.progress("a", HALF)).isEqualTo(CancelRequest.CANCEL_ALL);
        outside.progress("a", Progress.of(ProgressStatus.CANCELED, null));
        outside.close();
        assertThat(view("a").state()).isEqualTo(ItemState.STOPPING);
        gate.open.countDown();
        assertThat(result(started).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(view("a").state()).isEqualTo(ItemState.IDLE);
    }

    @Test
    void whatIsAskedForDuringASessionFromOutsideRunsAfterIt() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        handler.capabilities.add(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS);
        open(handler);
        SyncSession outside = outside(handler, "a");

        RequestHandle asked = center.start(SyncRequest.ofHandler("mem"));
        assertThat(asked.result().toCompletableFuture()).isNotDone();
        assertThat(handler.calls).isEmpty();
        outside.progress("a", DONE);
        outside.close();

        assertThat(result(asked).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(handler.calls).hasSize(1);
    }

    @Test
    void aSessionFromOutsideMayTakeWhatWaits() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        open(handler);
        SyncSession outside = outside(handler, "a");
        RequestHandle asked = center.start(SyncRequest.ofItems("mem", List.of("b")));

        assertThat(outside.pending().items()).containsExactly("b");
        outside.addItem("b");
        outside.progress("a", DONE);
        outside.progress("b", DONE);
        outside.close();

        SyncResult result = result(asked);
        assertThat(result.items()).extracting(ItemResult::item).containsExactly(item("b"));
        assertThat(handler.calls).isEmpty();
    }

    @Test
    void aHandlerThatSyncsInTheBackgroundOnlyShowsItselfAndIsNeitherStartedNorStopped() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        handler.policies.add(HandlerPolicy.PREVENT_START_SYNC);
        handler.policies.add(HandlerPolicy.PREVENT_STOP_SYNC);
        open(handler);

        try (SyncSession session = outside(handler, "a")) {
            session.progress("a", HALF);
            assertThat(view("a").state()).isEqualTo(ItemState.SYNCING);
            assertThat(view("a").tasks().visible()).doesNotContain(Task.SYNC, Task.STOP);
            center.stop("mem");
            center.stopAll();
            assertThat(session.progress("a", HALF)).isEqualTo(CancelRequest.NONE);
            assertThatThrownBy(() -> center.start(SyncRequest.ofHandler("mem")))
                    .isInstanceOf(IllegalArgumentException.class);
            session.progress("a", DONE);
        }
        assertThat(view("a").lastOutcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void whatIsUnknownDisabledOrNothingIsRefusedAndLeavesNoTrace() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        open(handler);
        center.enableItem(item("b"), false, null, Set.of())
                .toCompletableFuture()
                .join();

        assertThatThrownBy(() -> outside(handler)).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> outside(handler, "a", "nobody"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> outside(handler, "b"))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("“Item b” is disabled. Enable it to sync it.");

        assertThat(view("a").state()).isEqualTo(ItemState.IDLE);
        assertThat(center.history().runs(null, 10)).isEmpty();
        assertThat(result(center.start(SyncRequest.ofItems("mem", List.of("a"))))
                        .outcome())
                .isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void aSessionFromOutsideThatIsClosedWithoutAReportHasFailed() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);

        SyncSession session = outside(handler, "a");
        session.close();
        session.close();

        assertThat(view("a").lastOutcome()).isEqualTo(Outcome.FAILED);
        assertThat(center.history().runs(null, 10)).hasSize(1);
    }
}
