package org.synccenter.database;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.synccenter.database.DatabaseUnavailableException.Reason;

/** Reads SQLite's primary result codes (the low byte of the extended ones). */
final class SqliteFailure {

    private SqliteFailure() {}

    static Reason reason(SQLException e) {
        if (e instanceof SQLiteException known && known.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
            // The memory shared by a database's users is a file too, and the first that does not fit on a full disk.
            return Reason.DISK_FULL;
        }
        return switch (e.getErrorCode() & 0xff) {
            case 3, 14, 23 -> Reason.NO_ACCESS;
            case 5, 6, 15 -> Reason.LOCKED;
            case 8 -> Reason.READ_ONLY;
            case 10 -> Reason.IO;
            case 11, 26 -> Reason.DAMAGED;
            case 13 -> Reason.DISK_FULL;
            default -> Reason.REFUSED;
        };
    }
}
