package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.Cookie;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.async.AsyncHandlerInfo;
import org.synccenter.api.async.AsyncStart;
import org.synccenter.api.async.ItemProgress;
import org.synccenter.api.async.ItemStatus;
import org.synccenter.contract.Proves;

/** What the center owes a handler that works by callbacks: the order of calls, and the two halves of a sync. */
@Timeout(60)
class AsyncHandlerContractTest extends AsyncFixture {
    @Test
    void oneSyncIsOneObjectAndItsCallsComeInOrder() throws Exception {
        open(fake);

        SyncResult result = sync();

        assertThat(result.outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(result.items()).hasSize(2);
        assertThat(fake.log)
                .containsExactly(
                        "1 initialize",
                        "1 info",
                        "1 items",
                        "2 initialize",
                        "2 callback",
                        "2 prepareForSync [a, b]",
                        "2 synchronize",
                        "2 callback null");
    }

    @Test
    @Proves("ISyncMgrSynchronize.Initialize")
    void aHandlerThatDeclinesAnEventIsLeftAlone() throws Exception {
        fake.answer = start -> start.reason() != StartReason.IDLE;
        open(fake);

        SyncResult declined = result(center.start(SyncRequest.ofHandler("async").withReason(StartReason.IDLE)));

        assertThat(fake.syncs()).singleElement().satisfies(instance -> {
            assertThat(instance.start).isEqualTo(new AsyncStart(StartReason.IDLE, false, false, null));
            assertThat(fake.log(instance)).containsExactly("initialize");
        });
        assertThat(declined.items()).hasSize(2).allSatisfy(i -> {
            assertThat(i.outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(i.error()).isNull();
        });
        assertThat(center.events().errors("async", null)).isZero();

        Cookie cookie = Cookie.of(new byte[] {1, 0, -1});
        result(center.start(
                SyncRequest.ofHandler("async").withReason(StartReason.INVOKE).withContext(cookie)));
        assertThat(fake.syncs().getLast().start)
                .isEqualTo(new AsyncStart(StartReason.INVOKE, false, false, Cookie.of(new byte[] {1, 0, -1})));
        result(center.start(SyncRequest.ofHandler("async").withContext(cookie).from(new AsyncFake.Window())));
        assertThat(fake.syncs().getLast().start).isEqualTo(new AsyncStart(StartReason.MANUAL, false, true, null));
    }

    @Test
    @Proves("ISyncMgrSynchronize.GetHandlerInfo")
    void aLongNameOfAHandlerIsCut() throws Exception {
        fake.info = new AsyncHandlerInfo("n".repeat(200), false, true, true, false);
        open(fake);

        assertThat(row().name()).isEqualTo("n".repeat(31));
        assertThat(row().tasks().visible()).doesNotContain(Task.PROPERTIES);

        fake.info = AsyncHandlerInfo.of("x".repeat(30) + "\ud83d\ude00");
        update();
        assertThat(row().name()).as("no half character").isEqualTo("x".repeat(30));
    }

    @Test
    @Proves("ISyncMgrSynchronize.SetProgressCallback")
    void theCallbackIsSetBeforePreparingAndTakenAwayOnceAtTheEnd() throws Exception {
        open(fake);
        sync();
        AsyncFake.Instance instance = fake.syncs().getFirst();

        assertThat(fake.log(instance))
                .containsExactly("initialize", "callback", "prepareForSync [a, b]", "synchronize", "callback null");
        assertThatThrownBy(() -> instance.callback().progress("a", ItemProgress.of(ItemStatus.UPDATING)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> instance.callback().synchronizeCompleted(null))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> instance.callback().enableModeless(true)).isInstanceOf(IllegalStateException.class);
        assertThat(row("a").lastOutcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    @Proves("ISyncMgrSynchronize.PrepareForSync")
    void itemsThatAreChosenArePreparedAndTheSyncFollowsACompletionFromElsewhere() throws Exception {
        CountDownLatch returned = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        fake.prepare = instance -> {
            elsewhere(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    return;
                }
                instance.callback().prepareForSyncCompleted(null);
            });
            returned.countDown();
        };
        open(fake);
        enable("b", false);

        RequestHandle handle = start();
        returned.await();
        AsyncFake.Instance instance = fake.syncs().getFirst();
        assertThat(fake.log(instance)).doesNotContain("synchronize");
        assertThat(row("a").state()).isEqualTo(ItemState.SYNCING);
        go.countDown();

        assertThat(result(handle).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(fake.log(instance)).containsSubsequence("prepareForSync [a]", "synchronize");
    }

    @Test
    @Proves("Semantics.CompletionBeforeReturn")
    void bothHalvesMayBeCompletedBeforeTheirMethodsReturn() throws Exception {
        AtomicBoolean preparing = new AtomicBoolean();
        fake.prepare = instance -> {
            preparing.set(true);
            instance.callback().prepareForSyncCompleted(null);
            preparing.set(false);
        };
        fake.synchronize = instance -> {
            assertThat(preparing).as("one call after the other").isFalse();
            instance.succeed();
        };
        open(fake);

        SyncResult result = sync();

        assertThat(result.outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(fake.log(fake.syncs().getFirst()))
                .containsSubsequence("prepareForSync [a, b]", "synchronize", "callback null");
    }

    @Test
    @Proves("ISyncMgrSynchronize.Synchronize")
    void aSyncThatCouldNotBePreparedIsNotBegun() throws Exception {
        fake.prepare = instance -> instance.callback().prepareForSyncCompleted("The server wants a password.");
        open(fake);

        SyncResult result = sync();

        AsyncFake.Instance instance = fake.syncs().getFirst();
        assertThat(fake.log(instance))
                .containsExactly("initialize", "callback", "prepareForSync [a, b]", "callback null");
        assertThat(result.items()).hasSize(2).allSatisfy(i -> {
            assertThat(i.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(i.error()).isEqualTo("The server wants a password.");
        });

        fake.prepare = i -> {
            throw SyncException.unavailable("There is no network.", null);
        };
        assertThat(sync().items()).extracting(ItemResult::error).containsOnly("There is no network.");
        assertThat(fake.log(fake.syncs().getLast())).endsWith("callback null").doesNotContain("synchronize");
    }

    @Test
    @Proves("ISyncMgrSynchronizeCallback.PrepareForSyncCompleted")
    void onlyThePreparationsCompletionOpensTheSync() throws Exception {
        List<Throwable> refused = new ArrayList<>();
        fake.prepare = instance -> {
            try {
                instance.callback().synchronizeCompleted(null);
            } catch (IllegalStateException e) {
                refused.add(e);
            }
            instance.callback().prepareForSyncCompleted(null);
            try {
                instance.callback().prepareForSyncCompleted("too late");
            } catch (IllegalStateException e) {
                refused.add(e);
            }
        };
        open(fake);

        assertThat(sync().outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(refused).hasSize(2);
        assertThat(fake.log(fake.syncs().getFirst())).containsOnlyOnce("synchronize");
    }

    @Test
    void aCompletionBeforeTheMethodThrowsCountsAsFailure() throws Exception {
        fake.prepare = instance -> {
            instance.callback().prepareForSyncCompleted(null);
            throw new IllegalStateException("after all not");
        };
        open(fake);

        SyncResult result = sync();

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(fake.log(fake.syncs().getFirst())).endsWith("callback null").doesNotContain("synchronize");
    }

    @Test
    @Proves("Semantics.StateIsNotInTheObject")
    void threeObjectsMayLiveAtOnceAndNoneKnowsTheOther() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        fake.synchronize = instance -> {
            together.await();
            together.await();
            instance.succeed();
        };
        open(fake);
        RequestHandle handle = start();
        together.await();
        update();
        assertThat(row().items()).hasSize(2);
        together.await();

        assertThat(result(handle).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(fake.instances).hasSize(3);
        assertThat(fake.log(fake.instances.getLast())).containsExactly("initialize", "info", "items");
    }
}
