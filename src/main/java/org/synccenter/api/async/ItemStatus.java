package org.synccenter.api.async;

/** Answers to {@code SYNCMGRSTATUS}. */
public enum ItemStatus {
    /** Ended because a person wanted that. {@code SYNCMGRSTATUS_STOPPED}. */
    STOPPED,
    /** Left out because a person wanted that. {@code SYNCMGRSTATUS_SKIPPED}. */
    SKIPPED,
    /** Waits for its turn. {@code SYNCMGRSTATUS_PENDING}. */
    PENDING,
    /** Running, see value and max. {@code SYNCMGRSTATUS_UPDATING}. */
    UPDATING,
    /** Done. {@code SYNCMGRSTATUS_SUCCEEDED}. */
    SUCCEEDED,
    /** Ended with an error. {@code SYNCMGRSTATUS_FAILED}. */
    FAILED,
    /** Waits in the midst of it. {@code SYNCMGRSTATUS_PAUSED}. */
    PAUSED,
    /** Goes on after a pause. {@code SYNCMGRSTATUS_RESUMING}. */
    RESUMING,
    /** Running, nobody knows how far. {@code SYNCMGRSTATUS_UPDATING_INDETERMINATE}. */
    UPDATING_INDETERMINATE
}
