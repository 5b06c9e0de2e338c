package org.synccenter.engine.async;

import org.synccenter.api.HandlerContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.async.AsyncHandlerProvider;

/** Makes an event-driven handler look like any other. */
public final class AsyncAdapters {
    private AsyncAdapters() {}

    /** The handler with this id of a provider that has refused to make one of the usual kind. */
    public static SyncHandler adapt(AsyncHandlerProvider provider, String id, HandlerContext context)
            throws SyncException {
        throw SyncException.invalid(id);
    }
}
