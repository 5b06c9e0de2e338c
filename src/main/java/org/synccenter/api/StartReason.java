package org.synccenter.api;

/** Why a sync starts; travels with every request. Widens the reasons of {@code SYNCMGRFLAG} (mobsync.h). */
public enum StartReason {
    MANUAL,
    SCHEDULE,
    DEVICE,
    LOGIN,
    IDLE,
    FILE_CHANGE,
    INVOKE
}
