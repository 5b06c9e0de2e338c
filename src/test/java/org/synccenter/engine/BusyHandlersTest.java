package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.Outcome;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncRequest;

/** Handlers that do not wait but compute for ever, when told to change a state, harm only themselves. */
@Timeout(60)
class BusyHandlersTest extends EngineFixture {
    private volatile boolean released;

    @AfterEach
    void letGo() {
        released = true;
    }

    @Test
    void handlersThatComputeForEverHoldUpNoOther() throws Exception {
        int many = Runtime.getRuntime().availableProcessors() + 1;
        CountDownLatch inside = new CountDownLatch(many - 1);
        List<SyncHandlerProvider> handlers = new ArrayList<>();
        handlers.add(new MemoryHandler("mem", "a"));
        IntStream.range(0, many)
                .forEach(i -> handlers.add(new MemoryHandler("busy" + i, "x") {
                    @Override
                    public void enable(boolean enable) {
                        inside.countDown();
                        while (!released) {
                            Thread.onSpinWait();
                        }
                    }
                }));
        open(handlers.toArray(SyncHandlerProvider[]::new));

        for (int i = 0; i < many; i++) {
            var _ = center.enableHandler("busy" + i, false, null, Set.of());
        }
        inside.await();

        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).outcome()).isEqualTo(Outcome.IN_SYNC);
        released = true;
    }
}
