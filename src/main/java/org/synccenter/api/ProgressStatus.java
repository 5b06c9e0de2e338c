package org.synccenter.api;

/** Answers to {@code SYNCMGR_PROGRESS_STATUS}. */
public enum ProgressStatus {
    /** Running; step and max mean something. */
    UPDATING,
    /** Running, nobody knows how far; step and max are ignored. */
    UPDATING_INDETERMINATE,
    /** Done. Final. */
    SUCCEEDED,
    /** Ended with an error. Final; also accepted after another final status. */
    FAILED,
    /** The handler's acknowledgement of a stop. */
    CANCELED,
    /** The partner went away before it was done. Final. */
    DISCONNECTED;

    /** After a final status only {@link #FAILED} is accepted. */
    public boolean isFinal() {
        return ordinal() >= SUCCEEDED.ordinal();
    }
}
