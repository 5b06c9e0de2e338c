package org.synccenter.database;

import java.nio.file.Path;

/**
 * A database cannot be used. Unchecked, because nearly every method above a store would declare it and nearly none can do
 * anything about it; whoever stands at a border (a session, a command, start-up) catches it and says it in words.
 */
public abstract sealed class DatabaseException extends RuntimeException
        permits DatabaseTooNewException, DatabaseUnavailableException {

    private final transient Path file;

    DatabaseException(Path file, String message, Throwable cause) {
        super(message, cause);
        this.file = file;
    }

    DatabaseException(Path file, String message) {
        super(message);
        this.file = file;
    }

    /** The database file. */
    public final Path file() {
        return file;
    }
}
