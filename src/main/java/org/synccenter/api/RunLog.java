package org.synccenter.api;

import java.util.List;

/**
 * A run in the history that no session has: what a handler does at once because a person decided it, such as settling conflicts. One thread
 * at a time. Not in syncmgr.h.
 */
public interface RunLog {

    /** The run's id in the history. */
    String run();

    /** A step that was carried out. */
    void applied(SyncAction step);

    /**
     * Notes the end; called once. A run that does not come to it is noted as cut off the next time the program starts.
     *
     * @param conflicts how many the item has now
     */
    void end(Outcome outcome, int conflicts, List<Problem> problems);
}
