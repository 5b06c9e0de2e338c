package org.synccenter.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.synccenter.database.DatabaseUnavailableException.Reason;

class SqliteFailureTest {
    private static Reason reason(SQLiteErrorCode code) {
        return SqliteFailure.reason(new SQLiteException("", code));
    }

    /** The first thing that does not fit on a full disk is the memory that the users of a database share. */
    @Test
    void aFullDiskIsToldFromABrokenOne() {
        assertThat(reason(SQLiteErrorCode.SQLITE_FULL)).isEqualTo(Reason.DISK_FULL);
        assertThat(reason(SQLiteErrorCode.SQLITE_IOERR_SHMSIZE)).isEqualTo(Reason.DISK_FULL);
        assertThat(reason(SQLiteErrorCode.SQLITE_IOERR_READ)).isEqualTo(Reason.IO);
    }

    @Test
    void aDamagedFileIsKnownFromAnyDriver() {
        assertThat(SqliteFailure.reason(new SQLException("", "", 11))).isEqualTo(Reason.DAMAGED);
    }
}
