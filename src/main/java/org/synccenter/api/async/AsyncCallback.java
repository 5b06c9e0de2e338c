package org.synccenter.api.async;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.EventLevel;

/**
 * What an {@link AsyncHandler} reports. May be called from any thread, also before the method that it answers has returned; after
 * {@code callback(null)} every call throws {@link IllegalStateException}. Call {@link #progress} often, and always before beginning an item:
 * that is how a handler learns of skips. Answers to {@code ISyncMgrSynchronizeCallback}.
 */
public interface AsyncCallback {

    /** {@code ShowPropertiesCompleted}. */
    void showPropertiesCompleted(PropertiesEnd end);

    /**
     * {@code PrepareForSyncCompleted}.
     *
     * @param failure null = ready; a sentence = the sync does not take place, and this is why
     */
    void prepareForSyncCompleted(@Nullable String failure);

    /**
     * {@code SynchronizeCompleted}.
     *
     * @param failure null = done; a sentence = it broke off
     */
    void synchronizeCompleted(@Nullable String failure);

    /**
     * {@code ShowErrorCompleted}.
     *
     * @param retry items to prepare and sync again; the list is copied. Empty = nothing to do
     */
    void showErrorCompleted(List<String> retry);

    /**
     * Asks for permission to show a window, or gives it back; one handler has it at a time. {@code EnableModeless}.
     *
     * @return true = go ahead, and give it back afterwards; false = not now, or nobody may be asked at all
     */
    boolean enableModeless(boolean enable);

    /** Tells how an item fares; parts that are null keep what was said before. {@code Progress}. */
    CancelRequest progress(String itemId, ItemProgress progress);

    /** {@code LogError}. */
    void logError(EventLevel level, String text, LoggedError error);

    /** Removes what was logged; null = all that this handler has logged. {@code DeleteLogError}. */
    void deleteLogError(@Nullable String errorId);

    /**
     * Opens a network connection, or joins one that is open; it stays until every handler has finished. {@code EstablishConnection}.
     *
     * @param name null = the usual one
     * @return false = it cannot be opened
     */
    boolean establishConnection(@Nullable String name);
}
