package org.synccenter.filesync.session;

import java.time.Clock;
import org.synccenter.filesync.endpoint.EndpointOpener;

/**
 * What a session takes from the world around it.
 *
 * @param clock names runs and conflict copies, in its zone, and tells how old trash is
 * @param host short name of this computer, for conflict copies
 * @param opener how replicas are opened
 * @param archives what is remembered of archives from one cycle to the next
 */
public record SessionEnvironment(Clock clock, String host, EndpointOpener opener, LoadedArchives archives) {

    /** Remembers from one cycle to the next as long as this object is used. */
    public SessionEnvironment(Clock clock, String host, EndpointOpener opener) {
        this(clock, host, opener, new LoadedArchives());
    }
}
