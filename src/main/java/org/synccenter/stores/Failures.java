package org.synccenter.stores;

import java.nio.file.Path;
import org.synccenter.api.SyncException;
import org.synccenter.database.DatabaseException;
import org.synccenter.database.DatabaseTooNewException;
import org.synccenter.database.DatabaseUnavailableException;

/** What is wrong with the database, in one sentence. */
final class Failures {

    private Failures() {}

    static SyncException of(DatabaseException e) {
        return SyncException.unavailable(text(e), e);
    }

    private static String text(DatabaseException e) {
        return switch (e) {
            case DatabaseTooNewException newer ->
                "The database %s was written by a newer version of Sync Center (it has version %d, this program knows %d): use that one."
                        .formatted(newer.file(), newer.found(), newer.supported());
            case DatabaseUnavailableException unavailable -> text(unavailable.file(), unavailable.reason());
        };
    }

    private static String text(Path file, DatabaseUnavailableException.Reason reason) {
        String sentence = switch (reason) {
            case NOT_A_FILE ->
                "The database %s cannot be opened: on its path lies a folder or a file that is something else.";
            case NO_ACCESS -> "The database %s cannot be opened: there is no permission to read and write it.";
            case READ_ONLY -> "The database %s cannot be written: it is read-only.";
            case LOCKED -> "The database %s is held by another program: try again when that one is done.";
            case DISK_FULL -> "The database %s cannot be written: no space is left on its disk.";
            case DAMAGED ->
                "The database %s is damaged: start Sync Center again, which checks it and sets it aside if need be.";
            case IO -> "The database %s cannot be used: its disk reports an error.";
            case REFUSED ->
                "The database %s cannot be used: it is closed, or does not fit this version of Sync Center.";
        };
        return sentence.formatted(file);
    }
}
