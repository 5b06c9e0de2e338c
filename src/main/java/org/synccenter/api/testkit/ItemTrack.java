package org.synccenter.api.testkit;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.ProgressStatus;

/** What one sync has told about one item. Guarded by its {@link SyncRun}. */
final class ItemTrack {
    final String id;

    /** False for items that were committed: they may have been synced before they were announced. */
    final boolean due;

    @Nullable
    ProgressStatus status;

    /** Whether the handler has learned that this item is to stop, before it was done with it. */
    boolean told;

    /** It was a success at some time, whatever came after. */
    boolean succeeded;

    boolean planned;
    boolean held;

    ItemTrack(String id, boolean due) {
        this.id = id;
        this.due = due;
    }

    boolean isFinal() {
        ProgressStatus last = status;
        return last != null && last.isFinal();
    }
}
