package org.synccenter.filesync.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Children;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.LinkTarget;
import org.synccenter.filesync.core.RelPath;

/** Rows of the archive's {@code node} table. */
final class NodeRows {

    static final String COLUMNS =
            "path, kind, digest, size, executable, target, mtime_seconds, mtime_nanos, left_seen, right_seen";

    private static final String UPSERT = "INSERT INTO node (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (path) DO UPDATE SET kind = excluded.kind,"
            + " digest = CASE WHEN excluded.kind = node.kind THEN coalesce(excluded.digest, node.digest)"
            + " ELSE excluded.digest END,"
            + " size = excluded.size, executable = excluded.executable, target = excluded.target,"
            + " mtime_seconds = excluded.mtime_seconds, mtime_nanos = excluded.mtime_nanos,"
            + " left_seen = excluded.left_seen, right_seen = excluded.right_seen";

    private NodeRows() {}

    static AncestorEntry read(ResultSet row) throws SQLException {
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

    static void write(Connection c, Map<RelPath, AncestorEntry> entries) throws SQLException {
        try (PreparedStatement statement = c.prepareStatement(UPSERT)) {
            for (var each : entries.entrySet()) {
                bind(statement, each.getKey(), each.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement s, RelPath path, AncestorEntry e) throws SQLException {
        Digest digest = e.digest();
        LinkTarget target = e.target();
        Instant mtime = e.mtime();
        s.setBytes(1, path.bytes());
        s.setInt(2, FingerprintCodec.number(e.kind()));
        s.setBytes(3, digest == null ? null : digest.bytes());
        s.setLong(4, e.size());
        s.setBoolean(5, e.executable());
        s.setBytes(6, target == null ? null : target.bytes());
        if (mtime == null) {
            s.setNull(7, Types.INTEGER);
            s.setNull(8, Types.INTEGER);
        } else {
            s.setLong(7, mtime.getEpochSecond());
            s.setInt(8, mtime.getNano());
        }
        s.setBytes(9, FingerprintCodec.encode(e.left()));
        s.setBytes(10, FingerprintCodec.encode(e.right()));
    }

    /** Renames a path with all below it. Done here and not in SQL, whose text functions have opinions about bytes. */
    static void rename(Connection c, RelPath from, RelPath to) throws SQLException {
        List<RelPath> paths = below(c, from);
        try (PreparedStatement statement = c.prepareStatement("UPDATE OR REPLACE node SET path = ? WHERE path = ?")) {
            for (RelPath path : paths) {
                statement.setBytes(1, path.rebase(from, to).bytes());
                statement.setBytes(2, path.bytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<RelPath> below(Connection c, RelPath from) throws SQLException {
        List<RelPath> paths = new ArrayList<>();
        try (PreparedStatement statement =
                c.prepareStatement("SELECT path FROM node WHERE path = ? OR (path > ? AND path < ?)")) {
            statement.setBytes(1, from.bytes());
            statement.setBytes(2, followedBy(from, '/'));
            statement.setBytes(3, followedBy(from, (char) ('/' + 1)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    paths.add(RelPath.ofBytes(row.getBytes(1)));
                }
            }
        }
        return paths;
    }

    private static byte[] followedBy(RelPath path, char c) {
        byte[] bytes = path.bytes();
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = (byte) c;
        return longer;
    }
}
