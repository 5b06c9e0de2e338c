package org.synccenter.api;

import java.util.List;

/**
 * Brings handlers into the center; found by {@link java.util.ServiceLoader}, bundled and plug-ins alike.
 * Answers to {@code ISyncMgrHandlerCollection}.
 */
public interface SyncHandlerProvider {

    /** {@code ISyncMgrHandlerCollection::GetHandlerEnumerator}. */
    List<String> handlerIds() throws SyncException;

    /**
     * Makes the handler; may be called before or without {@link #handlerIds()}. {@code ISyncMgrHandlerCollection::BindToHandler}.
     *
     * @throws SyncException when the id is unknown or the handler cannot work here; it then becomes a visible row with this text
     */
    SyncHandler bind(String handlerId, HandlerContext context) throws SyncException;
}
