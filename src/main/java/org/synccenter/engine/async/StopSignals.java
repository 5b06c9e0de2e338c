package org.synccenter.engine.async;

/** A session that tells when it is worth asking it again whether to go on. */
public interface StopSignals {

    /**
     * Calls the listener after every stop that was asked for and when the session is closed, on any thread and perhaps under a lock: it must
     * only note the fact and return.
     */
    void onStop(Runnable listener);
}
