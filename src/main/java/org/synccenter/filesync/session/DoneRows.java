package org.synccenter.filesync.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.synccenter.database.Migration;
import org.synccenter.filesync.core.RelPath;

/** Rows of the archive's {@code done} table, one for each batch, of {@code asked}, and the one of {@code purge}. */
final class DoneRows {

    static final Migration MIGRATION = Migration.of(
            "CREATE TABLE done (id INTEGER PRIMARY KEY AUTOINCREMENT, run TEXT NOT NULL, label TEXT NOT NULL, undoes"
                    + " TEXT NOT NULL, at INTEGER NOT NULL, deeds BLOB NOT NULL)",
            "CREATE TABLE purge (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL, horizon INTEGER NOT"
                    + " NULL)",
            "CREATE TABLE asked (path BLOB PRIMARY KEY) WITHOUT ROWID");

    /** When trash was looked over last, and before which moment everything was too old then. */
    record Purge(Instant at, Instant horizon) {}

    private DoneRows() {}

    static void append(Connection c, DoneRun done, Instant at) throws SQLException {
        try (var statement =
                c.prepareStatement("INSERT INTO done (run, label, undoes, at, deeds) VALUES (?, ?, ?, ?, ?)")) {
            statement.setString(1, done.run());
            statement.setString(2, done.label());
            statement.setString(3, done.undoes());
            statement.setLong(4, at.getEpochSecond());
            statement.setBytes(5, DeedCodec.encode(done.deeds()));
            statement.executeUpdate();
        }
    }

    /** Of all runs, oldest first. */
    static List<DoneRun> all(Connection c) throws SQLException {
        List<DoneRun> all = new ArrayList<>();
        try (var statement = c.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, run, label, undoes, deeds FROM done ORDER BY id")) {
            while (row.next()) {
                all.add(new DoneRun(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        DeedCodec.decode(row.getBytes(5))));
            }
        }
        return all;
    }

    static Map<String, String> labels(Connection c) throws SQLException {
        Map<String, String> labels = new HashMap<>();
        try (var statement = c.createStatement();
                ResultSet row = statement.executeQuery("SELECT DISTINCT run, label FROM done")) {
            while (row.next()) {
                labels.put(row.getString(1), row.getString(2));
            }
        }
        return labels;
    }

    static void forget(Connection c, Instant before) throws SQLException {
        try (var statement = c.prepareStatement("DELETE FROM done WHERE at < ?")) {
            statement.setLong(1, before.getEpochSecond());
            statement.executeUpdate();
        }
    }

    static void ask(Connection c, Collection<RelPath> paths) throws SQLException {
        try (var statement = c.createStatement()) {
            statement.executeUpdate("DELETE FROM asked");
        }
        try (var statement = c.prepareStatement("INSERT OR IGNORE INTO asked (path) VALUES (?)")) {
            for (RelPath path : paths) {
                statement.setBytes(1, path.bytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static Set<RelPath> asked(Connection c) throws SQLException {
        Set<RelPath> asked = new HashSet<>();
        try (var statement = c.createStatement();
                ResultSet row = statement.executeQuery("SELECT path FROM asked")) {
            while (row.next()) {
                asked.add(RelPath.ofBytes(row.getBytes(1)));
            }
        }
        return asked;
    }

    static Optional<Purge> purge(Connection c) throws SQLException {
        try (var statement = c.createStatement();
                ResultSet row = statement.executeQuery("SELECT at, horizon FROM purge")) {
            return row.next()
                    ? Optional.of(
                            new Purge(Instant.ofEpochSecond(row.getLong(1)), Instant.ofEpochSecond(row.getLong(2))))
                    : Optional.empty();
        }
    }

    static void keep(Connection c, Purge purge) throws SQLException {
        try (var statement = c.prepareStatement("INSERT OR REPLACE INTO purge (id, at, horizon) VALUES (1, ?, ?)")) {
            statement.setLong(1, purge.at().getEpochSecond());
            statement.setLong(2, purge.horizon().getEpochSecond());
            statement.executeUpdate();
        }
    }
}
