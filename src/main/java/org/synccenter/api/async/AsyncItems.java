package org.synccenter.api.async;

import java.util.List;

/**
 * A handler's items. When reading the list fails, nothing of it counts. Answers to what {@code EnumSyncMgrItems} returns.
 *
 * @param complete false = some are missing ({@code S_SYNCMGR_MISSINGITEMS}): what is kept about absent ones must not be forgotten
 */
public record AsyncItems(List<AsyncItem> items, boolean complete) {

    /** The complete list. */
    public static AsyncItems of(List<AsyncItem> items) {
        return new AsyncItems(items, true);
    }
}
