package org.synccenter.api;

/** Only errors count and notify. Answers to {@code SYNCMGR_EVENT_LEVEL}. */
public enum EventLevel {
    INFORMATION,
    WARNING,
    ERROR
}
