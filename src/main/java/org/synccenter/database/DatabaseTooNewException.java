package org.synccenter.database;

import java.nio.file.Path;

/** A newer program wrote this file. Nothing was changed in it: what we do not understand we must not edit. */
public final class DatabaseTooNewException extends DatabaseException {

    private final int found;
    private final int supported;

    DatabaseTooNewException(Path file, int found, int supported) {
        super(file, "database has version " + found + ", this program knows " + supported);
        this.found = found;
        this.supported = supported;
    }

    /** The version in the file. */
    public int found() {
        return found;
    }

    /** The newest version this program knows. */
    public int supported() {
        return supported;
    }
}
