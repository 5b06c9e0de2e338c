package org.synccenter.api;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What clients and handlers ask of the center. Every call returns at once; the work is queued. Thread-safe.
 * Answers to {@code ISyncMgrControl}.
 */
public interface SyncControl {

    /**
     * Queues a sync. Items that are disabled or disconnected are left out.
     * {@code ISyncMgrControl::StartHandlerSync}, {@code StartItemSync}.
     *
     * @throws IllegalArgumentException when the handler or an item is unknown
     */
    RequestHandle start(SyncRequest request);

    /** Asks the handler to stop; waiting requests are cancelled. {@code ISyncMgrControl::StopHandlerSync}. */
    void stop(String handlerId);

    /** {@code ISyncMgrControl::StopItemSync}. */
    void stopItems(String handlerId, List<String> itemIds);

    /** {@code ISyncMgrControl::StopSyncAll}. */
    void stopAll();

    /** Reads the handler's properties and items again. {@code ISyncMgrControl::UpdateHandler}. */
    CompletionStage<Void> update(String handlerId);

    /** Conflicts of the handler were added, changed or removed. {@code ISyncMgrControl::UpdateConflicts}. */
    void updateConflicts(String handlerId, @Nullable String itemId);

    /** {@code ISyncMgrControl::EnableItem}. */
    CompletionStage<Void> enableItem(ItemRef item, boolean enable);

    /** {@code ISyncMgrControl::EnableHandler}. */
    CompletionStage<Void> enableHandler(String handlerId, boolean enable);
}
