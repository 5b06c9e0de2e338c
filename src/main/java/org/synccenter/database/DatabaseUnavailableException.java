package org.synccenter.database;

import java.nio.file.Path;

/** The file could not be opened, read or written. {@link #reason()} is what a sentence for people is made of. */
public final class DatabaseUnavailableException extends DatabaseException {

    /** Why, as far as it can be told. */
    public enum Reason {
        /** A directory is in the place of the file, or a file in the place of its folder. */
        NOT_A_FILE,
        /** No permission to read or write the file or its folder. */
        NO_ACCESS,
        /** The file system is read-only, or the file is. */
        READ_ONLY,
        /** Another program holds it. */
        LOCKED,
        /** No space left. */
        DISK_FULL,
        /** It became damaged while in use; the next start sets it aside. */
        DAMAGED,
        /** The disk reported an error. */
        IO,
        /** The program itself did something the database refuses. */
        REFUSED
    }

    private final Reason reason;

    DatabaseUnavailableException(Path file, Reason reason, Throwable cause) {
        super(file, "database unavailable: " + reason, cause);
        this.reason = reason;
    }

    DatabaseUnavailableException(Path file, Reason reason) {
        super(file, "database unavailable: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
