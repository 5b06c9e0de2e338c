package org.synccenter.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running sync of some items: what a handler reports and asks. May be called from any thread; calls about one item are taken one
 * after another. Closing it ends the session; items without a final status are then marked failed.
 * Answers to {@code ISyncMgrSyncCallback}.
 */
public interface SyncSession extends AutoCloseable {

    /**
     * Tells how an item fares; cheap, call it as often as there is news. After a final status only
     * {@link ProgressStatus#FAILED} is accepted. {@code ISyncMgrSyncCallback::ReportProgress}.
     *
     * @return what the user wants stopped
     * @throws IllegalArgumentException when the item is not part of the session
     * @throws IllegalStateException when the report breaks the grammar (the item is then failed) or the session is closed
     */
    CancelRequest progress(String itemId, Progress progress);

    /**
     * Sets the handler's status line while it syncs; empty = its comment is shown again.
     * {@code ISyncMgrSyncCallback::SetHandlerProgressText}.
     *
     * @return what the user wants stopped of the handler as a whole
     */
    CancelRequest handlerText(String text);

    /**
     * Adds something to read later. Names are cut at 127 characters, descriptions at 10,000. {@code ISyncMgrSyncCallback::ReportEvent}.
     *
     * @return the event's id
     * @throws IllegalArgumentException when level, name or description is missing, or the item is not part of the session
     */
    String event(EventDraft event);

    /**
     * Whether to go on; null asks about the handler as a whole. After a no, report {@link ProgressStatus#CANCELED}.
     * {@code ISyncMgrSyncCallback::CanContinue}.
     *
     * @throws IllegalArgumentException when the item is not part of the session
     */
    boolean canContinue(@Nullable String itemId);

    /** A step that was carried out; goes into the history and the item's counts. */
    void applied(String itemId, SyncAction action);

    /** The plan of a preview. */
    void plan(String itemId, List<SyncAction> plan);

    /** The plan of a preview, with the paths where no rule decides. */
    default void plan(String itemId, List<SyncAction> plan, List<PlannedConflict> undecided) {
        plan(itemId, plan);
    }

    /** A path that could not be handled. The item ends with problems, not as failed. */
    void problem(String itemId, Problem problem);

    /** The item is held; report {@link ProgressStatus#SUCCEEDED} for "the run itself went well" afterwards. */
    void held(String itemId, Hold hold);

    /** A person has answered the question that held the item, or had answered it beforehand; goes into the history. Not for a preview. */
    default void answered(String itemId, HoldDecision decision) {}

    /** Id of the item's run in the history; empty for a preview. */
    default String run(String itemId) {
        return "";
    }

    /** Number of conflicts the item has now. */
    void conflicts(String itemId, int count);

    /** How large the item is, as far as this sync has seen it; shown until another one tells. */
    default void size(String itemId, ItemSize size) {}

    /** What waits in the queue for this handler. {@code ISyncMgrSyncCallback::QueryForAdditionalItems}. */
    Pending pending();

    /**
     * Takes a waiting or further item into this session: the queue does not start it again, and who asked for it is told of its end here.
     * {@code ISyncMgrSyncCallback::AddItemToSession}.
     *
     * @throws IllegalArgumentException when the item is unknown, disabled or not connected, part of the session already, or of another one
     * @throws IllegalStateException when the session is over, or all of it is to stop: then the item waits for the next one
     */
    void addItem(String itemId);

    /**
     * Takes a waiting request with this context object, the very same, into this session: it is not delivered again, and who asked for it
     * is told of its end here. Its items that this session has done already go on waiting. {@code ISyncMgrSyncCallback::AddIUnknownToSession}.
     *
     * @throws IllegalArgumentException when no such request waits
     * @throws IllegalStateException when the session is over, or all of it is to stop
     */
    void addContext(Object context);

    /**
     * Announces an item that is not yet known; neither shown nor counted until committed, forgotten with the session otherwise.
     * {@code ISyncMgrSyncCallback::ProposeItem}.
     *
     * @throws IllegalArgumentException when the handler has an item of this id
     */
    void proposeItem(SyncItem item);

    /**
     * Makes a proposed item a known one and takes it into this session. {@code ISyncMgrSyncCallback::CommitItem}.
     *
     * @throws IllegalArgumentException when it was not proposed, or is part of the session already
     */
    void commitItem(String itemId);

    /**
     * Says that the user started this sync outside the center; told to people once a session.
     * {@code ISyncMgrSyncCallback::ReportManualSync}.
     */
    void manualSync();

    /** Ends the session; items without a final status fail, and further calls are refused. Closing it again does nothing. */
    @Override
    void close();

    /**
     * What waits in the queue for a handler.
     *
     * @param items ids of waiting items
     * @param contexts context objects of waiting requests
     */
    record Pending(List<String> items, List<Object> contexts) {}
}
