package org.synccenter.api.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Handler object that offers its user interface; asked for by {@code handler.object(HandlerUi.class)}. */
public interface HandlerUi {

    /** Which user interface is wanted. Answers to the {@code SYNCMGR_OBJECTID_*} of UI operations. */
    enum Kind {
        /** Set up a new item. */
        NEW_ITEM,
        /** Change an item's set-up. */
        PROPERTIES,
        BROWSE,
        SCHEDULE,
        QUERY_BEFORE_ACTIVATE,
        QUERY_BEFORE_DEACTIVATE,
        QUERY_BEFORE_ENABLE,
        QUERY_BEFORE_DISABLE,
        QUERY_BEFORE_DELETE
    }

    /**
     * The operation for one action.
     *
     * @param itemId null = of the handler as a whole
     * @return empty when there is none
     */
    Optional<UiOperation> operation(Kind kind, @Nullable String itemId);
}
