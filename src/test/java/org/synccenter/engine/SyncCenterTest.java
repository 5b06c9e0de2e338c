package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Conflict;
import org.synccenter.api.Counts;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Problem;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.Resolution;
import org.synccenter.api.Side;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncSession;
import org.synccenter.contract.Proves;

@Timeout(60)
class SyncCenterTest extends EngineFixture {
    @Test
    void aHandlersItemsAreSyncedAndTheResultTellsEachOne() throws Exception {
        open(new MemoryHandler("mem", "a", "b"));

        SyncResult result = result(center.start(SyncRequest.ofHandler("mem")));

        assertThat(result.outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(result.status()).isEqualTo(ProgressStatus.SUCCEEDED);
        assertThat(result.items()).extracting(ItemResult::item).containsExactlyInAnyOrder(item("a"), item("b"));
        assertThat(view("a").lastSync()).isEqualTo(CLOCK.instant());
        assertThat(view("a").state()).isEqualTo(ItemState.IDLE);
        assertThat(center.history().runs(item("a"), 10))
                .singleElement()
                .satisfies(run -> assertThat(run.outcome()).isEqualTo(Outcome.IN_SYNC));
    }

    @Test
    @Proves("Semantics.NotReportedMeansFailed")
    void anItemThatIsNotReportedHasFailed() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        open(handler);
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
                session.progress("b", Progress.of(ProgressStatus.UPDATING, "halfway"));
            }
        };

        SyncResult result = result(center.start(SyncRequest.ofHandler("mem")));

        assertThat(result.items())
                .extracting(ItemResult::item, ItemResult::outcome)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(item("a"), Outcome.IN_SYNC),
                        org.assertj.core.groups.Tuple.tuple(item("b"), Outcome.FAILED));
        assertThat(center.events().errors("mem", "b")).isEqualTo(1);
        assertThat(view("b").error()).isNotBlank();
    }

    @Test
    void whateverAHandlerThrowsFailsItsItemsAndNothingElse() throws Exception {
        MemoryHandler broken = new MemoryHandler("mem", "a");
        broken.script = (context, sessions) -> {
            throw new StackOverflowError("too deep");
        };
        open(broken, new MemoryHandler("other", "x"));

        SyncResult failed = result(center.start(SyncRequest.ofHandler("mem")));
        SyncResult fine = result(center.start(SyncRequest.ofHandler("other")));

        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.items().getFirst().error()).contains("Memory mem").doesNotContain("too deep");
        assertThat(fine.outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    @Proves("Semantics.OnlyFailedAfterAFinalStatus")
    void afterAFinalStatusOnlyFailedIsAccepted() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
                assertThatThrownBy(() -> session.progress("a", Progress.of(ProgressStatus.UPDATING, "late")))
                        .isInstanceOf(IllegalStateException.class);
            }
        };
        open(handler);

        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void listenersAreWokenOnceUntilTheSnapshotIsTaken() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        CountDownLatch reported = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                for (int i = 1; i <= 100_000; i++) {
                    session.progress(
                            "a", new Progress(ProgressStatus.UPDATING, "Copying", i, 100_000, i, 100_000, "f" + i));
                }
                reported.countDown();
                go.await();
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        open(handler);
        center.snapshot();
        AtomicInteger woken = new AtomicInteger();
        try (AutoCloseable ignored = center.onChange(woken::incrementAndGet)) {
            RequestHandle handle = center.start(SyncRequest.ofHandler("mem"));
            reported.await();

            assertThat(woken).hasValue(1);
            CenterSnapshot snapshot = center.snapshot();
            ProgressView progress = snapshot.item(item("a")).orElseThrow().progress();
            assertThat(progress).isNotNull();
            assertThat(progress.step()).isEqualTo(100_000);
            assertThat(progress.path()).isEqualTo("f100000");
            assertThat(center.snapshot()).isSameAs(snapshot);
            go.countDown();
            result(handle);
            await().untilAsserted(() -> assertThat(woken.get()).isGreaterThan(1));
        }
    }

    @Test
    void disabledAndDisconnectedItemsAreLeftOutAndSayWhyWhenNamed() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b", "c");
        handler.connected.put("c", StateAnswer.NO);
        open(handler);
        center.enableItem(item("b"), false, null, Set.of())
                .toCompletableFuture()
                .join();

        SyncResult all = result(center.start(SyncRequest.ofHandler("mem")));
        SyncResult named = result(center.start(SyncRequest.ofItems("mem", List.of("b"))));

        assertThat(all.items()).extracting(ItemResult::item).containsExactly(item("a"));
        assertThat(named.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(named.items().getFirst().error()).contains("disabled");
        center.close();
        open(handler);
        assertThat(view("b").enabled()).isFalse();
        assertThat(view("b").tasks().visible()).contains(Task.ENABLE).doesNotContain(Task.SYNC, Task.DISABLE);
    }

    @Test
    void policiesPreventStartAndStopAlsoByCall() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        handler.itemPolicies.put("a", Set.of(ItemPolicy.PREVENT_START_SYNC));
        handler.itemPolicies.put("b", Set.of(ItemPolicy.PREVENT_STOP_SYNC));
        MemoryHandler background = new MemoryHandler("bg", "x");
        background.policies.add(HandlerPolicy.PREVENT_START_SYNC);
        Gate gate = new Gate();
        handler.script = gate;
        open(handler, background);

        assertThatThrownBy(() -> center.start(SyncRequest.ofHandler("bg")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> center.start(SyncRequest.ofItems("mem", List.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
        RequestHandle running = center.start(SyncRequest.ofHandler("mem"));
        gate.entered.await();
        center.stopAll();
        gate.open.countDown();

        assertThat(result(running).items())
                .extracting(ItemResult::item, ItemResult::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(item("b"), Outcome.IN_SYNC));
    }

    @Test
    void aHandlerThatCannotBeLoadedIsAVisibleRowAndStopsNoOther() throws Exception {
        SyncHandlerProvider broken = new SyncHandlerProvider() {
            @Override
            public List<String> handlerIds() {
                return List.of("broken");
            }

            @Override
            public SyncHandler bind(String handlerId, HandlerContext context) {
                throw new NoClassDefFoundError("some/Library");
            }
        };
        open(broken, new MemoryHandler("mem", "a"));

        assertThat(center.snapshot().handlers()).extracting(HandlerView::id).containsExactly("broken", "mem");
        assertThat(center.snapshot().handlers().getFirst().error())
                .contains("broken")
                .doesNotContain("some/Library");
        SyncResult failed = result(center.start(SyncRequest.ofHandler("broken")));
        assertThat(failed.status()).isEqualTo(ProgressStatus.FAILED);
        assertThat(failed.error()).contains("could not be loaded");
    }

    @Test
    void aPreviewReportsThePlanAndLeavesNoTrace() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        handler.capabilities.add(HandlerCapability.CAN_PREVIEW);
        SyncAction action = new SyncAction("x.txt", null, ActionKind.CREATE, Side.RIGHT, "New on the left.", 5);
        handler.script = (context, sessions) -> {
            assertThat(context.options().preview()).isTrue();
            try (SyncSession session = sessions.create(context.items())) {
                session.plan("a", List.of(action));
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        open(handler);

        SyncResult result = result(center.start(SyncRequest.ofHandler("mem").withOptions(SyncOptions.PREVIEW)));

        assertThat(result.items().getFirst().plan()).containsExactly(action);
        assertThat(center.history().runs(null, 10)).isEmpty();
        assertThat(view("a").lastSync()).isNull();
    }

    @Test
    void whatASessionReportsIsInTheResultTheHistoryAndTheSnapshot() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        Hold hold = new Hold(
                Hold.Reason.MASS_DELETION, "Many files are gone.", List.of("x"), Set.of(HoldAnswer.ALLOW_ONCE));
        SyncAction created = new SyncAction("n.txt", null, ActionKind.CREATE, Side.LEFT, "New on the right.", 7);
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                session.applied("a", created);
                session.problem("a", new Problem("p.txt", Side.LEFT, "In use."));
                if (context.options().holdAnswer() == null) {
                    session.held("a", hold);
                }
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        open(handler);

        ItemResult held =
                result(center.start(SyncRequest.ofHandler("mem"))).items().getFirst();
        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(view("a").hold()).isEqualTo(hold);
        SyncOptions allow = new SyncOptions(false, HoldAnswer.ALLOW_ONCE);
        ItemResult done = result(center.start(SyncRequest.ofHandler("mem").withOptions(allow)))
                .items()
                .getFirst();

        assertThat(done.outcome()).isEqualTo(Outcome.PROBLEMS);
        assertThat(done.counts()).isEqualTo(new Counts(1, 0, 0, 0, 7));
        assertThat(center.history().actions(done.run(), 10)).containsExactly(created);
        assertThat(center.history().problems(done.run())).hasSize(1);
        assertThat(view("a").hold()).isNull();
        assertThat(view("a").error()).isEqualTo("In use.");
        assertThat(center.events().list("mem", "a"))
                .singleElement()
                .satisfies(e -> assertThat(e.draft().level()).isEqualTo(EventLevel.WARNING));
    }

    @Test
    void conflictsStayUntilTheHandlerSaysThatTheyAreGone() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        Conflict.Version version = new Conflict.Version(Conflict.VersionKind.FILE, 3, CLOCK.instant());
        handler.context()
                .conflicts()
                .replace(
                        "a",
                        List.of(new Conflict(
                                "",
                                item("a"),
                                "x.txt",
                                Conflict.Kind.BOTH_EDITED,
                                version,
                                version,
                                CLOCK.instant(),
                                EnumSet.of(Resolution.KEEP_LEFT))));
        center.updateConflicts("mem", null).toCompletableFuture().join();
        String id = center.conflicts(null).getFirst().id();
        assertThat(view("a").conflicts()).isEqualTo(1);

        assertThat(center.resolve(List.of(id), Resolution.MERGE)).containsOnlyKeys(id);
        assertThat(view("a").conflicts()).isEqualTo(1);
        assertThat(center.resolve(List.of(id), Resolution.KEEP_LEFT)).isEmpty();

        assertThat(view("a").conflicts()).isEqualTo(1);
        assertThat(center.conflicts(null)).hasSize(1);
        center.updateConflicts("mem", null).toCompletableFuture().join();
        assertThat(view("a").conflicts()).isZero();
        assertThat(center.conflicts(null)).isEmpty();
        assertThat(center.resolve(List.of(id), Resolution.KEEP_LEFT)).containsOnlyKeys(id);
    }

    @Test
    void itemsAreAddedAndRemovedThroughTheHandlersSetup() throws Exception {
        open(new MemoryHandler("mem", "a"));

        ItemRef added = center.addItem("mem", new ItemDraft(null, "new", Map.of()));

        assertThat(center.snapshot().item(added)).isPresent();
        assertThatThrownBy(() -> center.addItem("mem", new ItemDraft(null, "new", Map.of())))
                .isInstanceOf(SyncException.class)
                .hasMessage("There is an item of this name already.");
        center.removeItem(added);
        assertThat(center.snapshot().item(added)).isEmpty();
        assertThatThrownBy(() -> center.removeItem(added)).isInstanceOf(SyncException.class);
    }
}
