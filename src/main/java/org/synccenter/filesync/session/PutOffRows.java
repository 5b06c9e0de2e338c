package org.synccenter.filesync.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.synccenter.database.Migration;
import org.synccenter.filesync.core.RelPath;

/** Rows of the archive's {@code put_off} table, one for each step and path. */
final class PutOffRows {
    static final Migration MIGRATION = Migration.of(
            "CREATE TABLE put_off (path BLOB NOT NULL, stamp TEXT NOT NULL, PRIMARY KEY (path, stamp)) WITHOUT ROWID");

    private PutOffRows() {}

    static PutOff all(Connection c) throws SQLException {
        Map<RelPath, Set<String>> stamps = new HashMap<>();
        try (var statement = c.createStatement();
                ResultSet row = statement.executeQuery("SELECT path, stamp FROM put_off")) {
            while (row.next()) {
                stamps.computeIfAbsent(RelPath.ofBytes(row.getBytes(1)), path -> new HashSet<>())
                        .add(row.getString(2));
            }
        }
        return stamps.isEmpty() ? PutOff.NOTHING : new PutOff(stamps);
    }

    static void replace(Connection c, PutOff putOff) throws SQLException {
        try (var statement = c.createStatement()) {
            statement.executeUpdate("DELETE FROM put_off");
        }
        try (var statement = c.prepareStatement("INSERT INTO put_off (path, stamp) VALUES (?, ?)")) {
            for (Map.Entry<RelPath, Set<String>> each : putOff.stamps().entrySet()) {
                for (String stamp : each.getValue()) {
                    statement.setBytes(1, each.getKey().bytes());
                    statement.setString(2, stamp);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
