package org.synccenter.api.async;

import org.synccenter.api.HandlerContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;

/** A provider that has event-driven handlers, perhaps beside others. Answers to {@code ISyncMgrHandlerCollection}. */
public interface AsyncHandlerProvider extends SyncHandlerProvider {

    /** Refuses: none of its handlers is of the other kind, unless the provider says otherwise. */
    @Override
    default SyncHandler bind(String handlerId, HandlerContext context) throws SyncException {
        throw SyncException.invalid(handlerId);
    }

    /**
     * Makes a new object of the handler; asked when {@link #bind} has refused, once for each listing of its items, each sync and each window.
     * {@code ISyncMgrHandlerCollection::BindToHandler} with {@code IID_ISyncMgrSynchronize}.
     *
     * @throws SyncException when the id is unknown or the handler cannot work here; it becomes a visible row with this text
     */
    AsyncHandler bindAsync(String handlerId, HandlerContext context) throws SyncException;
}
