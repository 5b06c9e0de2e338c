package org.synccenter.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows how to sync one kind of thing and offers its items. One object serves all calls: it must be thread-safe and keep its state in
 * stores, not in fields. No call comes on the UI thread. Answers to {@code ISyncMgrHandler} and {@code ISyncMgrSyncItemContainer}.
 */
public interface SyncHandler {

    /** Unique in this center, constant, at most 63 characters. */
    String id();

    /** Name for people, at most 127 characters; empty = neither shown nor called. {@code ISyncMgrHandler::GetName}. */
    String name();

    /** {@code ISyncMgrHandler::GetHandlerInfo}. A failure leaves the handler in place with default properties. */
    HandlerInfo info() throws SyncException;

    /** {@code ISyncMgrHandler::GetCapabilities}. */
    Set<HandlerCapability> capabilities();

    /** {@code ISyncMgrHandler::GetPolicies}. */
    default Set<HandlerPolicy> policies() {
        return Set.of();
    }

    /** All items, in the order in which to show them. {@code ISyncMgrSyncItemContainer::GetSyncItemEnumerator}. */
    List<SyncItem> items() throws SyncException;

    /** One item, also without a prior {@link #items()}. {@code ISyncMgrSyncItemContainer::GetSyncItem}. */
    default Optional<SyncItem> item(String itemId) throws SyncException {
        return items().stream().filter(i -> i.id().equalsIgnoreCase(itemId)).findFirst();
    }

    /** {@code ISyncMgrHandler::Activate}. */
    default void activate(boolean activate) throws SyncException {}

    /** {@code ISyncMgrHandler::Enable}. */
    default void enable(boolean enable) throws SyncException {}

    /**
     * Syncs exactly the given items on the calling (virtual) thread: creates a session, works, reports a final status for every item,
     * closes the session and returns when all is over. An item without a final report counts as failed.
     * {@code ISyncMgrHandler::Synchronize}.
     *
     * @throws SyncException when the items cannot be synced at all; they fail with its text
     */
    void synchronize(SyncContext context, SessionCreator sessions) throws SyncException;

    /**
     * An optional further object, asked by type: {@link ItemSetup}, {@link ConflictResolver}, {@link ConflictStore},
     * {@link EventStore}, or {@code api.ui.HandlerUi}. {@code ISyncMgrHandler::GetObject}.
     */
    default <T> Optional<T> object(Class<T> type) {
        return Optional.empty();
    }
}
