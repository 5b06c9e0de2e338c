package org.synccenter.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.engine.MemoryEvents.event;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventStore;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.contract.Proves;

/** Handlers' own event stores beside the center's log. */
final class EventStoresTest extends EngineFixture {
    private final MemoryEvents own = new MemoryEvents();
    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b");

    private void openWithStore() throws SyncException {
        handler.capabilities.addAll(List.of(HandlerCapability.EVENT_STORE, HandlerCapability.CAN_PREVIEW));
        handler.objects.put(EventStore.class, () -> own);
        open(handler);
    }

    private void keep(String id, String item, EventLevel level, long second) {
        keep(event(id, item, level, second));
    }

    private void keep(SyncEvent event) {
        centerStores.events().add(event);
    }

    private List<String> listed() {
        return center.events().list(null, null).stream().map(SyncEvent::id).toList();
    }

    private HandlerView handlerView() {
        return center.snapshot().handlers().getFirst();
    }

    private void update() {
        center.updateEvents("mem", null)
                .toCompletableFuture()
                .orTimeout(30, SECONDS)
                .join();
    }

    @Test
    @Proves("ISyncMgrEventStore.GetEventEnumerator")
    void ownAndKeptEventsAreOneListNewestFirst() throws Exception {
        openWithStore();
        keep("kept", "a", EventLevel.ERROR, 2);
        keep("both", "a", EventLevel.ERROR, 4);
        own.events.add(event("own-old", "a", EventLevel.WARNING, 1));
        own.events.add(event("both", "a", EventLevel.ERROR, 4));
        own.events.add(event("own-new", null, EventLevel.INFORMATION, 3));

        assertThat(listed()).containsExactly("both", "own-new", "kept", "own-old");
        assertThat(center.events().list("MEM", "A"))
                .extracting(SyncEvent::id)
                .containsExactly("both", "kept", "own-old");
    }

    @Test
    void aStoreIsAskedForOnlyWhereItIsAnnounced() throws Exception {
        handler.objects.put(EventStore.class, () -> own);
        MemoryEvents ofItem = new MemoryEvents();
        ofItem.events.add(event("item", "b", EventLevel.ERROR, 1));
        handler.itemObjects.put("a", Map.of(EventStore.class, () -> own));
        handler.itemObjects.put("b", Map.of(EventStore.class, () -> ofItem));
        handler.itemCapabilities.put("b", Set.of(ItemCapability.EVENT_STORE));
        own.events.add(event("hidden", "a", EventLevel.ERROR, 1));
        open(handler);

        assertThat(listed()).containsExactly("item");
        assertThat(view("b").errors()).isEqualTo(1);
        assertThat(handlerView().errors()).isEqualTo(1);
        assertThat(handler.log).doesNotContain("object EventStore", "object a EventStore");
        assertThat(own.log).isEmpty();
    }

    @Test
    @Proves("ISyncMgrControl.UpdateEvents")
    void errorsOfAnOwnStoreCountOnlyAfterTheUpdate() throws Exception {
        openWithStore();
        own.events.add(event("1", "a", EventLevel.ERROR, 1));
        own.events.add(event("2", null, EventLevel.ERROR, 2));
        center.snapshot();
        assertThat(view("a").errors()).isZero();
        assertThat(handlerView().errors()).isZero();
        long before = center.snapshot().version();

        update();

        assertThat(center.snapshot().version()).isGreaterThan(before);
        assertThat(view("a").errors()).isEqualTo(1);
        assertThat(view("b").errors()).isZero();
        assertThat(handlerView().errors()).isEqualTo(2);

        own.events.clear();
        center.updateEvents("mem", "a").toCompletableFuture().join();
        assertThat(view("a").errors()).isZero();
        assertThat(handlerView().errors()).isEqualTo(1);
    }

    @Test
    @Proves("ISyncMgrEventStore.GetEventCount")
    void aLargeStoreIsCountedWithoutBeingRead() throws Exception {
        openWithStore();
        own.events.addAll(IntStream.range(0, 100_000)
                .mapToObj(i -> event("e" + i, "a", EventLevel.ERROR, i))
                .toList());
        own.log.clear();

        update();

        assertThat(view("a").errors()).isEqualTo(100_000);
        assertThat(own.log).isNotEmpty().allMatch(call -> call.startsWith("errors"));
    }

    @Test
    @Proves("ISyncMgrEventStore.GetEvent")
    void oneEventIsFoundWhereverItLies() throws Exception {
        openWithStore();
        keep("kept", "a", EventLevel.ERROR, 2);
        own.events.add(event("own", "a", EventLevel.WARNING, 1));

        assertThat(center.events().get("kept")).contains(event("kept", "a", EventLevel.ERROR, 2));
        assertThat(center.events().get("own")).contains(event("own", "a", EventLevel.WARNING, 1));
        assertThat(center.events().get("none")).isEmpty();
        assertThat(own.log).noneMatch(call -> call.startsWith("list"));
    }

    @Test
    @Proves({"ISyncMgrEventStore.RemoveEvent", "Semantics.EventsGoWithTheNextSync"})
    void theOwningStoreIsAskedToRemoveOnAPersonsWishAndWhenItsHandlerSyncsAgain() throws Exception {
        openWithStore();
        keep("kept", "a", EventLevel.ERROR, 2);
        own.events.add(event("own", "a", EventLevel.ERROR, 1));
        own.events.add(event("level", null, EventLevel.ERROR, 1));
        own.events.add(event("other", "b", EventLevel.ERROR, 1));
        update();

        center.removeEvents(List.of("kept", "own", "none"));
        assertThat(listed()).containsExactlyInAnyOrder("level", "other");
        assertThat(own.log).contains("remove [own]");
        assertThat(view("a").errors()).isZero();

        own.events.add(event("a2", "a", EventLevel.ERROR, 1));
        result(center.start(SyncRequest.ofItems("mem", List.of("a")).withOptions(new SyncOptions(true, null))));
        assertThat(listed()).contains("a2", "level");
        result(center.start(SyncRequest.ofItems("mem", List.of("a"))));
        assertThat(listed()).containsExactly("other");
        assertThat(own.log).contains("remove [level, a2]");
        Awaitility.await()
                .atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(handlerView().errors()).isEqualTo(1));
    }

    @Test
    void aStoreThatKeepsItsEventsKeepsThemInTheList() throws Exception {
        openWithStore();
        own.stubborn = true;
        own.events.add(event("own", "a", EventLevel.ERROR, 1));
        update();

        center.removeEvents(List.of("own"));

        assertThat(listed()).containsExactly("own");
        assertThat(view("a").errors()).isEqualTo(1);
    }

    @Test
    @Proves("IEnumSyncMgrEvents.Next")
    void whatCameBeforeAListFailedIsShownAndTheFailureBecomesAnEventOnce() throws Exception {
        openWithStore();
        own.events.add(event("1", "a", EventLevel.WARNING, 3));
        own.events.add(event("2", "a", EventLevel.WARNING, 2));
        own.events.add(event("3", "a", EventLevel.WARNING, 1));
        own.handedOut = list -> WaywardList.failingAt(2, list);

        List<SyncEvent> shown = center.events().list("mem", null);

        assertThat(shown)
                .extracting(SyncEvent::id)
                .contains("1", "2")
                .doesNotContain("3")
                .hasSize(3);
        assertThat(shown.getFirst().draft().level()).isEqualTo(EventLevel.ERROR);
        assertThat(shown.getFirst().draft().description()).startsWith("“Memory mem” broke off");
        assertThat(center.events().list("mem", null)).isEqualTo(shown);
        assertThat(handlerView().errors()).isEqualTo(1);
    }

    @Test
    @Proves("IEnumSyncMgrEvents.Skip")
    void aListOfWhichNothingButTheWalkWorksIsRead() throws Exception {
        openWithStore();
        own.events.add(event("1", "a", EventLevel.WARNING, 3));
        own.events.add(event("2", "a", EventLevel.WARNING, 2));
        own.handedOut = list -> WaywardList.onlyWalked(list, new ArrayList<>());

        assertThat(listed()).containsExactly("1", "2");
    }

    @Test
    @Proves("IEnumSyncMgrEvents.Reset")
    void aSecondPassInAnotherOrderGivesTheSameRows() throws Exception {
        openWithStore();
        own.events.add(event("1", "a", EventLevel.WARNING, 2));
        own.events.add(event("2", "a", EventLevel.WARNING, 2));
        own.events.add(event("3", "a", EventLevel.WARNING, 5));
        List<String> first = listed();
        own.handedOut = WaywardList::reversed;

        assertThat(listed()).isEqualTo(first).containsExactly("3", "1", "2");
    }

    @Test
    @Proves("IEnumSyncMgrEvents.Clone")
    void aListIsNeverCopied() throws Exception {
        openWithStore();
        own.events.add(event("1", "a", EventLevel.WARNING, 2));
        List<String> log = new ArrayList<>();
        own.handedOut = list -> WaywardList.onlyWalked(list, log);

        listed();
        result(center.start(SyncRequest.ofHandler("mem")));

        assertThat(log).isEmpty();
        assertThat(own.events).isEmpty();
    }

    @Test
    void aStoreThatBreaksEverywhereHurtsNobody() throws Exception {
        handler.capabilities.add(HandlerCapability.EVENT_STORE);
        handler.objects.put(
                EventStore.class,
                () -> Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                            throw new LinkageError("no such luck");
                        }));
        open(handler);
        keep("kept", "a", EventLevel.WARNING, 1);

        update();
        assertThat(listed()).contains("kept");
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items()).hasSize(2);
        assertThat(center.events().get("none")).isEmpty();
        center.removeEvents(List.of("none"));
        assertThat(handlerView().errors()).isPositive();
    }

    @Test
    void recordsFullOfNullAreShownAsFarAsTheyGo() throws Exception {
        openWithStore();
        own.handedOut = list -> {
            List<SyncEvent> odd = new ArrayList<>();
            odd.add(null);
            odd.add(new SyncEvent(null, "mem", Instant.EPOCH, EventDraft.of("a", EventLevel.ERROR, "n", "d")));
            odd.add(new SyncEvent("no-draft", "mem", Instant.EPOCH, null));
            odd.add(new SyncEvent("odd", null, null, new EventDraft(null, null, null, null, null, null, null)));
            return odd;
        };

        assertThat(listed()).containsExactly("odd");
    }
}
