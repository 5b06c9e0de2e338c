package org.synccenter.api;

/** Told when a request has ended. Answers to {@code ISyncMgrSyncResult}. */
@FunctionalInterface
public interface SyncResultListener {

    /**
     * Called exactly once for each request, on a background thread: after success, failure, stop, or when nothing could be run.
     * What it throws is logged and harms nobody. {@code ISyncMgrSyncResult::Result}.
     */
    void result(SyncResult result);
}
