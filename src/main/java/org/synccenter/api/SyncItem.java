package org.synccenter.api;

import java.util.Optional;
import java.util.Set;

/**
 * One thing the user can pick, enable, sync and stop on its own. Thread-safe; calls never come on the UI thread.
 * Answers to {@code ISyncMgrSyncItem}.
 */
public interface SyncItem {

    /**
     * Constant for the item's life, unique in its handler, at most 63 characters; an empty id hides the item.
     * {@code ISyncMgrSyncItem::GetItemID}.
     */
    String id();

    /** Name for people, at most 127 characters; an empty name hides the item. {@code ISyncMgrSyncItem::GetName}. */
    String name();

    /**
     * Its properties as they are now; read when its handler's items are, and after {@link SyncControl#updateItem}.
     * {@code ISyncMgrSyncItem::GetItemInfo}.
     *
     * @throws SyncException leaves the item in place with default properties; it is synced all the same
     */
    ItemInfo info() throws SyncException;

    /**
     * What can be asked of it; read together with {@link #info}. A failure counts as nothing.
     * {@code ISyncMgrSyncItem::GetCapabilities}.
     */
    default Set<ItemCapability> capabilities() {
        return Set.of();
    }

    /** What it forbids; read together with {@link #info}. A failure counts as nothing. {@code ISyncMgrSyncItem::GetPolicies}. */
    default Set<ItemPolicy> policies() {
        return Set.of();
    }

    /**
     * Told when a person, or a call, enables or disables the item; nothing to do by default. {@code ISyncMgrSyncItem::Enable}.
     *
     * @throws SyncException leaves it as it was; the person reads the sentence
     */
    default void enable(boolean enable) throws SyncException {}

    /**
     * Takes the item out of the sync set; the user's data stays. Called only with {@link ItemCapability#CAN_DELETE}.
     * {@code ISyncMgrSyncItem::Delete}.
     *
     * @throws SyncException leaves it in place; the person reads the sentence
     */
    default void delete() throws SyncException {}

    /**
     * An optional further object of this item, asked by type and only with the capability that announces it: {@link EventStore},
     * {@link ConflictStore}, {@link Icon}. Empty, or any failure = not supported. {@code ISyncMgrSyncItem::GetObject}.
     */
    default <T> Optional<T> object(Class<T> type) {
        return Optional.empty();
    }
}
