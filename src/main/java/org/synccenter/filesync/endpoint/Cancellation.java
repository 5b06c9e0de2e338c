package org.synccenter.filesync.endpoint;

/** Looked at between units of work, from any thread. May block to pause. Once it has said yes it goes on saying yes. */
@FunctionalInterface
public interface Cancellation {

    /** Never cancels. */
    Cancellation NEVER = () -> false;

    boolean requested();
}
