package org.synccenter.api;

import java.nio.file.Path;

/** What the center lends to a handler. Thread-safe, valid as long as the handler. */
public interface HandlerContext {

    /** The handler's own partnership items, kept by the center. */
    ItemStore items();

    /** The center's conflict store, this handler's part of it. */
    ConflictStore conflicts();

    /** A folder of its own below the program's home; exists. */
    Path stateDirectory();

    /** For telling the center about changes and for starting syncs. */
    SyncControl control();
}
