package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.async.AsyncHandlerInfo;
import org.synccenter.api.async.AsyncItem;
import org.synccenter.api.async.AsyncItems;
import org.synccenter.api.async.AsyncStart;
import org.synccenter.api.async.ItemProgress;
import org.synccenter.api.async.ItemStatus;
import org.synccenter.contract.Proves;
import org.synccenter.engine.async.AsyncAdapters;

/** What the center owes a handler that works by callbacks: the order of calls, its list, and the two halves of a sync. */
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
    @Proves({"ISyncMgrSynchronize.EnumSyncMgrItems", "Semantics.AbsentItemsKeepTheirState"})
    void whatAPersonDecidedSurvivesAnIncompleteListAndIsForgottenByACompleteOne() throws Exception {
        open(fake);
        enable("a", false);

        fake.items = new AsyncItems(List.of(AsyncItem.of("b", "Item b")), false);
        update();
        assertThat(row().items()).hasSize(1);
        fake.items = AsyncFake.listed("a", "b");
        update();
        assertThat(row("a").enabled()).as("missing for a while").isFalse();

        fake.items = AsyncFake.listed("b");
        update();
        fake.items = AsyncFake.listed("a", "b");
        update();
        assertThat(row("a").enabled()).as("gone and new").isTrue();
    }

    @Test
    void whatWasDecidedIsKeptOverARestartUnlessTheItemIsTemporary() throws Exception {
        fake.items = AsyncItems.of(List.of(
                new AsyncItem("off", "Off", false, false, false, false, null),
                AsyncItem.of("on", "On"),
                new AsyncItem("brief", "Brief", true, false, true, false, CLOCK.instant())));
        open(fake);
        assertThat(row("off").enabled()).isFalse();
        assertThat(row("brief").lastSync()).isEqualTo(CLOCK.instant());
        enable("off", true);
        enable("on", false);
        enable("brief", false);
        assertThat(row("brief").enabled()).isFalse();

        center.close();
        open(fake);

        assertThat(row("off").enabled()).isTrue();
        assertThat(row("on").enabled()).isFalse();
        assertThat(row("brief").enabled()).isTrue();
    }

    @Test
    @Proves("ISyncMgrSynchronize.GetItemObject")
    void anItemWithoutFurtherObjectsIsAnItem() throws Exception {
        open(fake);
        SyncItem item = AsyncAdapters.adapt(fake, "async", fake.context).items().getFirst();

        assertThat(item.object(Runnable.class)).isEmpty();
        assertThat(fake.log).anyMatch(l -> l.endsWith("itemObject a"));
        assertThat(sync().outcome()).isEqualTo(Outcome.IN_SYNC);
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

    @Test
    @Proves("ISyncMgrEnumItems.Next")
    void aListThatFailsMidwayShowsNothingOfIt() throws Exception {
        fake.items = AsyncItems.of(new Wayward(3) {
            @Override
            public AsyncItem get(int index) {
                if (index == 2) {
                    throw new IllegalStateException("the third cannot be read");
                }
                return super.get(index);
            }
        });
        open(fake, new MemoryHandler("mem", "x"));

        assertThat(row().items()).isEmpty();
        assertThat(row().error()).isNotBlank();
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).outcome()).isEqualTo(Outcome.IN_SYNC);

        fake.items = AsyncFake.listed("a");
        update();
        assertThat(row().items()).hasSize(1);
        assertThat(row().error()).isNull();
    }

    @Test
    @Proves("ISyncMgrEnumItems.Skip")
    void aListIsReadOnlyFromItsBeginning() throws Exception {
        fake.items = AsyncItems.of(new Wayward(3) {
            @Override
            public int size() {
                throw new UnsupportedOperationException("size");
            }

            @Override
            public List<AsyncItem> subList(int from, int to) {
                throw new UnsupportedOperationException("skip");
            }

            @Override
            public Object[] toArray() {
                throw new UnsupportedOperationException("toArray");
            }
        });
        open(fake);

        assertThat(row().items()).extracting(i -> i.ref().item()).containsExactly("i0", "i1", "i2");
    }

    @Test
    @Proves("ISyncMgrEnumItems.Reset")
    void aSecondReadingMayHaveAnotherOrderAndOtherItems() throws Exception {
        open(fake);
        enable("b", false);

        fake.items = AsyncFake.listed("c", "B", "a");
        update();

        assertThat(row().items()).extracting(i -> i.ref().item()).containsExactlyInAnyOrder("c", "B", "a");
        assertThat(row("b").enabled()).as("the same item, by its id").isFalse();
        assertThat(sync().items()).extracting(i -> i.item().item()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    @Proves("ISyncMgrEnumItems.Clone")
    void twoReadingsOfOneListDoNotMoveEachOther() throws Exception {
        CyclicBarrier halfway = new CyclicBarrier(2);
        open(fake);
        fake.items = AsyncItems.of(new Wayward(4) {
            @Override
            public AsyncItem get(int index) {
                if (index == 2) {
                    try {
                        halfway.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
                return super.get(index);
            }
        });
        List<List<SyncItem>> read = new CopyOnWriteArrayList<>();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            readers.add(Thread.ofPlatform().start(() -> {
                try {
                    read.add(AsyncAdapters.adapt(fake, "async", fake.context).items());
                } catch (SyncException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(read)
                .hasSize(2)
                .allSatisfy(
                        items -> assertThat(items).extracting(SyncItem::id).containsExactly("i0", "i1", "i2", "i3"));
    }

    /** A list that is more alive than most: only its iterator is asked. */
    private static class Wayward extends AbstractList<AsyncItem> {
        private final int count;

        Wayward(int count) {
            this.count = count;
        }

        @Override
        public AsyncItem get(int index) {
            return AsyncItem.of("i" + index, "Item " + index);
        }

        @Override
        public Iterator<AsyncItem> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < count;
                }

                @Override
                public AsyncItem next() {
                    return get(next++);
                }
            };
        }

        @Override
        public int size() {
            return count;
        }
    }
}
