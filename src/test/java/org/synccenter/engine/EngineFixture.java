package org.synccenter.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.CenterStores;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncSession;
import org.synccenter.stores.SqliteStores;

/** An engine on a real database, with handlers that keep everything in memory. */
abstract class EngineFixture {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:30:12Z"));

    @TempDir
    Path home;

    SyncCenter center;

    /** What the center keeps; closed with it. */
    CenterStores centerStores;

    SyncCenter open(SyncHandlerProvider... providers) throws SyncException {
        centerStores = SqliteStores.open(home, CLOCK);
        center = SyncCenter.open(List.of(providers), centerStores, home, CLOCK);
        return center;
    }

    /** The same with a short patience for handlers that do not answer a stop. */
    SyncCenter openImpatient(Duration stopPatience, SyncHandlerProvider... providers) throws SyncException {
        center = SyncCenter.open(
                List.of(providers),
                SqliteStores.open(home, CLOCK),
                home,
                CLOCK,
                new Patience(Patience.USUAL.answers(), stopPatience));
        return center;
    }

    @AfterEach
    void close() {
        if (center != null) {
            center.close();
        }
    }

    static SyncResult result(RequestHandle handle) {
        return handle.result()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    /** What the stage came to, awaited. */
    static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** The first handler, as it is shown. */
    HandlerView row() {
        return center.snapshot().handlers().getFirst();
    }

    static ItemRef item(String id) {
        return new ItemRef("mem", id);
    }

    ItemView view(String id) {
        return center.snapshot().item(item(id)).orElseThrow();
    }

    /** A handler that waits inside its sync until told to go on; counts its runs. */
    static final class Gate implements MemoryHandler.Script {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch open = new CountDownLatch(1);
        final AtomicInteger runs = new AtomicInteger();

        @Override
        public void run(org.synccenter.api.SyncContext context, org.synccenter.api.SessionCreator sessions)
                throws Exception {
            try (SyncSession session = sessions.create(context.items())) {
                context.items().forEach(i -> session.progress(i, Progress.of(ProgressStatus.UPDATING, "working")));
                if (runs.incrementAndGet() == 1) {
                    entered.countDown();
                    open.await();
                }
                for (String item : context.items()) {
                    boolean goOn = session.canContinue(item);
                    session.progress(
                            item, Progress.of(goOn ? ProgressStatus.SUCCEEDED : ProgressStatus.CANCELED, null));
                }
            }
        }
    }
}
