package org.synccenter.filesync.endpoint;

import java.util.Map;
import org.synccenter.filesync.core.RelPath;

/**
 * What is durable by now.
 *
 * @param whole whether all of the store is; else it is only what lay at the paths that were asked for at that moment, and what somebody
 *     has moved away from one since it was read is not among it
 * @param missed files that are not, and why: somebody has taken them away, or put something else in their place, or does not let us read
 *     them any more
 */
public record Flushed(boolean whole, Map<RelPath, EndpointException> missed) {

    /** All of the store is durable. */
    public static final Flushed WHOLE = new Flushed(true, Map.of());

    public Flushed {
        missed = Map.copyOf(missed);
    }
}
