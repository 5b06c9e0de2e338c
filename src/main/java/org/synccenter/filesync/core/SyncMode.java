package org.synccenter.filesync.core;

/** Which way changes may go. */
public enum SyncMode {
    /** Both ways; what changed on both sides is a conflict. */
    TWO_WAY,
    /** Left decides: right becomes what left is, its own edits and extras go to its trash. Nothing flows to the left. */
    MIRROR,
    /**
     * Left's new and edited entries go to the right. Nothing is deleted or renamed there, nothing that changed there is overwritten,
     * and nothing flows to the left.
     */
    UPDATE
}
