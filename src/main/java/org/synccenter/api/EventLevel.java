package org.synccenter.api;

/** Only errors count and notify. Answers to {@code SYNCMGR_EVENT_LEVEL}. */
public enum EventLevel {
    /** Good to know. {@code SYNCMGR_EL_INFORMATION}. */
    INFORMATION,
    /** Worth a look, and not counted. {@code SYNCMGR_EL_WARNING}. */
    WARNING,
    /** Something went wrong: counted in every face. {@code SYNCMGR_EL_ERROR}. */
    ERROR
}
