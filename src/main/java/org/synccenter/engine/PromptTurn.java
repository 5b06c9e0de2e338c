package org.synccenter.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The turn to show a prompt: one at a time over all handlers, whether it is asked through an owner window or by an event-driven handler
 * that shows its own. Thread-safe, never waits. The idea of {@code ISyncMgrSynchronizeCallback::EnableModeless}.
 */
@SuppressWarnings("ReferenceEquality") // Who has it is one very object, whatever it calls equal.
public final class PromptTurn {
    private @Nullable Object holder;
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();

    /** A turn that nobody has. */
    public PromptTurn() {}

    /** Takes the turn; true also when this one has it already. */
    public synchronized boolean take(Object who) {
        if (holder == null) {
            holder = who;
        }
        return holder == who;
    }

    /** Gives the turn back and wakes those that wait for it; no effect when somebody else has it. */
    public void giveBack(Object who) {
        synchronized (this) {
            if (holder != who) {
                return;
            }
            holder = null;
        }
        waiting.forEach(Runnable::run);
    }

    /** Called after each turn that was given back; must only note the fact and return. */
    public AutoCloseable onFree(Runnable listener) {
        waiting.add(listener);
        return () -> waiting.remove(listener);
    }
}
