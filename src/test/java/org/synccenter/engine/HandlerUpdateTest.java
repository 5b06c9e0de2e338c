package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.contract.Proves;

/** How handlers and items are read again: when they are asked to be, and at no other time. */
@Timeout(60)
class HandlerUpdateTest extends CollectionFixture {
    @Test
    @Proves("ISyncMgrControl.UpdateHandler")
    void aHandlersNewNameAndItemsAreShownAfterAnUpdateAndNotBefore() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        handler.name = "Renamed";
        handler.info = HandlerInfo.of(HandlerType.DEVICE, "two contacts");
        handler.grow("b");
        handler.forget("a");
        assertThat(row("mem").name()).isEqualTo("Memory mem");
        assertThat(row("mem").items()).extracting(i -> i.ref().item()).containsExactly("a");

        done(center.update("mem"));

        assertThat(row("mem").name()).isEqualTo("Renamed");
        assertThat(row("mem").type()).isEqualTo(HandlerType.DEVICE);
        assertThat(row("mem").items()).extracting(i -> i.ref().item()).containsExactly("b");
    }

    @Test
    @Proves("ISyncMgrControl.UpdateItem")
    void updatingAnItemReadsThatOneAndNothingElse() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a", "b");
        open(handler);
        handler.itemInfos.put("b", ItemInfo.of("Kind", "three notes"));
        handler.itemInfos.put("a", ItemInfo.of("Kind", "not asked for"));
        handler.log.clear();

        done(center.updateItem(item("b")));

        assertThat(handler.log).containsExactly("item b", "name b", "info b");
        assertThat(view("b").comment()).isEqualTo("three notes");
        assertThat(view("a").comment()).isEqualTo("in memory");
        handler.forget("b");
        done(center.updateItem(item("b")));
        assertThat(center.snapshot().item(item("b"))).isEmpty();
    }

    @Test
    void anItemIsFoundByItsIdWithoutHavingBeenListed() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        handler.grow("b");

        done(center.updateItem(new ItemRef("MEM", "B")));

        assertThat(view("b").name()).isEqualTo("Item b");
        assertThat(handler.log).containsOnlyOnce("items");
    }

    @Test
    @Proves("ISyncMgrHandler.GetCapabilities")
    void paintingReadsNothing() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        handler.log.clear();

        for (int i = 0; i < 100; i++) {
            handler.context()
                    .control()
                    .updateConflicts("mem", null)
                    .toCompletableFuture()
                    .join();
            assertThat(center.snapshot().handlers()).hasSize(1);
        }
        assertThat(handler.log).isEmpty();
        done(center.update("mem"));
        assertThat(handler.log).containsOnlyOnce("capabilities", "policies");
    }

    @Test
    void updatesOfAHandlerThatHangsCostOneThreadAndBlockNoOther() throws Exception {
        CountDownLatch wakes = new CountDownLatch(1);
        CountDownLatch asleep = new CountDownLatch(1);
        MemoryHandler sleeper = new MemoryHandler("sleeper", "s") {
            private volatile boolean tired;

            @Override
            public HandlerInfo info() {
                if (tired) {
                    asleep.countDown();
                    waitFor(wakes);
                }
                tired = true;
                return super.info();
            }
        };
        open(sleeper, shelf);
        CompletionStage<Void> first = center.update("sleeper");
        asleep.await();
        sleeper.log.clear();

        CompletableFuture<?>[] more = new CompletableFuture<?>[100];
        for (int i = 0; i < more.length; i++) {
            more[i] = center.update("sleeper").toCompletableFuture();
        }
        done(center.update("one"));

        assertThat(first.toCompletableFuture()).isNotDone();
        assertThat(row("sleeper").items()).hasSize(1);
        wakes.countDown();
        CompletableFuture.allOf(more).orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(sleeper.log.stream().filter("name"::equals)).hasSize(1);
    }

    @Test
    void aHandlerThatFailedToLoadIsTriedAgainAtAnUpdate() throws Exception {
        MemoryHandler moody = shelf.handlers.remove("one");
        open(shelf);
        assertThat(row("one").error()).contains("could not be loaded");
        shelf.handlers.put("one", moody);

        done(center.update("one"));

        assertThat(row("one").error()).isNull();
        assertThat(row("one").name()).isEqualTo("Memory one");
    }

    @Test
    void anUpdateOfAnUnknownHandlerIsToldInASentence() throws Exception {
        open(shelf);

        assertThat(center.update("nobody").toCompletableFuture())
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(SyncException.class)
                .withMessageContaining("nobody");
    }
}
