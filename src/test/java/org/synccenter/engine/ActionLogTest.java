package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ActionKind;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Side;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.stores.SqliteStores;

class ActionLogTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path home;

    @Test
    void allStepsOfALongRunStandInTheHistoryInTheirOrder() throws SyncException {
        List<SyncAction> done =
                IntStream.range(0, 50_001).mapToObj(ActionLogTest::step).toList();
        try (SqliteStores stores = SqliteStores.open(home, Clock.systemUTC())) {
            String run = begin(stores.history());
            ActionLog log = new ActionLog(stores.history(), InstantSource.fixed(START), run);

            done.forEach(log::add);
            log.finish();

            assertThat(stores.history().actions(run, 100_000)).isEqualTo(done);
        }
    }

    @Test
    void aRunThatIsQuickerThanItsHistoryWaitsForIt() {
        Thread run = Thread.currentThread();
        List<SyncAction> written = new ArrayList<>();
        AtomicInteger writers = new AtomicInteger();
        AtomicBoolean together = new AtomicBoolean();
        HistoryStore slow = (HistoryStore) Proxy.newProxyInstance(
                HistoryStore.class.getClassLoader(), new Class<?>[] {HistoryStore.class}, (_, _, arguments) -> {
                    together.compareAndSet(false, writers.incrementAndGet() > 1);
                    await().until(() -> together.get() || run.getState() == Thread.State.WAITING);
                    ((List<?>) arguments[1]).forEach(a -> written.add((SyncAction) a));
                    writers.decrementAndGet();
                    return null;
                });
        ActionLog log = new ActionLog(slow, InstantSource.fixed(START), "run");

        IntStream.range(0, 30_000).forEach(i -> log.add(step(i)));
        log.finish();

        assertThat(together).isFalse();
        assertThat(written).hasSize(30_000);
    }

    private static String begin(HistoryStore history) {
        return history.begin(new ItemRef("folder", "docs"), StartReason.MANUAL, START);
    }

    private static SyncAction step(int number) {
        return new SyncAction("file " + number, null, ActionKind.CREATE, Side.RIGHT, "New on the left", 10);
    }
}
