package org.synccenter.api;

/** Answers to {@code SYNCMGR_PROGRESS_STATUS}. */
public enum ProgressStatus {
    UPDATING,
    UPDATING_INDETERMINATE,
    SUCCEEDED,
    FAILED,
    /** The handler's acknowledgement of a stop. */
    CANCELED,
    DISCONNECTED;

    /** After a final status only {@link #FAILED} is accepted. */
    public boolean isFinal() {
        return ordinal() >= SUCCEEDED.ordinal();
    }
}
