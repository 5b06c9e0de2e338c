package org.synccenter.api;

/** Answers to {@code SYNCMGR_SYNC_CONTROL_FLAGS}. */
public enum StartFlag {
    /** Items that are syncing now are left out; without it they are synced again afterwards. */
    IGNORE_IF_ALREADY_SYNCING
}
