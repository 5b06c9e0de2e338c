package org.synccenter.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows how to sync one kind of thing and offers its items. One object serves all calls: it must be thread-safe and keep its state in
 * stores, not in fields. No call comes on the UI thread. Answers to {@code ISyncMgrHandler} and {@code ISyncMgrSyncItemContainer}.
 */
public interface SyncHandler {

    /** Unique in this center, constant, at most 63 characters; the one that the provider listed. */
    String id();

    /** Name for people, at most 127 characters; empty = neither shown nor called. {@code ISyncMgrHandler::GetName}. */
    String name();

    /**
     * Its properties as they are now; read when it is loaded and after {@link SyncControl#update}, never to repaint something.
     * {@code ISyncMgrHandler::GetHandlerInfo}.
     *
     * @throws SyncException leaves the handler in place with default properties; it is synced all the same
     */
    HandlerInfo info() throws SyncException;

    /**
     * What can be asked of it; read together with {@link #info}. A failure counts as nothing.
     * {@code ISyncMgrHandler::GetCapabilities}.
     */
    Set<HandlerCapability> capabilities();

    /** What it forbids; read together with {@link #info}. A failure counts as nothing. {@code ISyncMgrHandler::GetPolicies}. */
    default Set<HandlerPolicy> policies() {
        return Set.of();
    }

    /**
     * All items, in the order in which to show them; read together with {@link #info}. A list that fails midway keeps what was read.
     * {@code ISyncMgrSyncItemContainer::GetSyncItemEnumerator}.
     *
     * @throws SyncException shown in place of the items
     */
    List<SyncItem> items() throws SyncException;

    /**
     * One item, also without a prior {@link #items()}; empty = there is none. {@code ISyncMgrSyncItemContainer::GetSyncItem}.
     *
     * @throws SyncException counts as none
     */
    default Optional<SyncItem> item(String itemId) throws SyncException {
        return items().stream().filter(i -> i.id().equalsIgnoreCase(itemId)).findFirst();
    }

    /**
     * A person, or a call, has set it up or put it back among those that are not; asked after any question.
     * {@code ISyncMgrHandler::Activate}.
     *
     * @throws SyncException leaves it as it was; the person reads the sentence
     */
    default void activate(boolean activate) throws SyncException {}

    /**
     * A person, or a call, has enabled or disabled it; asked after any question. {@code ISyncMgrHandler::Enable}.
     *
     * @throws SyncException leaves it as it was; the person reads the sentence
     */
    default void enable(boolean enable) throws SyncException {}

    /**
     * Syncs exactly the given items on the calling thread, which is there for nothing else: creates a session, works, reports a final
     * status for every item, closes the session and returns when all is over. An item without a final report counts as failed.
     * {@code ISyncMgrHandler::Synchronize}.
     *
     * @throws SyncException when the items cannot be synced at all; they fail with its text
     */
    void synchronize(SyncContext context, SessionCreator sessions) throws SyncException;

    /**
     * An optional further object, asked by type: {@link ItemSetup}, {@link ConflictResolver}, {@link ConflictStore},
     * {@link EventStore}, {@link KeptFiles}, {@link PathExplainer}, {@link ItemFilter}, {@link ItemEditor}, or
     * {@code api.ui.HandlerUi}.
     * {@code ISyncMgrHandler::GetObject}.
     */
    default <T> Optional<T> object(Class<T> type) {
        return Optional.empty();
    }
}
