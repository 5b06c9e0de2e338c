package org.synccenter.api;

/** What may start a registered handler by itself. Answers to {@code SYNCMGRREGISTERFLAGS}. */
public enum Trigger {
    /** A network came up. */
    CONNECT,
    /** A network is about to go. */
    PENDING_DISCONNECT,
    /** The computer is idle. */
    IDLE
}
