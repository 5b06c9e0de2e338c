package org.synccenter.cli;

import java.util.ArrayList;
import java.util.List;

/** Says once that a person wants a command to stop: Ctrl-C here, or the client of a resident program going away. Thread-safe. */
public final class CancelSignal {
    private final List<Runnable> hooks = new ArrayList<>();
    private boolean cancelled;

    /** Runs all hooks on the calling thread, the first time it is called. */
    public void cancel() {
        List<Runnable> toRun;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            toRun = List.copyOf(hooks);
        }
        toRun.forEach(Runnable::run);
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Runs the hook when cancelled; at once when that has already happened. */
    public void onCancel(Runnable hook) {
        synchronized (this) {
            if (!cancelled) {
                hooks.add(hook);
                return;
            }
        }
        hook.run();
    }
}
