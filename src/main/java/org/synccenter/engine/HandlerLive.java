package org.synccenter.engine;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.synccenter.api.CenterState;
import org.synccenter.api.StateStore;

/** What is going on with one handler and what the center keeps about it; outlives re-reading the handler's properties. */
final class HandlerLive {
    /** What the handler says while it syncs. */
    final AtomicReference<String> progressText = new AtomicReference<>("");

    /** One change of its or its items' states after another: otherwise handler and center could end up with different ones. */
    final Semaphore changing = new Semaphore(1, true);

    /** A time in which it syncs has begun, and none of its sessions has taken away yet what was told about the handler before. */
    final AtomicBoolean begins = new AtomicBoolean();

    volatile CenterState kept;

    HandlerLive(CenterState kept) {
        this.kept = kept;
    }

    /** Changes what is kept as a person has decided, first in the store: when that fails, nothing has changed. */
    synchronized void decide(StateStore store, String id, UnaryOperator<CenterState> change) {
        CenterState decided = change.apply(kept);
        if (!decided.equals(kept)) {
            store.putHandler(id, decided);
            kept = decided;
        }
    }

    /**
     * Changes what is kept to what the handler says, here and in the store. It holds here even when the store fails.
     *
     * @param always also when nothing has changed: the store has never seen it
     */
    synchronized void keep(StateStore store, String id, boolean always, UnaryOperator<CenterState> change) {
        CenterState before = kept;
        kept = change.apply(before);
        if (always || !kept.equals(before)) {
            store.putHandler(id, kept);
        }
    }
}
