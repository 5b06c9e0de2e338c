package org.synccenter.filesync.endpoint;

import java.nio.file.Path;

/** Where endpoints come from. */
@FunctionalInterface
public interface EndpointOpener {

    /** Opens a replica; {@code GONE} when there is none, {@code UNREADABLE} when it cannot be opened. */
    Endpoint open(Path root) throws EndpointException;
}
