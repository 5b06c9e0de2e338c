package org.synccenter.api;

import java.util.List;

/**
 * Brings handlers into the center; found by {@link java.util.ServiceLoader}, bundled and plug-ins alike. Thread-safe.
 * Answers to {@code ISyncMgrHandlerCollection}.
 */
public interface SyncHandlerProvider {

    /** Names this provider for {@link SyncControl#updateCollection}; constant. */
    default String id() {
        return getClass().getName();
    }

    /**
     * The ids of its handlers. When it fails, handlers known from earlier stay. {@code ISyncMgrHandlerCollection::GetHandlerEnumerator}.
     */
    List<String> handlerIds() throws SyncException;

    /**
     * Makes the handler, or hands out one that exists; may be called before or without {@link #handlerIds()}, with ids of an earlier start
     * of the program. {@code ISyncMgrHandlerCollection::BindToHandler}.
     *
     * @throws SyncException when the id is unknown or the handler cannot work here; it becomes a visible row with this text
     */
    SyncHandler bind(String handlerId, HandlerContext context) throws SyncException;
}
