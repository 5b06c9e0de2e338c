package org.synccenter.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FxPumpTest {
    private final ExecutorService ui = Executors.newSingleThreadExecutor();
    private final AtomicReference<Runnable> listener = new AtomicReference<>();
    private final AtomicInteger value = new AtomicInteger();
    private final List<Integer> shown = new CopyOnWriteArrayList<>();
    private final AtomicInteger ended = new AtomicInteger();

    private FxPump<Integer> pump() {
        return new FxPump<>(
                newListener -> {
                    listener.set(newListener);
                    return ended::incrementAndGet;
                },
                value::get,
                shown::add,
                ui);
    }

    @AfterEach
    void shutDown() {
        ui.shutdownNow();
    }

    private void change(int newValue) {
        value.set(newValue);
        listener.get().run();
    }

    @Test
    void theFirstSnapshotIsShownWithoutAnyChange() {
        try (var pump = pump()) {
            await().until(() -> shown.equals(List.of(0)));
        }
    }

    @Test
    void aMillionChangesCostTheUiThreadAFewSnapshotsAndEndWithTheLast() {
        try (var pump = pump()) {
            long start = System.nanoTime();
            for (int i = 1; i <= 1_000_000; i++) {
                change(i);
            }
            await().until(() -> shown.contains(1_000_000));
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            assertThat(shown).isSorted().hasSizeLessThan((int) (millis / 66) + 4);
        }
    }

    @Test
    void aSlowUiThreadGetsOnlyTheNewestSnapshot() throws InterruptedException {
        CountDownLatch hold = new CountDownLatch(1);
        try (var pump = pump()) {
            await().until(() -> shown.size() == 1);
            ui.execute(() -> {
                try {
                    hold.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            AtomicInteger taken = new AtomicInteger();
            for (int i = 1; i <= 3; i++) {
                change(i);
                int wanted = i;
                // The pump has taken this one when it schedules the next: waiting for its pause is enough.
                await().pollDelay(Duration.ofMillis(100)).until(() -> taken.getAndSet(wanted) <= wanted);
            }
            hold.countDown();
            await().until(() -> shown.contains(3));
            assertThat(shown).containsExactly(0, 3);
        }
    }

    @Test
    void nothingIsShownWhileNothingChanges() {
        try (var pump = pump()) {
            await().until(() -> shown.size() == 1);
            await().during(Duration.ofMillis(300)).until(() -> shown.size() == 1);
        }
    }

    @Test
    void closingEndsTheSubscriptionAndLaterChangesDoNothing() {
        var pump = pump();
        await().until(() -> shown.size() == 1);
        pump.close();

        change(7);

        assertThat(ended).hasValue(1);
        await().during(Duration.ofMillis(200)).until(() -> shown.size() == 1);
    }
}
