package org.synccenter.api.testkit;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.CancelRequest;

/**
 * What the kit pretends that a person wants stopped.
 *
 * @param item only this one; null = all
 * @param after how many times the handler has reported or asked before
 */
record Stop(boolean wanted, @Nullable String item, int after) {
    static final Stop NONE = new Stop(false, null, 0);

    static Stop all(int after) {
        return new Stop(true, null, after);
    }

    static Stop one(String item) {
        return new Stop(true, item, 0);
    }

    boolean concerns(String itemId) {
        return wanted && (item == null || item.equalsIgnoreCase(itemId));
    }

    /** The answer to a report. */
    CancelRequest answer(@Nullable String itemId, int contacts) {
        if (!wanted || contacts <= after) {
            return CancelRequest.NONE;
        }
        if (item == null) {
            return CancelRequest.CANCEL_ALL;
        }
        return item.equalsIgnoreCase(itemId) ? CancelRequest.CANCEL_ITEM : CancelRequest.NONE;
    }
}
