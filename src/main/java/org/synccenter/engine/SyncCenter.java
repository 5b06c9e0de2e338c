package org.synccenter.engine;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterStores;
import org.synccenter.api.Conflict;
import org.synccenter.api.EventStore;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.Owner;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.Resolution;
import org.synccenter.api.StartReason;
import org.synccenter.api.StateStore;
import org.synccenter.api.SyncControl;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;

/**
 * The engine's front door: all three faces, and handlers through {@link SyncControl}, use this one object. Thread-safe. Methods say
 * whether they block; those that do must not be called on the UI thread.
 */
public final class SyncCenter implements SyncControl, AutoCloseable {

    /**
     * Loads all handlers. Blocks for as long as they take to list their items.
     *
     * @param stateRoot folder below which each handler gets a folder of its own
     */
    public static SyncCenter open(
            List<SyncHandlerProvider> providers, CenterStores stores, Path stateRoot, InstantSource clock) {
        throw new UnsupportedOperationException();
    }

    /** What the faces show. Never blocks; takes a few microseconds when nothing has changed. */
    public CenterSnapshot snapshot() {
        throw new UnsupportedOperationException();
    }

    /**
     * Calls the listener after changes, on background threads, at most once until {@link #snapshot()} is taken again. The listener must
     * only note the fact and return.
     *
     * @return ends the subscription
     */
    public AutoCloseable onChange(Runnable listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RequestHandle start(SyncRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Starts all items of all handlers that can be synced now; one handle for each handler concerned. */
    public List<RequestHandle> startAll(StartReason reason, SyncOptions options, @Nullable Owner owner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stop(String handlerId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stopItems(String handlerId, List<String> itemIds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stopAll() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> update(String handlerId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void updateConflicts(String handlerId, @Nullable String itemId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> enableItem(ItemRef item, boolean enable) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> enableHandler(String handlerId, boolean enable) {
        throw new UnsupportedOperationException();
    }

    /** Adds an item through the handler's {@link ItemSetup}. Blocks. */
    public ItemRef addItem(String handlerId, ItemDraft draft) throws SyncException {
        throw new UnsupportedOperationException();
    }

    /** Removes an item; never touches the user's data. Blocks. Refused while the item waits or syncs. */
    public void removeItem(ItemRef item) throws SyncException {
        throw new UnsupportedOperationException();
    }

    /** Conflicts of one item, or of all when null, oldest first. Blocks (database). */
    public List<Conflict> conflicts(@Nullable ItemRef item) {
        throw new UnsupportedOperationException();
    }

    /**
     * Settles conflicts through their handlers. Blocks for as long as the files take.
     *
     * @return for each id that could not be settled one sentence why
     */
    public Map<String, String> resolve(Collection<String> conflictIds, Resolution resolution) {
        throw new UnsupportedOperationException();
    }

    /** What every run did. Its methods block (database). */
    public HistoryStore history() {
        throw new UnsupportedOperationException();
    }

    /** Events of all handlers. Its methods block (database). */
    public EventStore events() {
        throw new UnsupportedOperationException();
    }

    /** Small settings of the faces. Its methods block (database). */
    public StateStore states() {
        throw new UnsupportedOperationException();
    }

    /** A handler's object, such as {@code HandlerUi}. Blocks as long as the handler does. */
    public <T> Optional<T> handlerObject(String handlerId, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    /** Asks everything to stop, waits a little for handlers to acknowledge, closes the stores. Blocks. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
