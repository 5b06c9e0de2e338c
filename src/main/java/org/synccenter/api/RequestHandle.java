package org.synccenter.api;

import java.util.concurrent.CompletionStage;

/** A request that was accepted. Thread-safe. */
public interface RequestHandle {

    /** Completed exactly once, on a background thread, when the request has ended in any way; never exceptionally. */
    CompletionStage<SyncResult> result();

    /** Asks to stop this request's items; like every stop it is a request that the handler acknowledges. */
    void stop();
}
