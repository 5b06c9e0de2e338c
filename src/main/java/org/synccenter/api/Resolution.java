package org.synccenter.api;

/** How a person settles a conflict. Answers to {@code SYNCMGR_RESOLUTION_ABILITIES} and {@code SYNCMGR_PRESENTER_CHOICE}. */
public enum Resolution {
    /** The left version stays ({@code KEEP_SINGLE}). */
    KEEP_LEFT,
    /** The right version stays ({@code KEEP_SINGLE}). */
    KEEP_RIGHT,
    /** All versions stay under different names ({@code KEEP_MULTIPLE}). */
    KEEP_BOTH,
    /** The youngest version stays ({@code KEEPRECENT}). */
    KEEP_NEWEST,
    /** Another file, usually made of all versions, replaces them ({@code KEEPOTHER}). */
    MERGE,
    /** The path leaves the sync set and is never synced again ({@code REMOVEFROMSYNCSET}). */
    REMOVE_FROM_SYNC_SET,
    /** Left for another time. */
    SKIP
}
