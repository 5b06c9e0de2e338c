package org.synccenter.api;

/** Handler object for adding and removing items without a window; the same checks serve window and command line. */
public interface ItemSetup {

    /**
     * Checks the draft and stores the new item.
     *
     * @return the new item's id
     * @throws SyncException of kind {@link SyncException.Kind#INVALID} with one sentence when something in the draft is wrong
     */
    String add(ItemDraft draft) throws SyncException;

    /** Forgets the item and the handler's own state for it; never touches the user's data. */
    void remove(String itemId) throws SyncException;
}
