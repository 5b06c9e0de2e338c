package org.synccenter.api;

/**
 * What a handler shows when a person follows the link of one of its events: the place for a prompt that a sync without a person could
 * not show. Answers to {@code ISyncMgrEventLinkUIOperation}.
 */
public interface EventLink extends UiOperation {

    /**
     * Called once, before {@link #run}. {@code ISyncMgrEventLinkUIOperation::Init}.
     *
     * @param eventId the id that reporting the event returned, or the custom store's own
     * @param event a copy; never the object that a custom store handed out
     */
    void init(String eventId, SyncEvent event);
}
