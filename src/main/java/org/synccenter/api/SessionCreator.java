package org.synccenter.api;

import java.util.List;

/** Opens sessions. Answers to {@code ISyncMgrSessionCreator}. */
public interface SessionCreator {

    /**
     * Says that the sync of these items has begun. {@code ISyncMgrSessionCreator::CreateSession}.
     *
     * @throws IllegalArgumentException when the list is empty or names an unknown item
     */
    SyncSession create(List<String> itemIds);
}
