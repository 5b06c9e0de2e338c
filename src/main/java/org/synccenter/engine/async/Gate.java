package org.synccenter.engine.async;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.EventLevel;
import org.synccenter.api.Owner;
import org.synccenter.api.async.AsyncCallback;
import org.synccenter.api.async.ItemProgress;
import org.synccenter.api.async.LoggedError;
import org.synccenter.api.async.PropertiesEnd;

/**
 * What one object of a handler reports to, from any thread. Completions wake the thread that waits for them; whatever comes before its time,
 * a second time, or after the handler was let go, is refused.
 */
final class Gate implements AsyncCallback {

    /** What the handler is working on, so what it may complete. */
    enum Working {
        NOTHING,
        PREPARE,
        SYNC,
        PROPERTIES,
        ERROR
    }

    private final Binding binding;
    private final @Nullable Owner owner;
    private final Reports reports;
    private final ErrorLog errors;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private Working working = Working.NOTHING;
    private boolean closed;

    /**
     * @param owner null = nobody may be asked
     */
    Gate(Binding binding, @Nullable Owner owner, Reports reports, ErrorLog errors) {
        this.binding = binding;
        this.owner = owner;
        this.reports = reports;
        this.errors = errors;
    }

    /** From now on the handler works on this. */
    synchronized void expect(Working next) {
        working = next;
    }

    /** Makes the waiting thread look whether to go on. */
    void look() {
        signals.add(new Signal.Look());
    }

    Signal await() throws InterruptedException {
        return signals.take();
    }

    /** Null = nothing has come in that time. */
    @Nullable
    Signal await(long millis) throws InterruptedException {
        return signals.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Lets the handler go: every further call is refused. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        binding.around().returnPrompt(this);
    }

    private synchronized void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the handler was let go");
        }
    }

    /**
     * Waits until the handler, which was let go in the midst of its work, says that it is done: until then it may still be at work on the
     * files. Its word is refused all the same.
     */
    void awaitRest() throws InterruptedException {
        while (isWorking()) {
            var _ = signals.take();
        }
    }

    private synchronized boolean isWorking() {
        return working != Working.NOTHING;
    }

    private synchronized void complete(Working what, Supplier<Signal> signal) {
        if (closed && working == what) {
            working = Working.NOTHING;
            look();
        }
        requireOpen();
        if (working != what) {
            throw new IllegalStateException("not working on that: " + what);
        }
        Signal made = signal.get();
        working = Working.NOTHING;
        signals.add(made);
    }

    @Override
    public void showPropertiesCompleted(PropertiesEnd end) {
        complete(Working.PROPERTIES, () -> new Signal.Properties(end));
    }

    @Override
    public void prepareForSyncCompleted(@Nullable String failure) {
        complete(Working.PREPARE, () -> new Signal.Completed(failure));
    }

    @Override
    public void synchronizeCompleted(@Nullable String failure) {
        complete(Working.SYNC, () -> new Signal.Completed(failure));
    }

    @Override
    public void showErrorCompleted(List<String> retry) {
        complete(Working.ERROR, () -> new Signal.Retry(List.copyOf(retry)));
    }

    @Override
    public boolean enableModeless(boolean enable) {
        if (!enable) {
            requireOpen();
            binding.around().returnPrompt(this);
            return true;
        }
        synchronized (this) {
            requireOpen();
            // Under the monitor: a turn that is taken while the handler is let go would never come back.
            return Binding.open(owner) != null && binding.around().takePrompt(this);
        }
    }

    @Override
    public CancelRequest progress(String itemId, ItemProgress progress) {
        requireOpen();
        try {
            return reports.progress(itemId, progress);
        } catch (IllegalStateException e) {
            // Perhaps the session is over, and nobody else would notice.
            look();
            throw e;
        }
    }

    @Override
    public void logError(EventLevel level, String text, LoggedError error) {
        requireOpen();
        reports.logged(level, text, error);
        errors.add(reports, level, text, error);
    }

    @Override
    public void deleteLogError(@Nullable String errorId) {
        requireOpen();
        errors.delete(errorId);
    }

    @Override
    public boolean establishConnection(@Nullable String name) {
        requireOpen();
        return binding.around().connections().establish(name);
    }
}
