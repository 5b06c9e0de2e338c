package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.EventLevel;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.async.AsyncCallback;
import org.synccenter.api.async.ItemProgress;
import org.synccenter.api.async.ItemStatus;
import org.synccenter.api.async.LoggedError;
import org.synccenter.contract.Proves;

/** What a handler that works by callbacks reports in the midst of a sync, from any thread. */
@Timeout(60)
class AsyncCallbackContractTest extends AsyncSyncFixture {
    @Test
    @Proves("ISyncMgrSynchronizeCallback.Progress")
    void aReportChangesOnlyWhatItNamesAndAnswersWhatIsToBeStopped() throws Exception {
        open(fake);
        AsyncCallback callback = whenSyncing().callback();

        callback.progress("a", new ItemProgress("Copying", ItemStatus.UPDATING, 2L, 10L));
        callback.progress("a", new ItemProgress(null, null, 3L, null));
        assertThat(row("a").progress()).satisfies(shown -> {
            assertThat(shown.text()).isEqualTo("Copying");
            assertThat(shown.step()).isEqualTo(3);
            assertThat(shown.max()).isEqualTo(10);
        });
        callback.progress("a", new ItemProgress(null, ItemStatus.PAUSED, null, null));
        assertThat(row("a").progress()).satisfies(shown -> {
            assertThat(shown.text()).isEqualTo("Paused");
            assertThat(shown.fraction()).isEqualTo(0.3);
        });
        callback.progress("a", new ItemProgress("Copying on", ItemStatus.UPDATING, null, null));
        assertThat(text("a")).contains("Copying on");

        assertThat(callback.progress("b", ItemProgress.of(ItemStatus.UPDATING))).isEqualTo(CancelRequest.NONE);
        center.stopItems("async", List.of("a"));
        assertThat(callback.progress("a", new ItemProgress(null, null, 4L, null)))
                .isEqualTo(CancelRequest.CANCEL_ITEM);
        assertThat(callback.progress("b", new ItemProgress(null, null, 1L, null)))
                .isEqualTo(CancelRequest.NONE);
        center.stop("async");
        assertThat(callback.progress("b", new ItemProgress(null, null, 2L, null)))
                .isEqualTo(CancelRequest.CANCEL_ALL);
        callback.progress("b", ItemProgress.of(ItemStatus.SUCCEEDED));
        assertThat(callback.progress("b", new ItemProgress("done and dusted", null, null, null)))
                .as("what is said after the end does not undo it")
                .isEqualTo(CancelRequest.CANCEL_ALL);
        assertThatThrownBy(() -> callback.progress("c", ItemProgress.of(ItemStatus.UPDATING)))
                .isInstanceOf(IllegalArgumentException.class);
        callback.synchronizeCompleted(null);

        assertThat(result(handles.getFirst()).items())
                .extracting(i -> i.item().item() + " " + i.outcome())
                .containsExactlyInAnyOrder("a CANCELLED", "b IN_SYNC");
    }

    @Test
    @Proves("ISyncMgrSynchronize.SetItemStatus")
    void aHandlerIsToldOnceOfAnItemThatAPersonSkips() throws Exception {
        open(fake);
        AsyncFake.Instance instance = whenSyncing();

        center.stopItems("async", List.of("b"));
        // Told although it reports nothing, and asks nothing.
        await().until(() -> !fake.skipped.isEmpty());
        assertThat(row("b").state()).as("only asked for so far").isEqualTo(ItemState.STOPPING);
        center.stopItems("async", List.of("b"));
        instance.callback().progress("b", ItemProgress.of(ItemStatus.SKIPPED));
        assertThat(row("b").state()).as("acknowledged: it can be synced again").isEqualTo(ItemState.IDLE);
        assertThat(row("a").state()).isEqualTo(ItemState.SYNCING);
        instance.callback().progress("a", ItemProgress.of(ItemStatus.SUCCEEDED));
        instance.callback().synchronizeCompleted(null);

        SyncResult result = result(handles.getFirst());
        assertThat(fake.log(instance))
                .containsOnlyOnce("setItemStatus b SKIPPED")
                .noneMatch(l -> l.startsWith("setItemStatus a"));
        assertThat(result.items())
                .extracting(i -> i.item().item() + " " + i.outcome() + " " + i.error())
                .containsExactlyInAnyOrder("a IN_SYNC null", "b CANCELLED null");
        assertThat(row("b").lastOutcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void aSkipWhilePreparingReachesTheHandlerAndAllSkippedMeansNoSync() throws Exception {
        AtomicReference<AsyncFake.@Nullable Instance> preparing = new AtomicReference<>();
        fake.prepare = preparing::set;
        open(fake);
        RequestHandle handle = start();
        await().until(() -> preparing.get() != null);

        center.stop("async");
        await().until(() -> fake.skipped.size() == 2);
        preparing.get().callback().prepareForSyncCompleted(null);

        assertThat(result(handle).items()).extracting(ItemResult::outcome).containsOnly(Outcome.CANCELLED);
        assertThat(fake.log(preparing.get())).doesNotContain("synchronize").endsWith("callback null");
    }

    @Test
    @Proves("ISyncMgrSynchronizeCallback.SynchronizeCompleted")
    void aHandlerThatNeverCompletesHoldsNobodyUp() throws Exception {
        openImpatient(Duration.ofMillis(300), fake, new MemoryHandler("mem", "x"));
        AsyncFake.Instance silent = whenSyncing();

        long before = System.nanoTime();
        center.stopAll();
        assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
        await().until(() -> fake.skipped.size() == 2);
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).outcome()).isEqualTo(Outcome.IN_SYNC);
        await().until(() -> row("a").state() == ItemState.NOT_RESPONDING);
        assertThat(row("a").tasks().available()).contains(Task.GIVE_UP);

        center.giveUp(new ItemRef("async", "a"));

        assertThat(result(handles.getFirst()).items()).hasSize(2).allSatisfy(i -> {
            assertThat(i.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(i.error()).isNotBlank();
        });
        await().until(() -> !center.snapshot().isBusy());
        assertThatThrownBy(() -> silent.callback().progress("a", ItemProgress.of(ItemStatus.SUCCEEDED)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> silent.callback().synchronizeCompleted(null))
                .isInstanceOf(IllegalStateException.class);
        fake.synchronize = AsyncFake.Instance::succeed;
        await().untilAsserted(() -> assertThat(sync().outcome()).isEqualTo(Outcome.IN_SYNC));
        assertThat(fake.log(silent)).endsWith("callback null");
    }

    /** What it works with goes on elsewhere: a second object at the same items would be worse than any failure. */
    @Test
    void whatWasGivenUpIsNotStartedAgainBeforeItSaysThatItIsDone() throws Exception {
        openImpatient(Duration.ofMillis(100), fake);
        AsyncFake.Instance silent = whenSyncing();
        center.stopAll();
        await().until(() -> row("a").state() == ItemState.NOT_RESPONDING);
        center.giveUp(new ItemRef("async", "a"));
        result(handles.getFirst());
        fake.synchronize = AsyncFake.Instance::succeed;

        for (int i = 0; i < 20; i++) {
            assertThat(sync().items())
                    .hasSize(2)
                    .allSatisfy(r -> assertThat(r.error()).contains("may still be at work"));
        }
        assertThat(fake.log(silent)).doesNotContain("callback null");
        assertThat(fake.syncs()).hasSize(1);

        assertThatThrownBy(() -> silent.callback().synchronizeCompleted(null))
                .isInstanceOf(IllegalStateException.class);
        await().untilAsserted(() -> assertThat(sync().outcome()).isEqualTo(Outcome.IN_SYNC));
        assertThat(fake.log(silent)).endsWith("callback null");
    }

    @Test
    void aSyncThatBreaksOffFailsWhatWasNotDone() throws Exception {
        open(fake);
        AsyncCallback callback = whenSyncing().callback();
        callback.progress("a", ItemProgress.of(ItemStatus.SUCCEEDED));
        callback.synchronizeCompleted("The line was cut.");

        assertThat(result(handles.getFirst()).items())
                .extracting(i -> i.item().item() + " " + i.outcome() + " " + i.error())
                .containsExactlyInAnyOrder("a IN_SYNC null", "b FAILED The line was cut.");
    }

    @Test
    void anItemThatFailsWithoutATextFailsForWhatWasLogged() throws Exception {
        open(fake);
        AsyncCallback callback = whenSyncing().callback();
        callback.logError(EventLevel.ERROR, "The disk is full.", new LoggedError("e1", "a", false));
        callback.progress("a", ItemProgress.of(ItemStatus.FAILED));
        callback.progress("b", ItemProgress.of(ItemStatus.FAILED));
        callback.synchronizeCompleted(null);

        assertThat(result(handles.getFirst()).items())
                .extracting(ItemResult::error)
                .contains("The disk is full.")
                .doesNotContainNull();
    }

    @Test
    void callsFromManyThreadsAtOnceAndAfterTheEndHarmNothing() throws Exception {
        open(fake);
        AsyncFake.Instance instance = whenSyncing();
        AsyncCallback callback = instance.callback();
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        List<Throwable> odd = new CopyOnWriteArrayList<>();
        for (int t = 0; t < 8; t++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    go.await();
                    for (int i = 0; i < 500; i++) {
                        callback.progress("a", new ItemProgress("step", ItemStatus.UPDATING, (long) i, 500L));
                        callback.enableModeless(i % 2 == 0);
                    }
                    callback.synchronizeCompleted(null);
                } catch (IllegalStateException e) {
                    // Refused: it is over.
                } catch (Throwable e) {
                    odd.add(e);
                }
            }));
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(result(handles.getFirst()).items()).hasSize(2);
        assertThat(odd).isEmpty();
        assertThat(fake.log(instance)).containsOnlyOnce("callback null");
        assertThat(center.prompts().take(this)).as("the turn was given back").isTrue();
    }
}
