package org.synccenter.ui.fx;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.synccenter.diagnostics.Faults;
import org.synccenter.ui.text.UiText;

/** Runs blocking calls away from the UI thread and delivers what they return on it. */
public final class Background {
    /** A call that may block. */
    @FunctionalInterface
    public interface Call<T> {
        T call() throws Exception;
    }

    private final Executor worker;
    private final Executor ui;

    /**
     * @param worker where calls run
     * @param ui where results are delivered, in the order in which they came
     */
    public Background(Executor worker, Executor ui) {
        this.worker = worker;
        this.ui = ui;
    }

    /** Calls on virtual threads, results on the UI thread. */
    public static Background create() {
        return new Background(task -> Thread.ofVirtual().name("ui-call").start(task), UiThread::post);
    }

    /**
     * Runs the call in the background.
     *
     * @param done gets the result, on the UI thread
     * @param failed gets one sentence for people, on the UI thread; never a raw exception text
     */
    public <T> void run(Call<T> call, Consumer<T> done, Consumer<String> failed) {
        worker.execute(() -> {
            try {
                T result = call.call();
                ui.execute(() -> done.accept(result));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                String text = unexpected(e);
                ui.execute(() -> failed.accept(text));
            } catch (Exception e) {
                String text = Sentences.of(e).orElseGet(() -> unexpected(e));
                ui.execute(() -> failed.accept(text));
            }
        });
    }

    private static String unexpected(Exception e) {
        return UiText.UNEXPECTED_FAILURE.text(
                Faults.report("a call from the window failed", e).code());
    }

    /** Runs the task on the UI thread. */
    public void deliver(Runnable task) {
        ui.execute(task);
    }
}
