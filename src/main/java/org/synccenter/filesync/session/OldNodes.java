package org.synccenter.filesync.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.synccenter.filesync.core.Ancestor;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Children;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.LinkTarget;
import org.synccenter.filesync.core.RelPath;

/** The archive's table of one row a path, which it had at first: read once more to take it over. */
final class OldNodes {

    private static final String COLUMNS =
            "path, kind, digest, size, executable, target, mtime_seconds, mtime_nanos, left_seen, right_seen";

    private OldNodes() {}

    /** The next form of the archive: one row a directory. */
    static void takeOver(Connection c) throws SQLException {
        Map<RelPath, AncestorEntry> entries = new TreeMap<>();
        try (var statement = c.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + COLUMNS + " FROM node")) {
            while (row.next()) {
                entries.put(RelPath.ofBytes(row.getBytes(1)), read(row));
            }
        }
        try (var statement = c.createStatement()) {
            statement.executeUpdate("CREATE TABLE directory (part INTEGER PRIMARY KEY, id INTEGER NOT NULL,"
                    + " first BLOB NOT NULL, entries BLOB NOT NULL)");
            statement.executeUpdate("CREATE UNIQUE INDEX directory_first ON directory (id, first)");
            statement.executeUpdate(
                    "ALTER TABLE pair ADD COLUMN directories INTEGER NOT NULL DEFAULT " + DirectoryRows.TOP);
            statement.executeUpdate("ALTER TABLE pair ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0");
            new ArchiveTree(c).fill(Ancestor.of(entries).root());
            statement.executeUpdate("DROP TABLE node");
        }
    }

    private static AncestorEntry read(ResultSet row) throws SQLException {
        byte[] digest = row.getBytes(3);
        byte[] target = row.getBytes(6);
        long seconds = row.getLong(7);
        Instant mtime = row.wasNull() ? null : Instant.ofEpochSecond(seconds, row.getInt(8));
        return new AncestorEntry(
                FingerprintCodec.kind(row.getInt(2)),
                digest == null ? null : Digest.ofBytes(digest),
                row.getLong(4),
                row.getBoolean(5),
                target == null ? null : LinkTarget.ofBytes(target),
                mtime,
                FingerprintCodec.decode(row.getBytes(9)),
                FingerprintCodec.decode(row.getBytes(10)),
                Children.none(),
                false);
    }
}
