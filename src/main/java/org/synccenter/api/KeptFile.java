package org.synccenter.api;

import java.time.Instant;

/**
 * A version that a run displaced and the handler still keeps.
 *
 * @param run id of the run in the history; the handler's own name of the run when that is not known any more
 * @param when the run displaced it
 * @param path where it was, relative to the item's roots with {@code /}; bytes that are not UTF-8 percent-encoded
 * @param place where it lies now, for people
 * @param size in bytes; 0 for links
 * @param modified when its content was last changed; the epoch when that is not known
 */
public record KeptFile(String run, Instant when, Side side, String path, String place, long size, Instant modified) {}
