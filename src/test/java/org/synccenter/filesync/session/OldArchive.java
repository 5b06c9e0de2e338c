package org.synccenter.filesync.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.RelPath;

/** An archive of version 2, which had one row a path. */
final class OldArchive {
    private OldArchive() {}

    static void write(Connection c, Map<RelPath, AncestorEntry> entries, long generation) throws SQLException {
        try (var statement = c.createStatement()) {
            for (String sql : new String[] {
                "CREATE TABLE pair (id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER NOT NULL,"
                        + " announced INTEGER NOT NULL,"
                        + " left_replica TEXT, right_replica TEXT, markers_due INTEGER NOT NULL)",
                "INSERT INTO pair VALUES (1, " + generation + ", " + generation + ", 'left-id', 'right-id', 0)",
                "CREATE TABLE node (path BLOB PRIMARY KEY, kind INTEGER NOT NULL, digest BLOB, size INTEGER NOT"
                        + " NULL, executable INTEGER NOT NULL, target BLOB, mtime_seconds INTEGER, mtime_nanos"
                        + " INTEGER, left_seen BLOB, right_seen BLOB) WITHOUT ROWID",
                "CREATE TABLE intent (id INTEGER PRIMARY KEY AUTOINCREMENT, side TEXT NOT NULL, action TEXT NOT"
                        + " NULL, path BLOB NOT NULL, temp BLOB NOT NULL, trash BLOB, expected BLOB)",
                "ALTER TABLE intent ADD COLUMN staged BLOB",
                "INSERT INTO intent (side, action, path, temp) VALUES ('LEFT', 'CREATE', x'61', x'62')",
                "PRAGMA user_version = 2"
            }) {
                statement.executeUpdate(sql);
            }
        }
        try (var row = c.prepareStatement("INSERT INTO node VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var each : entries.entrySet()) {
                AncestorEntry e = each.getValue();
                Instant mtime = e.mtime();
                var digest = e.digest();
                var target = e.target();
                row.setBytes(1, each.getKey().bytes());
                row.setInt(2, FingerprintCodec.number(e.kind()));
                row.setBytes(3, digest == null ? null : digest.bytes());
                row.setLong(4, e.size());
                row.setBoolean(5, e.executable());
                row.setBytes(6, target == null ? null : target.bytes());
                if (mtime == null) {
                    row.setNull(7, Types.INTEGER);
                    row.setNull(8, Types.INTEGER);
                } else {
                    row.setLong(7, mtime.getEpochSecond());
                    row.setInt(8, mtime.getNano());
                }
                row.setBytes(9, FingerprintCodec.encode(e.left()));
                row.setBytes(10, FingerprintCodec.encode(e.right()));
                row.executeUpdate();
            }
        }
    }
}
