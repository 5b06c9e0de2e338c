package org.synccenter.api;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What clients and handlers ask of the center. Every call returns at once, on any thread; the work is queued, and what a call returns ends
 * when it is done. Stages end exceptionally with a {@link SyncException} that has a sentence for people. Answers to
 * {@code ISyncMgrControl}; its {@code CF_WAIT} is waiting for the returned stage.
 */
public interface SyncControl {

    /**
     * Queues a sync. Of a whole handler, items that are disabled or disconnected are left out; a named one ends as failed with that reason,
     * and so does a request for a handler that could not be loaded. {@code ISyncMgrControl::StartHandlerSync}, {@code StartItemSync}.
     *
     * @throws IllegalArgumentException when the handler or an item is unknown or cannot be started
     */
    RequestHandle start(SyncRequest request);

    /** Queues a sync and tells the listener once when it has ended. The end of {@code StartHandlerSync}'s {@code pResult}. */
    RequestHandle start(SyncRequest request, SyncResultListener listener);

    /**
     * Queues all items of all handlers that can be synced now; those that are syncing are synced again afterwards.
     * {@code ISyncMgrControl::StartSyncAll}.
     *
     * @param owner window for any needed user interface; null = none, and nobody may be asked
     * @return one handle for each handler that had something to sync
     */
    List<RequestHandle> startAll(StartReason reason, SyncOptions options, @Nullable Owner owner);

    /**
     * Asks the handler to stop; waiting requests are cancelled. What syncs goes on until the handler acknowledges.
     * {@code ISyncMgrControl::StopHandlerSync}.
     *
     * @throws IllegalArgumentException when there is no such handler
     */
    void stop(String handlerId);

    /** Asks the handler to stop these items only; unknown ones have no effect. {@code ISyncMgrControl::StopItemSync}. */
    void stopItems(String handlerId, List<String> itemIds);

    /** Asks every handler to stop, and cancels all that waits. {@code ISyncMgrControl::StopSyncAll}. */
    void stopAll();

    /**
     * Lists a provider's handlers again: new ones are added, vanished ones leave, properties and items of all are read again.
     * {@code ISyncMgrControl::UpdateHandlerCollection}.
     *
     * @param collectionId {@link SyncHandlerProvider#id()}
     */
    CompletionStage<Void> updateCollection(String collectionId);

    /** Reads the handler's properties and items again. {@code ISyncMgrControl::UpdateHandler}. */
    CompletionStage<Void> update(String handlerId);

    /** Reads one item's properties again, and nothing else. {@code ISyncMgrControl::UpdateItem}. */
    CompletionStage<Void> updateItem(ItemRef item);

    /**
     * The handler's own event store has changed: it is read again. {@code ISyncMgrControl::UpdateEvents}.
     *
     * @param itemId null = the whole handler
     */
    CompletionStage<Void> updateEvents(String handlerId, @Nullable String itemId);

    /**
     * One conflict was added, changed or removed; the others are not read again. {@code ISyncMgrControl::UpdateConflict}.
     *
     * @param conflict as it is now, or was at last
     */
    CompletionStage<Void> updateConflict(Conflict conflict, UpdateReason reason);

    /**
     * Conflicts were added, changed or removed: they are read again. {@code ISyncMgrControl::UpdateConflicts}.
     *
     * @param itemId null = of all of the handler's items
     */
    CompletionStage<Void> updateConflicts(String handlerId, @Nullable String itemId);

    /**
     * Activates a handler, or puts it back among those that are not set up; asks first when the handler wishes that.
     * {@code ISyncMgrControl::ActivateHandler}.
     *
     * @param owner window for the question; null = none
     * @return true = done; false = the person declined
     */
    CompletionStage<Boolean> activateHandler(
            String handlerId, boolean activate, @Nullable Owner owner, Set<ControlFlag> flags);

    /**
     * Enables or disables a handler; asks first when the handler wishes that. A disabled handler stays listed.
     * {@code ISyncMgrControl::EnableHandler}.
     *
     * @param owner window for the question; null = none
     * @return true = done; false = the person declined
     */
    CompletionStage<Boolean> enableHandler(
            String handlerId, boolean enable, @Nullable Owner owner, Set<ControlFlag> flags);

    /**
     * Enables or disables an item; asks first when the item wishes that. {@code ISyncMgrControl::EnableItem}.
     *
     * @param owner window for the question; null = none
     * @return true = done; false = the person declined
     */
    CompletionStage<Boolean> enableItem(ItemRef item, boolean enable, @Nullable Owner owner, Set<ControlFlag> flags);
}
