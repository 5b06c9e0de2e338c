package org.synccenter.app;

/** A window that waits for the program that has the engine, and hears from it. Called on the thread that waits. */
interface Visitor {
    /**
     * There is no other window, so that this one waits.
     *
     * @param command what is at work there; empty = it does not say
     * @param end asks it to end; callable from any thread
     */
    void mustWait(String command, Runnable end);

    /** Somebody else wants to see the window, at a place as {@link Places} writes it. */
    void wanted(String place);
}
