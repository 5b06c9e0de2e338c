package org.synccenter.engine;

/** Where an item stands in the queue. {@link #STOPPING} lasts from the user's stop to the handler's acknowledgement. */
public enum ItemState {
    IDLE,
    PENDING,
    SYNCING,
    STOPPING,
    /** A stop was asked for, and the handler has said nothing for so long that the sync may be given up. */
    NOT_RESPONDING;

    /** Whether the item waits or runs. */
    public boolean isBusy() {
        return this != IDLE;
    }
}
