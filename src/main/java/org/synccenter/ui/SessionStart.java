package org.synccenter.ui;

import org.synccenter.api.SyncException;

/** Whether the program is started with the session. Every method blocks (disk). */
public interface SessionStart {

    /** Whether it is. */
    boolean isOn() throws SyncException;

    /** From now on it is, or is not. */
    void set(boolean on) throws SyncException;
}
