package org.synccenter.api;

import java.util.Optional;
import java.util.Set;

/**
 * One handler's wish to be started by {@link Trigger}s; kept over restarts. Thread-safe. Answers to {@code ISyncMgrRegister}.
 */
public interface TriggerRegistration {

    /** From now on these triggers start the handler; an earlier registration is replaced. {@code RegisterSyncMgrHandler}. */
    void register(Set<Trigger> triggers);

    /** No trigger starts the handler any more. {@code UnregisterSyncMgrHandler}. */
    void unregister();

    /** The triggers; empty = not registered. {@code GetHandlerRegistrationInfo}. */
    Optional<Set<Trigger>> triggers();
}
