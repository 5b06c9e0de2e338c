package org.synccenter.api.async;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncException;

/**
 * A handler that works by callbacks. The center binds a new object each time, which gets these calls in this order:
 *
 * <ul>
 *   <li>to list its items: {@link #initialize} with settings, {@link #info}, {@link #items};
 *   <li>for a sync: {@link #initialize}, {@link #callback}, {@link #prepareForSync}, {@link #synchronize}, and {@code callback(null)} at the
 *       end;
 *   <li>for a window: {@link #initialize} with settings, {@link #callback}, {@link #showProperties} or {@link #showError}, and
 *       {@code callback(null)} at the end.
 * </ul>
 *
 * <p>Several objects may live at once. Calls to one come one after another on background threads, but for {@link #setItemStatus}, which comes
 * while a preparation or a sync goes on. Answers to {@code ISyncMgrSynchronize}.
 */
public interface AsyncHandler {

    /**
     * First of all. {@code Initialize}.
     *
     * @return false = does not take part in this event: nothing else is called
     */
    boolean initialize(AsyncStart start) throws SyncException;

    /** {@code GetHandlerInfo}. */
    AsyncHandlerInfo info() throws SyncException;

    /** {@code EnumSyncMgrItems} with {@code ISyncMgrEnumItems}. */
    AsyncItems items() throws SyncException;

    /** A further object of an item; reserved. {@code GetItemObject}. */
    default <T> Optional<T> itemObject(String itemId, Class<T> type) {
        return Optional.empty();
    }

    /** Where to report; null comes before the handler is let go: from then on every call is refused. {@code SetProgressCallback}. */
    void callback(@Nullable AsyncCallback callback);

    /**
     * Shows the properties of an item and returns at once; {@link AsyncCallback#showPropertiesCompleted} follows. {@code ShowProperties}.
     *
     * @param itemId null = of the handler
     */
    default void showProperties(@Nullable Owner owner, @Nullable String itemId) throws SyncException {
        throw SyncException.invalid(String.valueOf(itemId));
    }

    /**
     * Gets ready to sync exactly these items and returns at once; {@link AsyncCallback#prepareForSyncCompleted} follows, and may come
     * before this returns. Windows only here, and only when {@link AsyncCallback#enableModeless} allows. {@code PrepareForSync}.
     *
     * @param owner null = nobody may be asked
     * @throws SyncException when it cannot: no completion follows
     */
    void prepareForSync(List<String> itemIds, @Nullable Owner owner) throws SyncException;

    /**
     * Syncs what was prepared and returns at once; {@link AsyncCallback#synchronizeCompleted} follows, and may come before this returns.
     * {@code Synchronize}.
     *
     * @throws SyncException when it cannot: no completion follows
     */
    void synchronize(@Nullable Owner owner) throws SyncException;

    /**
     * A person does not want this item any more: skip it, also in the midst of it, and report {@link ItemStatus#SKIPPED} or
     * {@link ItemStatus#STOPPED}. Called once for each such item. {@code SetItemStatus}.
     *
     * @param status always {@link ItemStatus#SKIPPED}
     */
    void setItemStatus(String itemId, ItemStatus status) throws SyncException;

    /**
     * A person follows the link of a logged error; {@link AsyncCallback#showErrorCompleted} follows. {@code ShowError}.
     *
     * @param errorId of {@link LoggedError#id()}
     */
    default void showError(@Nullable Owner owner, String errorId) throws SyncException {
        throw SyncException.invalid(errorId);
    }
}
