package org.synccenter.filesync.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.AgreedDirectory;
import org.synccenter.filesync.core.AgreedDirectory.Child;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.PackedAncestor;

/**
 * The archive's table of directories, in one transaction: reads what is asked for, and {@link #save} writes what was changed. A
 * directory is one row, or several when it is large, each with the names from its first one on: a change in a directory of fifty
 * thousand must not write all of them.
 */
final class DirectoryRows {

    /** The root directory's number. */
    static final long TOP = 1;

    private static final int MOST_IN_A_PART = 128;
    private static final byte[] FROM_THE_START = {};

    /** Some neighbouring names of a directory. */
    private static final class Part {
        final long row;
        final AgreedDirectory names;
        boolean changed;

        Part(long row, AgreedDirectory names) {
            this.row = row;
            this.names = names;
        }
    }

    private final Connection connection;
    private final Map<Long, NavigableMap<byte[], Long>> known = new HashMap<>();
    private final Map<Long, Part> parts = new HashMap<>();
    private long lastDirectory;
    private long lastPart;

    DirectoryRows(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT directories, (SELECT max(part) FROM directory) FROM pair")) {
            row.next();
            lastDirectory = row.getLong(1);
            lastPart = row.getLong(2);
        }
    }

    /** All of it at once. */
    static PackedAncestor load(Connection connection) throws SQLException {
        Map<Long, byte[]> rows = new HashMap<>();
        Map<Long, NavigableMap<byte[], byte[]>> several = new HashMap<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, first, entries FROM directory")) {
            while (row.next()) {
                long id = row.getLong(1);
                byte[] first = bytes(row, 2);
                byte[] entries = bytes(row, 3);
                if (first.length > 0 || several.containsKey(id)) {
                    several.computeIfAbsent(id, _ -> new TreeMap<>(Arrays::compareUnsigned))
                            .put(first, entries);
                } else {
                    rows.put(id, entries);
                }
            }
        }
        several.forEach((id, all) -> {
            byte[] start = rows.get(id);
            if (start != null) {
                all.put(FROM_THE_START, start);
            }
            rows.put(id, joined(all.values()));
        });
        return PackedAncestor.of(rows, TOP);
    }

    private static byte[] joined(Iterable<byte[]> pieces) {
        int size = 0;
        for (byte[] piece : pieces) {
            size += piece.length;
        }
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? FROM_THE_START : bytes; // the driver says null for an empty one
    }

    /** A number that no directory has ever had: one that is empty now has no row, and keeps its number all the same. */
    long newDirectory() {
        return ++lastDirectory;
    }

    /** What is called so in a directory; null when nothing is. */
    @Nullable
    Child get(long directory, Name name) throws SQLException {
        Part part = part(directory, name);
        return part == null ? null : part.names.children().get(name);
    }

    void put(long directory, Name name, Child child) throws SQLException {
        Part part = part(directory, name);
        if (part == null) {
            part = add(directory, FROM_THE_START);
        }
        part.names.children().put(name, child);
        part.changed = true;
        if (part.names.children().size() > MOST_IN_A_PART) {
            split(directory, part);
        }
    }

    private void split(long directory, Part part) {
        List<Name> names = new ArrayList<>(part.names.children().keySet());
        // Names mostly come in order: the first half is not going to be added to.
        Name first = names.get(names.size() * 3 / 4);
        Part rest = add(directory, first.bytes());
        var moved = part.names.children().tailMap(first, true);
        rest.names.children().putAll(moved);
        moved.clear();
    }

    private Part add(long directory, byte[] first) {
        Part part = new Part(++lastPart, new AgreedDirectory());
        part.changed = true;
        parts.put(part.row, part);
        known.computeIfAbsent(directory, _ -> new TreeMap<>(Arrays::compareUnsigned))
                .put(first, part.row);
        return part;
    }

    void remove(long directory, Name name) throws SQLException {
        Part part = part(directory, name);
        if (part != null && part.names.children().remove(name) != null) {
            part.changed = true;
        }
    }

    /** All names in a directory with what they stand for, in a map of its own. */
    NavigableMap<Name, Child> all(long directory) throws SQLException {
        NavigableMap<Name, Child> all = new TreeMap<>();
        for (long row : firsts(directory).values()) {
            all.putAll(part(row).names.children());
        }
        return all;
    }

    boolean isEmpty(long directory) throws SQLException {
        for (long row : firsts(directory).values()) {
            if (!part(row).names.children().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Part part(long directory, Name name) throws SQLException {
        var entry = firsts(directory).floorEntry(name.bytes());
        return entry == null ? null : part(entry.getValue());
    }

    private NavigableMap<byte[], Long> firsts(long directory) throws SQLException {
        NavigableMap<byte[], Long> firsts = known.get(directory);
        if (firsts == null) {
            firsts = new TreeMap<>(Arrays::compareUnsigned);
            try (var statement = connection.prepareStatement("SELECT first, part FROM directory WHERE id = ?")) {
                statement.setLong(1, directory);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        firsts.put(bytes(row, 1), row.getLong(2));
                    }
                }
            }
            known.put(directory, firsts);
        }
        return firsts;
    }

    private Part part(long row) throws SQLException {
        Part part = parts.get(row);
        if (part == null) {
            try (var statement = connection.prepareStatement("SELECT entries FROM directory WHERE part = ?")) {
                statement.setLong(1, row);
                try (ResultSet found = statement.executeQuery()) {
                    part = new Part(row, AgreedDirectory.unpack(found.next() ? bytes(found, 1) : null));
                }
            }
            parts.put(row, part);
        }
        return part;
    }

    /** Empties everything. */
    void clear() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM directory");
        }
        known.clear();
        parts.clear();
    }

    /**
     * Writes what was changed.
     *
     * @return all that is now in each directory that was, by its number, as {@link #load} would read it
     */
    Map<Long, byte[]> save() throws SQLException {
        Map<Long, byte[]> written = new HashMap<>();
        try (PreparedStatement write = connection.prepareStatement(
                        "INSERT OR REPLACE INTO directory (part, id, first, entries) VALUES (?, ?, ?, ?)");
                PreparedStatement drop = connection.prepareStatement("DELETE FROM directory WHERE part = ?")) {
            for (var directory : known.entrySet()) {
                for (var first : directory.getValue().entrySet()) {
                    Part part = parts.get(first.getValue());
                    if (part != null && part.changed) {
                        byte[] records = save(write, drop, directory.getKey(), first.getKey(), part);
                        written.put(directory.getKey(), records);
                    }
                }
            }
            write.executeBatch();
            drop.executeBatch();
        }
        for (var directory : written.entrySet()) {
            var of = known.get(directory.getKey());
            if (of != null && of.size() > 1) {
                directory.setValue(read(directory.getKey()));
            }
        }
        try (var statement = connection.prepareStatement("UPDATE pair SET directories = ?, stamp = random()")) {
            statement.setLong(1, lastDirectory);
            statement.executeUpdate();
        }
        return written;
    }

    private byte[] read(long directory) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT entries FROM directory WHERE id = ? ORDER BY first")) {
            statement.setLong(1, directory);
            List<byte[]> pieces = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    pieces.add(bytes(row, 1));
                }
            }
            return joined(pieces);
        }
    }

    private static byte[] save(PreparedStatement write, PreparedStatement drop, long directory, byte[] first, Part part)
            throws SQLException {
        byte[] records = part.names.pack();
        if (records.length == 0) {
            drop.setLong(1, part.row);
            drop.addBatch();
        } else {
            write.setLong(1, part.row);
            write.setLong(2, directory);
            write.setBytes(3, first);
            write.setBytes(4, records);
            write.addBatch();
        }
        return records;
    }
}
