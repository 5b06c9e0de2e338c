package org.synccenter.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncResultListener;

/** Tells a client the end of its request; a client that throws harms nobody. */
final class ListenerCall {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerCall.class);

    private ListenerCall() {}

    // A client is a stranger: whatever it throws, also an error, ends here.
    static void tell(SyncResultListener listener, SyncResult result) {
        try {
            listener.result(result);
        } catch (Exception | Error e) {
            LOG.error("a client broke off when it was told its result", e);
        }
    }
}
