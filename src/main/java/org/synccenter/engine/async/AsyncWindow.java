package org.synccenter.engine.async;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.Owner;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncException;
import org.synccenter.api.async.AsyncHandler;
import org.synccenter.api.async.AsyncStart;

/**
 * One window of a handler, by an object of its own.
 *
 * @param owner null = nobody may be asked
 */
record AsyncWindow(Binding binding, @Nullable Owner owner) {
    /** How often to look whether the owner is still there; nothing tells it. */
    private static final long LOOK_MILLIS = 500;

    /** What shows the window. */
    @FunctionalInterface
    interface Show {
        void on(AsyncHandler handler) throws SyncException;
    }

    /** Blocks until the handler has said that it is done, or the owner is gone. */
    Signal show(Gate.Working working, Show show) throws SyncException {
        AsyncHandler handler = binding.bind();
        Owner present = Binding.open(owner);
        if (!handler.initialize(new AsyncStart(StartReason.MANUAL, true, present != null, null))) {
            throw SyncException.unavailable(AsyncText.WINDOW_DECLINED.text(), null);
        }
        Gate gate = new Gate(binding, present, Reports.none(binding), new ErrorLog(binding));
        SharedConnections connections = binding.around().connections();
        connections.enter(gate);
        try {
            handler.callback(gate);
            gate.expect(working);
            show.on(handler);
            return await(gate, present);
        } finally {
            gate.close();
            binding.around().attempt(binding.id(), () -> handler.callback(null));
            connections.leave(gate);
        }
    }

    private static Signal await(Gate gate, @Nullable Owner present) throws SyncException {
        try {
            while (true) {
                Signal signal = gate.await(LOOK_MILLIS);
                if (signal != null && !(signal instanceof Signal.Look)) {
                    return signal;
                }
                if (present != null && !present.isOpen()) {
                    throw SyncException.unavailable(AsyncText.WINDOW_GONE.text(), null);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SyncException.unavailable(AsyncText.WINDOW_GONE.text(), e);
        }
    }
}
