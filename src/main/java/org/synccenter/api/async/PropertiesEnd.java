package org.synccenter.api.async;

/** What showing properties has led to. Answers to the results of {@code ShowPropertiesCompleted}. */
public enum PropertiesEnd {
    /** They were shown; nothing is to be read again. */
    DONE,
    /** The item is gone ({@code S_SYNCMGR_ITEMDELETED}). */
    ITEM_DELETED,
    /** Read my items again ({@code S_SYNCMGR_ENUMITEMS}). */
    ITEMS_CHANGED,
    /** They could not be shown. */
    FAILED
}
