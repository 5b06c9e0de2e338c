package org.synccenter.ui.shell;

import java.util.function.Consumer;

/** What concerns the program itself, for the menus. On the UI thread. */
public interface ProgramActions {

    /** Says what program this is. */
    void about();

    /** Copies a description of the program's state, for a report of a fault. */
    void copyDiagnostics();

    /** Whether starting with the session can be switched here. */
    boolean hasSessionStart();

    /** Tells whether the program is started with the session, as soon as that is known. */
    void tellSessionStart(Consumer<Boolean> told);

    /** From now on the program is started with the session, or is not. */
    void startWithSession(boolean on);
}
