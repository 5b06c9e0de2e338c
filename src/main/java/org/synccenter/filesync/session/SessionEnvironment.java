package org.synccenter.filesync.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.synccenter.filesync.endpoint.EndpointOpener;

/**
 * What a session takes from the world around it. All of it, so that a simulation that makes up a world is repeatable.
 *
 * @param clock names runs and conflict copies, in its zone, and tells how old trash is
 * @param host short name of this computer, for conflict copies
 * @param opener how replicas are opened
 * @param archives what is remembered of archives from one cycle to the next
 * @param random where names and ids that nobody else may have come from; for any thread
 * @param beside how work on both sides is done at the same time
 * @param pause how time is let pass
 */
public record SessionEnvironment(
        Clock clock,
        String host,
        EndpointOpener opener,
        LoadedArchives archives,
        RandomGenerator random,
        Beside beside,
        Pause pause) {

    /** The real world. Remembers from one cycle to the next as long as this object is used. */
    public SessionEnvironment(Clock clock, String host, EndpointOpener opener) {
        this(clock, host, opener, new LoadedArchives(), new SecureRandom(), Beside.THREADS, Pause.SLEEP);
    }
}
