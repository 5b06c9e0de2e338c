package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.Conflict;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncResultListener;
import org.synccenter.api.SyncSession;
import org.synccenter.contract.Proves;

/** Every request has one end, whatever becomes of it, and its client hears of it once. */
@Timeout(60)
class ResultContractTest extends EngineFixture {
    private static final Progress DONE = Progress.of(ProgressStatus.SUCCEEDED, null);

    /** Notes what it is told, and breaks off each time. */
    private static final class Client implements SyncResultListener {
        final List<SyncResult> told = new CopyOnWriteArrayList<>();
        final List<Thread> threads = new CopyOnWriteArrayList<>();

        @Override
        public void result(SyncResult result) {
            told.add(result);
            threads.add(Thread.currentThread());
            throw new StackOverflowError("a broken client");
        }
    }

    private static final SyncHandlerProvider UNLOADABLE = new SyncHandlerProvider() {
        @Override
        public List<String> handlerIds() {
            return List.of("broken");
        }

        @Override
        public SyncHandler bind(String handlerId, HandlerContext context) throws SyncException {
            throw SyncException.invalid("Its cable is missing.");
        }
    };

    private static Conflict conflict(MemoryHandler handler, String item, int number) {
        Conflict.Version version = new Conflict.Version(Conflict.VersionKind.FILE, number, Instant.EPOCH);
        return new Conflict(
                "conflict-" + item + number,
                new org.synccenter.api.ItemRef(handler.id(), item),
                "f" + number,
                Conflict.Kind.BOTH_EDITED,
                version,
                version,
                Instant.EPOCH,
                Set.of());
    }

    @Test
    @Proves("ISyncMgrSyncResult.Result")
    void eachOfSixEndsIsToldOnceWithItsStatusAndItsCounts() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "good", "bad", "gone", "stopped", "silent", "eventful");
        CountDownLatch entered = new CountDownLatch(1);
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                switch (context.items().getFirst()) {
                    case "good" -> {
                        handler.context()
                                .conflicts()
                                .replace("good", List.of(conflict(handler, "good", 1), conflict(handler, "good", 2)));
                        session.conflicts("good", 2);
                        session.progress("good", DONE);
                    }
                    case "bad" -> {
                        session.event(EventDraft.of("bad", EventLevel.ERROR, "Broken", "One file."));
                        session.event(EventDraft.of("bad", EventLevel.WARNING, "Odd", "Another file."));
                        session.progress("bad", Progress.of(ProgressStatus.FAILED, "It is broken."));
                    }
                    case "gone" -> session.progress("gone", Progress.of(ProgressStatus.DISCONNECTED, null));
                    case "stopped" -> {
                        entered.countDown();
                        await().until(() -> !session.canContinue("stopped"));
                        session.progress("stopped", Progress.of(ProgressStatus.CANCELED, null));
                    }
                    case "eventful" -> {
                        session.event(EventDraft.of(null, EventLevel.ERROR, "No paper", "For all of it."));
                        session.event(EventDraft.of("eventful", EventLevel.ERROR, "Jam", "Page two."));
                        session.progress("eventful", DONE);
                    }
                    default -> session.progress("silent", Progress.of(ProgressStatus.UPDATING, null));
                }
            }
        };
        open(handler, UNLOADABLE);

        List<Client> clients = IntStream.range(0, 7).mapToObj(_ -> new Client()).toList();
        List<String> items = List.of("good", "bad", "gone", "stopped", "silent", "eventful");
        for (int i = 0; i < items.size(); i++) {
            center.start(SyncRequest.ofItems("mem", List.of(items.get(i))), clients.get(i));
        }
        center.start(SyncRequest.ofHandler("broken"), clients.get(6));
        entered.await();
        center.stopItems("mem", List.of("stopped"));

        await().untilAsserted(() ->
                assertThat(clients).allSatisfy(c -> assertThat(c.told).isNotEmpty()));
        // A broken client hurts neither the queue nor the next one; nobody is told twice.
        assertThat(result(center.start(SyncRequest.ofItems("mem", List.of("good"))))
                        .status())
                .isEqualTo(ProgressStatus.SUCCEEDED);
        assertThat(clients).allSatisfy(c -> assertThat(c.told).hasSize(1));
        assertThat(clients)
                .extracting(
                        c -> c.told.getFirst().status(),
                        c -> c.told.getFirst().errors(),
                        c -> c.told.getFirst().conflicts())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ProgressStatus.SUCCEEDED, 0, 2),
                        org.assertj.core.groups.Tuple.tuple(ProgressStatus.FAILED, 2, 0),
                        org.assertj.core.groups.Tuple.tuple(ProgressStatus.DISCONNECTED, 1, 0),
                        org.assertj.core.groups.Tuple.tuple(ProgressStatus.CANCELED, 0, 0),
                        org.assertj.core.groups.Tuple.tuple(ProgressStatus.FAILED, 1, 0),
                        org.assertj.core.groups.Tuple.tuple(ProgressStatus.SUCCEEDED, 2, 0),
                        org.assertj.core.groups.Tuple.tuple(ProgressStatus.FAILED, 1, 0));
        // The counts are those of what can be read afterwards.
        assertThat(center.events().errors("mem", "bad")).isEqualTo(2);
        assertThat(center.events().errors("mem", "gone")).isEqualTo(1);
        assertThat(center.events().errors("mem", "silent")).isEqualTo(1);
        assertThat(center.events().errors("broken", null)).isEqualTo(1);
        assertThat(handler.context().conflicts().count("good")).isEqualTo(2);
        assertThat(clients).allSatisfy(c -> assertThat(c.threads).doesNotContain(Thread.currentThread()));
    }

    @Test
    void aHandlerThatCouldNotBeLoadedEndsEachRequestWithItsSentence() throws Exception {
        open(UNLOADABLE, new MemoryHandler("mem", "a"));

        SyncResult whole = result(center.start(SyncRequest.ofHandler("broken")));
        SyncResult named = result(center.start(SyncRequest.ofItems("broken", List.of("x"))));

        assertThat(whole.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(whole.error()).contains("Its cable is missing.");
        assertThat(named.items())
                .singleElement()
                .satisfies(i -> assertThat(i.error()).contains("cable"));
        assertThat(named.errors()).isEqualTo(1);
        assertThat(center.events().list("broken", null)).hasSize(1);
        assertThatThrownBy(() -> center.start(SyncRequest.ofHandler("nobody")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(center.startAll(org.synccenter.api.StartReason.MANUAL, org.synccenter.api.SyncOptions.DEFAULT, null))
                .hasSize(1)
                .allSatisfy(h -> assertThat(result(h).outcome()).isEqualTo(Outcome.IN_SYNC));
    }

    @Test
    void aRequestForNothingIsOverAtOnceAndTellsItOnAnotherThread() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler, new MemoryHandler("empty"));
        center.enableHandler("mem", false, null, Set.of()).toCompletableFuture().join();
        Client disabled = new Client();
        Client empty = new Client();

        center.start(SyncRequest.ofHandler("mem"), disabled);
        center.start(SyncRequest.ofHandler("empty"), empty);

        await().untilAsserted(() -> {
            assertThat(disabled.told).hasSize(1);
            assertThat(empty.told).hasSize(1);
        });
        assertThat(disabled.told.getFirst().items()).isEmpty();
        assertThat(disabled.threads).doesNotContain(Thread.currentThread());
        assertThat(handler.calls).isEmpty();
    }

    @Test
    void aClientMayStartAnotherSyncFromItsResult() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        open(handler);
        CountDownLatch again = new CountDownLatch(1);

        center.start(
                SyncRequest.ofHandler("mem"),
                first -> center.start(SyncRequest.ofHandler("mem"), second -> again.countDown()));

        again.await();
        assertThat(handler.calls).hasSize(2);
    }

    @Test
    void whatStillRunsWhenTheCenterClosesIsToldItsEndToo() throws Exception {
        MemoryHandler handler = new MemoryHandler("mem", "a");
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        handler.script = (context, sessions) -> {
            entered.countDown();
            go.await();
        };
        openImpatient(Duration.ofMillis(100), handler);
        RequestHandle running = center.start(SyncRequest.ofHandler("mem"));
        entered.await();

        Thread closing = Thread.ofPlatform().start(center::close);

        assertThat(result(running).outcome()).isEqualTo(Outcome.FAILED);
        closing.join();
        go.countDown();
        center = null;
    }
}
