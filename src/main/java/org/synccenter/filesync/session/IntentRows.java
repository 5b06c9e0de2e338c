package org.synccenter.filesync.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;

/**
 * Intents in the archive, packed: a row for each batch, and one for each time that what it staged is written down. Ids say
 * which row, and which of its intents.
 */
final class IntentRows {

    static final String CREATE = "CREATE TABLE intents (row INTEGER PRIMARY KEY AUTOINCREMENT, body BLOB NOT NULL)";
    static final String CREATE_STAGED = "CREATE TABLE staged (row INTEGER PRIMARY KEY, body BLOB NOT NULL)";

    /** Far more than any batch has. */
    private static final int PER_ROW = 1 << 20;

    /** Follows the action of what takes something back. */
    private static final String UNDOES = " undoes";

    private record Temp(Side side, RelPath path) {}

    private IntentRows() {}

    /** From the table that had a row for each intent. */
    static void convert(Connection c) throws SQLException {
        List<Intent> old = new ArrayList<>();
        try (var statement = c.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT side, action, path, temp, trash, expected, staged FROM intent ORDER BY id")) {
            while (row.next()) {
                byte[] trash = row.getBytes(5);
                old.add(new Intent(
                        0,
                        Side.valueOf(row.getString(1)),
                        Action.valueOf(row.getString(2)),
                        RelPath.ofBytes(row.getBytes(3)),
                        RelPath.ofBytes(row.getBytes(4)),
                        trash == null ? null : RelPath.ofBytes(trash),
                        FingerprintCodec.decode(row.getBytes(6)),
                        FingerprintCodec.decode(row.getBytes(7)),
                        false));
            }
        }
        try (var statement = c.createStatement()) {
            statement.executeUpdate(CREATE);
            statement.executeUpdate(CREATE_STAGED);
            statement.executeUpdate("DROP TABLE intent");
        }
        if (!old.isEmpty()) {
            add(c, old);
        }
    }

    /** Their ids are given here, whatever they say. */
    static void add(Connection c, Collection<Intent> intents) throws SQLException {
        List<Intent> numbered = new ArrayList<>(intents.size());
        for (Intent intent : intents) {
            numbered.add(intent.withId(numbered.size()));
        }
        insert(c, "INSERT INTO intents (body) VALUES (?)", pack(numbered));
    }

    /** Writes down what is staged for intents that were added before. */
    static void staged(Connection c, Collection<Intent> intents) throws SQLException {
        insert(c, "INSERT INTO staged (body) VALUES (?)", pack(intents));
    }

    private static void insert(Connection c, String sql, byte[] body) throws SQLException {
        try (PreparedStatement statement = c.prepareStatement(sql)) {
            statement.setBytes(1, body);
            statement.executeUpdate();
        }
    }

    /** In the order in which they were added. */
    static List<Intent> all(Connection c) throws SQLException {
        Map<Temp, Fingerprint> staged = new HashMap<>();
        for (var row : bodies(c, "SELECT row, body FROM staged ORDER BY row").entrySet()) {
            for (Intent intent : unpack(row.getValue())) {
                if (intent.staged() != null) {
                    staged.put(new Temp(intent.side(), intent.temp()), intent.staged());
                }
            }
        }
        List<Intent> all = new ArrayList<>();
        for (var row : bodies(c, "SELECT row, body FROM intents ORDER BY row").entrySet()) {
            for (Intent intent : unpack(row.getValue())) {
                Fingerprint now = staged.get(new Temp(intent.side(), intent.temp()));
                Intent known = now == null ? intent : intent.withStaged(now);
                all.add(known.withId(row.getKey() * PER_ROW + intent.id()));
            }
        }
        return all;
    }

    private static Map<Long, byte[]> bodies(Connection c, String sql) throws SQLException {
        Map<Long, byte[]> bodies = new TreeMap<>();
        try (var statement = c.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                bodies.put(row.getLong(1), row.getBytes(2));
            }
        }
        return bodies;
    }

    static void dropAll(Connection c) throws SQLException {
        try (var statement = c.createStatement()) {
            statement.executeUpdate("DELETE FROM intents");
            statement.executeUpdate("DELETE FROM staged");
        }
    }

    /** Those that stay keep their ids. */
    static void drop(Connection c, Predicate<Intent> kept) throws SQLException {
        Map<Long, List<Intent>> rest = new TreeMap<>();
        for (Intent intent : all(c)) {
            if (kept.test(intent)) {
                rest.computeIfAbsent(intent.id() / PER_ROW, _ -> new ArrayList<>())
                        .add(intent.withId(intent.id() % PER_ROW));
            }
        }
        dropAll(c);
        try (PreparedStatement statement = c.prepareStatement("INSERT INTO intents (row, body) VALUES (?, ?)")) {
            for (var row : rest.entrySet()) {
                statement.setLong(1, row.getKey());
                statement.setBytes(2, pack(row.getValue()));
                statement.executeUpdate();
            }
        }
    }

    private static byte[] pack(Collection<Intent> intents) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(intents.size());
            for (Intent intent : intents) {
                out.writeInt((int) intent.id());
                out.writeUTF(intent.side().name());
                out.writeUTF(intent.action().name() + (intent.undoes() ? UNDOES : ""));
                write(out, intent.path().bytes());
                // The private name is in the directory of its path.
                write(out, intent.temp().name().bytes());
                RelPath trash = intent.trash();
                write(out, trash == null ? null : trash.bytes());
                write(out, FingerprintCodec.encode(intent.expected()));
                write(out, FingerprintCodec.encode(intent.staged()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Intent> unpack(byte[] body) {
        try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
            int count = in.readInt();
            List<Intent> intents = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int id = in.readInt();
                Side side = Side.valueOf(in.readUTF());
                String word = in.readUTF();
                boolean undoes = word.endsWith(UNDOES);
                Action action = Action.valueOf(undoes ? word.substring(0, word.length() - UNDOES.length()) : word);
                RelPath path = RelPath.ofBytes(readText(in));
                RelPath temp = path.parent().resolve(Name.ofBytes(readText(in)));
                byte[] trash = read(in);
                intents.add(new Intent(
                        id,
                        side,
                        action,
                        path,
                        temp,
                        trash == null ? null : RelPath.ofBytes(trash),
                        FingerprintCodec.decode(read(in)),
                        FingerprintCodec.decode(read(in)),
                        undoes));
            }
            return intents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte @Nullable [] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }

    private static byte[] readText(DataInputStream in) throws IOException {
        byte[] bytes = read(in);
        if (bytes == null) {
            throw new IOException("an intent without a path");
        }
        return bytes;
    }
}
