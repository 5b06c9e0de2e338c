package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.Outcome;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.async.AsyncItem;
import org.synccenter.api.async.AsyncItems;
import org.synccenter.contract.Proves;
import org.synccenter.engine.async.AsyncAdapters;

/** How the list of a handler that works by callbacks is read, and what is kept when it is incomplete. */
@Timeout(60)
class AsyncItemsContractTest extends AsyncFixture {
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
