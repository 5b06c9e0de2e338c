package org.synccenter.api;

import java.nio.file.Path;

/** What the center lends to a handler. Thread-safe, valid as long as the handler. */
public interface HandlerContext {

    /** The handler's own partnership items, kept by the center. */
    ItemStore items();

    /** The center's conflict store, this handler's part of it. */
    ConflictLedger conflicts();

    /** A folder of its own below the program's home; exists. */
    Path stateDirectory();

    /** For telling the center about changes and for starting syncs. */
    SyncControl control();

    /**
     * Opens sessions that nobody has started: for an engine that syncs by itself and lets the center show it. Progress and stop work as in
     * any other session; closing the session ends it. Any thread. {@code CLSID_SyncMgrClient}.
     */
    SessionCreator sessions();

    /** Begins a run in the history for what is done to an item outside of a session. Blocks (database). */
    RunLog log(String itemId);

    /** Which triggers start this handler. */
    TriggerRegistration triggers();

    /** A new window for schedules, to be returned for {@link HandlerUi.Kind#SCHEDULE} after {@link ScheduleWizard#init}. */
    ScheduleWizard scheduleWizard();
}
