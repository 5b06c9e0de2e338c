package org.synccenter.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Handler object that offers its user interface; asked for by {@code handler.object(HandlerUi.class)}. Thread-safe. The center asks for
 * an operation only when the capability that announces it is set. Answers to {@code ISyncMgrHandler::GetObject} with the
 * {@code SYNCMGR_OBJECTID_*} of user interfaces.
 */
public interface HandlerUi {

    /** Which user interface is wanted. Answers to the {@code SYNCMGR_OBJECTID_*} of UI operations. */
    enum Kind {
        /** Set up a new item; asked with {@link HandlerCapability#CAN_ADD_ITEMS}. Not in syncmgr.h. */
        NEW_ITEM,
        /** Change the set-up; asked with {@link HandlerCapability#HAS_PROPERTIES}. {@code ISyncMgrSynchronize::ShowProperties}. */
        PROPERTIES,
        /** Show what is synced. {@code SYNCMGR_OBJECTID_BrowseContent}. */
        BROWSE,
        /** Change when it syncs; may be the center's own, {@link HandlerContext#scheduleWizard}. {@code SYNCMGR_OBJECTID_ShowSchedule}. */
        SCHEDULE,
        /** {@code SYNCMGR_OBJECTID_QueryBeforeActivate}. */
        QUERY_BEFORE_ACTIVATE,
        /** {@code SYNCMGR_OBJECTID_QueryBeforeDeactivate}. */
        QUERY_BEFORE_DEACTIVATE,
        /** {@code SYNCMGR_OBJECTID_QueryBeforeEnable}. */
        QUERY_BEFORE_ENABLE,
        /** {@code SYNCMGR_OBJECTID_QueryBeforeDisable}. */
        QUERY_BEFORE_DISABLE,
        /** Items only. {@code SYNCMGR_OBJECTID_QueryBeforeDelete}. */
        QUERY_BEFORE_DELETE
    }

    /**
     * A new operation for one action.
     *
     * @param itemId null = of the handler as a whole
     * @return empty when there is none: the task then says so
     */
    Optional<UiOperation> operation(Kind kind, @Nullable String itemId);

    /**
     * A new operation that sets up an item as {@link Kind#NEW_ITEM} does, and begins with what is known already. Not in syncmgr.h.
     *
     * @param start what is known: settings that the person goes on from, none of them checked; its name may be empty
     * @return empty when there is none; by default one that begins with nothing
     */
    default Optional<UiOperation> newItem(ItemDraft start) {
        return operation(Kind.NEW_ITEM, null);
    }

    /** A new operation for a click on an event's link; empty = the link's reference is opened. {@code SYNCMGR_OBJECTID_EventLinkClick}. */
    default Optional<EventLink> eventLink() {
        return Optional.empty();
    }
}
