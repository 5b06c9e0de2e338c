package org.synccenter.api;

/** Why a sync starts; travels with every request. Widens the reasons of {@code SYNCMGRFLAG} (mobsync.h). */
public enum StartReason {
    MANUAL,
    SCHEDULE,
    DEVICE,
    LOGIN,
    IDLE,
    FILE_CHANGE,
    /** Another program asked for it, see {@link SyncInvoke}. */
    INVOKE,
    /** A network came up. */
    CONNECT,
    /** A network is about to go. */
    BEFORE_DISCONNECT
}
