package org.synccenter.api;

import java.util.Optional;
import java.util.Set;

/**
 * One thing the user can pick, enable, sync and stop on its own. Thread-safe; calls never come on the UI thread.
 * Answers to {@code ISyncMgrSyncItem}.
 */
public interface SyncItem {

    /** Constant for the item's life; an empty id hides the item. {@code ISyncMgrSyncItem::GetItemID}. */
    String id();

    /** Name for people; an empty name hides the item. {@code ISyncMgrSyncItem::GetName}. */
    String name();

    /** {@code ISyncMgrSyncItem::GetItemInfo}. A failure leaves the item in place with default properties. */
    ItemInfo info() throws SyncException;

    /** {@code ISyncMgrSyncItem::GetCapabilities}. */
    default Set<ItemCapability> capabilities() {
        return Set.of();
    }

    /** {@code ISyncMgrSyncItem::GetPolicies}. */
    default Set<ItemPolicy> policies() {
        return Set.of();
    }

    /** Told when the user enables or disables the item; nothing to do by default. {@code ISyncMgrSyncItem::Enable}. */
    default void enable(boolean enable) throws SyncException {}

    /**
     * Takes the item out of the sync set; the user's data stays. Called only with {@link ItemCapability#CAN_DELETE}.
     * {@code ISyncMgrSyncItem::Delete}.
     */
    default void delete() throws SyncException {}

    /** An optional further object of this item. {@code ISyncMgrSyncItem::GetObject}. */
    default <T> Optional<T> object(Class<T> type) {
        return Optional.empty();
    }
}
