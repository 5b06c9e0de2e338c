package org.synccenter.tray;

/** How all stands, as the icon shows it. */
enum TrayState {
    IDLE,
    /** Something waits or runs. */
    SYNCING,
    /** Conflicts or questions wait for a person. */
    ATTENTION,
    /** Something could not be synced. */
    ERROR,
    /** Nothing starts by itself. */
    PAUSED
}
