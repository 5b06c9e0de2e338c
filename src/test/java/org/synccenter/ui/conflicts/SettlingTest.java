package org.synccenter.ui.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.Conflict;
import org.synccenter.api.Resolution;
import org.synccenter.engine.Decided;

/** Whoever ends the program waits for what is being written. */
@Timeout(30)
class SettlingTest {
    private final MemoryDesk desk = new MemoryDesk();
    private final Settling settling = new Settling(desk, Resolution.KEEP_LEFT, done -> {});

    private static List<Conflict> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ConflictsViewModelTest.conflict("c" + i, Resolution.KEEP_LEFT))
                .toList();
    }

    @Test
    void toFinishIsToWaitForTheBatchThatIsWritten() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        desk.afterBatch = () -> {
            writing.countDown();
            Awaitility.await().until(() -> go.getCount() == 0);
        };
        CompletableFuture<Decided> settled = CompletableFuture.supplyAsync(
                () -> settling.settle(many(1000)), work -> Thread.ofPlatform().start(work));
        writing.await();
        Thread finisher = Thread.ofPlatform().start(settling::finish);
        Awaitility.await().until(() -> finisher.getState() == Thread.State.WAITING);
        go.countDown();
        finisher.join();

        settled.get();
        assertThat(settling.done()).isEqualTo(250);
    }

    @Test
    void afterTheEndNothingIsBegun() {
        settling.finish();
        settling.settle(many(3));

        assertThat(desk.asked).isEmpty();
    }
}
