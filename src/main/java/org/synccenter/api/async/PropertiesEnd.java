package org.synccenter.api.async;

/** What showing properties has led to. Answers to the results of {@code ShowPropertiesCompleted}. */
public enum PropertiesEnd {
    DONE,
    /** The item is gone ({@code S_SYNCMGR_ITEMDELETED}). */
    ITEM_DELETED,
    /** Read my items again ({@code S_SYNCMGR_ENUMITEMS}). */
    ITEMS_CHANGED,
    FAILED
}
