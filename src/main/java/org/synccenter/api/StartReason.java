package org.synccenter.api;

/** Why a sync starts; travels with every request. Widens the reasons of {@code SYNCMGRFLAG} (mobsync.h). */
public enum StartReason {
    /** A person asked for it. {@code SYNCMGRFLAG_MANUAL}. */
    MANUAL,
    /** It was time; nobody may be there. {@code SYNCMGRFLAG_SCHEDULED}. */
    SCHEDULE,
    /** A device was connected. */
    DEVICE,
    /** A person logged in. */
    LOGIN,
    /** The computer is idle. {@code SYNCMGRFLAG_IDLE}. */
    IDLE,
    /** Something that is synced has changed. */
    FILE_CHANGE,
    /** Another program asked for it, see {@link SyncInvoke}. */
    INVOKE,
    /** A network came up. */
    CONNECT,
    /** A network is about to go. */
    BEFORE_DISCONNECT
}
