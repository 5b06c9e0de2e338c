package org.synccenter.api;

/**
 * Handler object for what items are set up to be; it goes with {@link HandlerCapability#CAN_CHANGE_ITEMS}. The same checks serve window and
 * command line. Thread-safe; everything blocks.
 */
public interface ItemEditor {

    /**
     * What the item is now, as a draft. {@link ItemSetup#add} with the same settings, here or on another computer, makes an item that does the
     * same: nothing secret is in it, and nothing that only one item can have.
     *
     * @throws SyncException of kind {@link SyncException.Kind#INVALID} when there is no such item
     */
    ItemDraft draft(String itemId) throws SyncException;

    /**
     * Whether {@link ItemSetup#add} would take the draft; stores nothing.
     *
     * @throws SyncException of kind {@link SyncException.Kind#INVALID} with one sentence when something in the draft is wrong
     */
    void check(ItemDraft draft) throws SyncException;

    /**
     * Makes the item what the draft says; settings that are not in the draft become the usual ones. A run that is going on ends as it began. Never
     * touches the user's data, and nothing is lost by a later run because of this change without the person being asked.
     *
     * @param draft its id is null or the item's own
     * @throws SyncException of kind {@link SyncException.Kind#INVALID} with one sentence when something in the draft is wrong, or would make it
     *     another item
     */
    void change(String itemId, ItemDraft draft) throws SyncException;
}
