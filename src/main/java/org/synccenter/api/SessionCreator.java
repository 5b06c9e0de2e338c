package org.synccenter.api;

import java.util.List;

/** Opens sessions. Answers to {@code ISyncMgrSessionCreator}. */
public interface SessionCreator {

    /**
     * Says that the sync of these items has begun. {@code ISyncMgrSessionCreator::CreateSession}.
     *
     * @throws IllegalArgumentException when the list is empty or names an unknown item
     * @throws IllegalStateException when the sync is over, or an open session of it has one of the items. For a session that nobody has
     *     started: when an item is disabled or not free, or the handler syncs already and cannot do several at a time; with a sentence
     */
    SyncSession create(List<String> itemIds);
}
