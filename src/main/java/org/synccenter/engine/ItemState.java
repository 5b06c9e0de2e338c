package org.synccenter.engine;

/** Where an item stands in the queue. {@link #STOPPING} lasts from the user's stop to the handler's acknowledgement. */
public enum ItemState {
    IDLE,
    PENDING,
    SYNCING,
    STOPPING;

    /** Whether the item waits or runs. */
    public boolean isBusy() {
        return this != IDLE;
    }
}
