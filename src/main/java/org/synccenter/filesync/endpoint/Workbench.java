package org.synccenter.filesync.endpoint;

import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.RelPath;

/**
 * What bringing files needs of a replica. One thread at a time; several benches of one {@link Endpoint} may be used at once,
 * while the endpoint itself is left alone.
 */
public interface Workbench extends AutoCloseable {

    /** Null when nothing is there. */
    @Nullable
    Look look(RelPath path) throws EndpointException;

    /** Opens a regular file; {@code SPECIAL_FILE} for everything else, {@code GONE} when nothing is there. */
    Content open(RelPath path) throws EndpointException;

    /** Makes a private file, empty, readable for its owner only. */
    Upload create(RelPath temp) throws EndpointException;

    /** Removes a private file or link, or an empty private directory. Nothing when it is gone already. */
    void discard(RelPath temp) throws EndpointException;

    @Override
    void close();
}
