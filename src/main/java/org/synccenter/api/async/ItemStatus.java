package org.synccenter.api.async;

/** Answers to {@code SYNCMGRSTATUS}. */
public enum ItemStatus {
    STOPPED,
    SKIPPED,
    PENDING,
    UPDATING,
    SUCCEEDED,
    FAILED,
    PAUSED,
    RESUMING,
    UPDATING_INDETERMINATE
}
