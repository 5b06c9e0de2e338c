package org.synccenter.ui.fx;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.diagnostics.Faults;

/**
 * Carries snapshots to the UI thread: after a change one snapshot is taken and applied, at most about 15 times a second however noisy
 * the source is, and nothing is done while nothing changes. At most one snapshot waits for the UI thread; a newer one replaces it.
 *
 * @param <S> the snapshot
 */
public final class FxPump<S> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FxPump.class);
    private static final Duration PAUSE = Duration.ofMillis(66);

    private final Supplier<S> snapshots;
    private final Consumer<S> target;
    private final Executor ui;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ui-pump").factory());
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicReference<@Nullable S> waiting = new AtomicReference<>();
    private final AutoCloseable subscription;
    private volatile long lastTaken = System.nanoTime() - PAUSE.toNanos();

    /**
     * @param subscribe subscribes a listener to changes and returns the end of the subscription
     * @param snapshots takes a snapshot; called on the pump's own thread
     * @param target shows a snapshot; called on the UI thread
     */
    public FxPump(Function<Runnable, AutoCloseable> subscribe, Supplier<S> snapshots, Consumer<S> target) {
        this(subscribe, snapshots, target, UiThread::post);
    }

    /**
     * For a face that is not shown by the toolkit.
     *
     * @param ui runs the target, one after another
     */
    public FxPump(Function<Runnable, AutoCloseable> subscribe, Supplier<S> snapshots, Consumer<S> target, Executor ui) {
        this.snapshots = snapshots;
        this.target = target;
        this.ui = ui;
        this.subscription = subscribe.apply(this::changed);
        changed();
    }

    /** Calls the task on the UI thread again and again, for texts that age. */
    public void every(Duration period, Runnable task) {
        timer.scheduleAtFixedRate(() -> ui.execute(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void changed() {
        if (timer.isShutdown() || !scheduled.compareAndSet(false, true)) {
            return;
        }
        long wait = Math.max(0, PAUSE.toNanos() - (System.nanoTime() - lastTaken));
        try {
            timer.schedule(this::take, wait, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("closed meanwhile");
        }
    }

    private void take() {
        // Cleared before the snapshot is taken: a change that the snapshot misses schedules the next one.
        scheduled.set(false);
        lastTaken = System.nanoTime();
        S snapshot;
        try {
            snapshot = snapshots.get();
        } catch (RuntimeException | Error e) {
            // The timer would keep it to itself.
            Faults.report("no snapshot could be taken", e);
            return;
        }
        if (waiting.getAndSet(snapshot) == null) {
            ui.execute(() -> {
                S newest = waiting.getAndSet(null);
                if (newest != null) {
                    target.accept(newest);
                }
            });
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            subscription.close();
        } catch (Exception e) {
            LOG.debug("the subscription did not end cleanly", e);
        }
    }
}
