package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.Outcome;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.async.AsyncHandler;
import org.synccenter.api.async.AsyncHandlerProvider;
import org.synccenter.contract.Proves;
import org.synccenter.stores.SqliteStores;

/** How handlers come, and go. */
@Timeout(60)
class CollectionContractTest extends CollectionFixture {
    private List<SyncEvent> events(String handlerId) {
        return center.events().list(handlerId, null);
    }

    private void openPatiently(Duration patience, SyncHandlerProvider... providers) throws SyncException {
        center = SyncCenter.open(
                List.of(providers),
                SqliteStores.open(home, CLOCK),
                home,
                CLOCK,
                new Patience(patience, Patience.USUAL.stops()));
    }

    @Test
    @Proves("ISyncMgrControl.UpdateHandlerCollection")
    void aCollectionThatHasGrownIsListedAgainOnlyWhenAskedFor() throws Exception {
        open(shelf);
        shelf.add(new MemoryHandler("two", "x"));
        assertThat(rows()).containsExactly("one");
        CountDownLatch slow = new CountDownLatch(1);
        shelf.before = () -> waitFor(slow);

        CompletionStage<Void> update = center.updateCollection("shelf");

        assertThat(update.toCompletableFuture()).isNotDone();
        assertThat(rows()).containsExactly("one");
        slow.countDown();
        done(update);
        assertThat(rows()).containsExactly("one", "two");
        assertThat(row("two").items()).hasSize(1);
    }

    @Test
    void aHandlerThatLeavesItsCollectionGoesAndItsSyncEndsByItself() throws Exception {
        Gate gate = new Gate();
        MemoryHandler two = new MemoryHandler("two", "x");
        two.script = gate;
        shelf.add(two);
        open(shelf);
        var running = center.start(SyncRequest.ofHandler("two"));
        gate.entered.await();
        shelf.remove("two");
        shelf.handlers.get("one").name = "First";

        done(center.updateCollection("shelf"));

        assertThat(rows()).containsExactly("one");
        assertThat(row("one").name()).isEqualTo("First");
        gate.open.countDown();
        assertThat(result(running).items()).hasSize(1);
        assertThatThrownBy(() -> center.start(SyncRequest.ofHandler("two")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownCollectionIsToldInASentence() throws Exception {
        open(shelf);

        assertThat(center.updateCollection("nothing").toCompletableFuture())
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withMessageContaining("nothing");
    }

    @Test
    @Proves("ISyncMgrHandlerCollection.GetHandlerEnumerator")
    void aCollectionThatCannotListItsHandlersStopsNoOtherAndKeepsThoseItHad() throws Exception {
        MemoryProvider broken = new MemoryProvider("broken", new MemoryHandler("kept", "k"));
        open(broken, shelf);
        broken.before = () -> {
            throw new IllegalStateException("raw words");
        };
        MemoryProvider never = new MemoryProvider("never", new MemoryHandler("unseen"));
        never.before = broken.before;
        center.close();

        open(broken, never, shelf);

        assertThat(rows()).containsExactly("kept", "never", "one");
        assertThat(result(center.start(SyncRequest.ofHandler("kept"))).outcome())
                .isEqualTo(Outcome.IN_SYNC);
        assertThat(row("never").error()).contains("never").doesNotContain("raw words");
        assertThat(row("never").tasks()).isEqualTo(Tasks.NONE);
        assertThat(events("broken"))
                .singleElement()
                .satisfies(e ->
                        assertThat(e.draft().description()).contains("broken").doesNotContain("raw words"));
        broken.before = () -> {};
        never.before = () -> {};
        done(center.updateCollection("broken"));
        done(center.updateCollection("never"));
        assertThat(events("broken")).isEmpty();
        assertThat(rows()).containsExactly("kept", "one", "unseen");
    }

    @Test
    @Proves({"ISyncMgrHandlerCollection.BindToHandler", "Semantics.MadeBeforeListed"})
    void rememberedHandlersAreMadeBeforeTheirProviderListsAndUnknownOnesLeaveQuietly() throws Exception {
        shelf.add(new MemoryHandler("gone", "g"));
        open(shelf);
        assertThat(shelf.log).containsExactlyInAnyOrder("handlerIds", "bind one", "bind gone");
        assertThat(shelf.log.getFirst()).isEqualTo("handlerIds");
        center.close();
        shelf.log.clear();
        shelf.remove("gone");

        open(shelf);

        assertThat(shelf.log).containsExactlyInAnyOrder("bind one", "bind gone", "handlerIds");
        assertThat(shelf.log.getLast()).isEqualTo("handlerIds");
        assertThat(rows()).containsExactly("one");
        assertThat(events("shelf")).isEmpty();
        assertThat(events("gone")).isEmpty();
    }

    @Test
    @Proves("ISyncMgrHandlerCollection.BindToHandler")
    void aCollectionThatRefusesIsAskedForAnEventDrivenHandler() throws Exception {
        AsyncFake events = new AsyncFake("events");
        AsyncHandlerProvider refusing = new AsyncHandlerProvider() {
            @Override
            public List<String> handlerIds() {
                return List.of("events");
            }

            @Override
            public AsyncHandler bindAsync(String handlerId, HandlerContext context) throws SyncException {
                return events.bindAsync(handlerId, context);
            }
        };

        open(refusing);

        assertThat(row("events").error()).isNull();
    }

    @Test
    void ofTwoHandlersWithOneIdTheFirstStays() throws Exception {
        MemoryProvider second = new MemoryProvider("second", new MemoryHandler("ONE", "z"), new MemoryHandler("three"));

        open(shelf, second);

        assertThat(rows()).containsExactly("one", "three");
        assertThat(row("one").items()).extracting(i -> i.ref().item()).containsExactly("a");
        assertThat(second.log).doesNotContain("bind ONE");
        assertThat(events("second"))
                .singleElement()
                .satisfies(e -> assertThat(e.draft().description()).contains("ONE"));
    }

    @Test
    void idsThatAreBlankTooLongOrLeadOutOfTheFolderDoNoHarm() throws Exception {
        MemoryHandler climber = new MemoryHandler("../../climber", "c");
        MemoryProvider odd = new MemoryProvider("odd", new MemoryHandler("x".repeat(63)), climber);
        odd.listed.add("x".repeat(64));
        odd.listed.add("  ");

        open(odd);

        assertThat(rows()).containsExactly("../../climber", "x".repeat(63));
        assertThat(events("odd")).hasSize(1);
        assertThat(climber.context().stateDirectory()).exists().hasParentRaw(home);
    }

    @Test
    void aHandlerThatDoesNotAnswerIsARowThatSaysSoAndAppearsWhenItDoes() throws Exception {
        CountDownLatch wakes = new CountDownLatch(1);
        MemoryHandler sleeper = new MemoryHandler("sleeper", "s") {
            @Override
            public HandlerInfo info() {
                waitFor(wakes);
                return super.info();
            }
        };
        MemoryProvider silent = new MemoryProvider("silent", new MemoryHandler("late"));
        silent.before = () -> waitFor(wakes);

        openPatiently(Duration.ofSeconds(1), sleeper, silent, shelf);

        assertThat(rows()).containsExactly("one", "silent", "sleeper");
        assertThat(row("sleeper").error()).contains("does not answer");
        assertThat(row("silent").error()).contains("does not answer");
        assertThat(result(center.start(SyncRequest.ofHandler("one"))).outcome()).isEqualTo(Outcome.IN_SYNC);
        done(center.update("one"));
        wakes.countDown();
        await().untilAsserted(() -> assertThat(rows()).containsExactly("late", "one", "sleeper"));
        await().untilAsserted(() -> assertThat(row("sleeper").error()).isNull());
        assertThat(result(center.start(SyncRequest.ofHandler("sleeper"))).outcome())
                .isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void handlersAreReadSideBySide() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        open(meeting("p", both), meeting("q", both));

        assertThat(rows()).containsExactly("p", "q");
        assertThat(row("p").error()).isNull();
    }

    private static SyncHandler read(CountDownLatch both, SyncHandler handler) {
        both.countDown();
        waitFor(both);
        return handler;
    }

    private static MemoryHandler meeting(String id, CountDownLatch both) {
        return new MemoryHandler(id) {
            @Override
            public SyncHandler bind(String handlerId, HandlerContext lent) {
                return read(both, super.bind(handlerId, lent));
            }
        };
    }
}
