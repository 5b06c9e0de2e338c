package org.synccenter.api;

import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** For other programs: starts updates. Calls return at once. Thread-safe. Answers to {@code ISyncMgrSynchronizeInvoke}. */
public interface SyncInvoke {

    /**
     * Starts an update of one handler with the reason {@link StartReason#INVOKE}. Without {@link InvokeFlag#START} a person chooses the items
     * first, in the window. {@code ISyncMgrSynchronizeInvoke::UpdateItems}.
     *
     * @param cookie for the handler alone, which gets these bytes unchanged; null = none: then there is no context object, and the update
     *     may be merged with others like any request
     * @return the end of the update; ends exceptionally with a {@link SyncException} when there is nobody to choose, or the person declined
     * @throws IllegalArgumentException when the handler is unknown or cannot be started
     */
    CompletionStage<SyncResult> updateItems(Set<InvokeFlag> flags, String handlerId, @Nullable Cookie cookie);

    /** Starts everything that can be started and returns at once. {@code ISyncMgrSynchronizeInvoke::UpdateAll}. */
    void updateAll();
}
