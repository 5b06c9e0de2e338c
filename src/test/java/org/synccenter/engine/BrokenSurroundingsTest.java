package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ActionKind;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;
import org.synccenter.stores.SqliteStores;

/** The engine when its database, its handlers or its listeners do not do what they should. */
@Timeout(60)
class BrokenSurroundingsTest {
    @TempDir
    private Path home;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:30:12Z"));
    private final MemoryHandler handler = new MemoryHandler("mem", "a");
    private SqliteStores stores;
    private SyncCenter center;

    @BeforeEach
    void open() throws SyncException {
        stores = SqliteStores.open(home, now::get);
        center = SyncCenter.open(List.of(handler), stores, home, now::get);
    }

    @AfterEach
    void close() {
        center.close();
    }

    private ItemResult sync() {
        return center.start(SyncRequest.ofHandler("mem"))
                .result()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join()
                .items()
                .getFirst();
    }

    private ItemView view() {
        return center.snapshot().item(new ItemRef("mem", "a")).orElseThrow();
    }

    private static SyncAction created(int number) {
        return new SyncAction("f" + number, null, ActionKind.CREATE, Side.LEFT, "New on the right.", 1);
    }

    @Test
    void aDatabaseThatFailsDuringASyncCostsTheHistoryAndNotTheSync() {
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                stores.close();
                for (int i = 0; i < 2_000; i++) {
                    session.applied("a", created(i));
                }
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };

        ItemResult result = sync();

        assertThat(result.outcome()).isEqualTo(Outcome.PROBLEMS);
        assertThat(result.counts().created()).isEqualTo(2_000);
        assertThat(result.problems()).hasSize(1);
        assertThat(view().lastOutcome()).isEqualTo(Outcome.PROBLEMS);
        assertThat(view().error()).isEqualTo(result.problems().getFirst().text());
    }

    @Test
    void aDatabaseThatFailsBeforeASyncIsToldInItsOwnSentence() {
        stores.close();

        ItemResult result = sync();

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.error()).startsWith("The database ").doesNotContain("Exception");
    }

    @Test
    void whatWasDoneIsInTheHistoryBeforeTheRunEnds() {
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                session.applied("a", created(1));
                now.updateAndGet(t -> t.plusSeconds(2));
                session.applied("a", created(2));
                String run = center.history().runs(null, 1).getFirst().id();
                await().untilAsserted(() ->
                        assertThat(center.history().actions(run, 10)).containsExactly(created(1), created(2)));
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };

        assertThat(sync().error()).isNull();
    }

    @Test
    @SuppressWarnings("resource")
    void aListenerThatThrowsHurtsNoSync() {
        center.onChange(() -> {
            throw new IllegalStateException("a broken face");
        });

        assertThat(sync().outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void aHandlerThatCannotTellItsNameForAMomentIsNotForgotten() throws Exception {
        AtomicReference<String> given = new AtomicReference<>("Moody");
        MemoryHandler moody = new MemoryHandler("moody", "x") {
            @Override
            public String name() {
                return Optional.ofNullable(given.get()).orElseThrow();
            }
        };
        center.close();
        stores = SqliteStores.open(home, now::get);
        center = SyncCenter.open(List.of(moody), stores, home, now::get);

        given.set(null);
        center.update("moody").toCompletableFuture().join();

        assertThat(center.snapshot().handlers()).extracting(HandlerView::name).containsExactly("Moody");
    }

    /** Plug-ins are compiled elsewhere: nothing keeps null out of what they answer. */
    @Test
    @SuppressWarnings("NullAway")
    void aHandlerThatAnswersWithNothingStopsNoOther() throws Exception {
        MemoryHandler empty = new MemoryHandler("empty") {
            @Override
            public List<org.synccenter.api.SyncItem> items() {
                return null;
            }

            @Override
            public java.util.Set<org.synccenter.api.HandlerCapability> capabilities() {
                return null;
            }
        };
        SyncHandlerProvider unbound = new SyncHandlerProvider() {
            @Override
            public List<String> handlerIds() {
                return List.of("unbound");
            }

            @Override
            public SyncHandler bind(String handlerId, HandlerContext context) {
                return null;
            }
        };
        center.close();
        stores = SqliteStores.open(home, now::get);
        center = SyncCenter.open(List.of(empty, unbound, handler), stores, home, now::get);

        assertThat(center.snapshot().handlers())
                .extracting(HandlerView::id, h -> h.error() != null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("empty", true),
                        org.assertj.core.groups.Tuple.tuple("mem", false),
                        org.assertj.core.groups.Tuple.tuple("unbound", true));
        assertThat(sync().outcome()).isEqualTo(Outcome.IN_SYNC);
    }
}
