package org.synccenter.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncResultListener;

/** Tells a client the end of its request; a client that throws harms nobody. */
final class ListenerCall {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerCall.class);

    private ListenerCall() {}

    /** Tells it on a thread of its own, never on that of the caller, however early the end comes. */
    static void whenEnded(RequestHandle handle, SyncResultListener listener) {
        handle.result()
                .thenAcceptAsync(
                        result -> tell(listener, result),
                        told -> Thread.ofVirtual().name("sync-result").start(told));
    }

    // A client is a stranger: whatever it throws, also an error, ends here.
    private static void tell(SyncResultListener listener, SyncResult result) {
        try {
            listener.result(result);
        } catch (Exception | Error e) {
            LOG.error("a client broke off when it was told its result", e);
        }
    }
}
