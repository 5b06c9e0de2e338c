package org.synccenter.filesync.endpoint;

import java.time.Duration;
import org.synccenter.filesync.core.StoreLimits;

/**
 * What a store can do, as far as stores differ. That a name is replaced at one instant, and that a new one never replaces anything, is no
 * capability: {@link Endpoint#replace} and {@link Endpoint#publish} promise it of each.
 *
 * @param limits which names and files it can hold
 * @param timeStep how exactly it keeps modification times: two of which it shows less than this apart may be those of one moment
 */
public record Capabilities(StoreLimits limits, Duration timeStep) {}
