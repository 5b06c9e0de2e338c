package org.synccenter.stores;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.ConflictLedger;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;

/** The conflicts of one handler. A conflict is known by item and path; the store makes its id. */
final class SqliteConflicts implements ConflictLedger {

    private static final String SELECT = """
        SELECT c.*, s.handler, s.item FROM conflict c JOIN subject s ON s.id = c.subject WHERE s.handler_key = ?
        """;
    private static final String OLDEST_FIRST = " ORDER BY c.found, c.path";

    private final StoreDatabase database;
    private final String handler;

    SqliteConflicts(StoreDatabase database, String handler) {
        this.database = database;
        this.handler = handler;
    }

    @Override
    public List<Conflict> list(@Nullable String itemId) {
        return database.read(sql -> itemId == null
                ? sql.list(SELECT + OLDEST_FIRST, SqliteConflicts::conflict, Subjects.key(handler))
                : sql.list(
                        SELECT + " AND s.item_key = ?" + OLDEST_FIRST,
                        SqliteConflicts::conflict,
                        Subjects.keys(handler, itemId)));
    }

    @Override
    public Optional<Conflict> get(String conflictId) {
        return database.read(sql -> sql.first(
                SELECT + " AND c.id = ?", SqliteConflicts::conflict, Subjects.key(handler), typed(conflictId)));
    }

    @Override
    public int count(@Nullable String itemId) {
        return database.read(sql -> itemId == null
                ? sql.count("SELECT count(*) AS n FROM conflict WHERE " + Subjects.OF_HANDLER, Subjects.key(handler))
                : sql.count("SELECT count(*) AS n FROM conflict WHERE " + Subjects.IS, Subjects.keys(handler, itemId)));
    }

    @Override
    public void replace(String itemId, Collection<Conflict> current) {
        var item = new ItemRef(handler, itemId);
        Map<String, Conflict> byPath = new LinkedHashMap<>();
        current.forEach(conflict -> byPath.put(conflict.path(), conflict));
        database.change(sql -> {
            long subject = Subjects.keep(sql, handler, itemId);
            Map<String, String> known = sql
                    .list(
                            "SELECT path, id FROM conflict WHERE subject = ?",
                            row -> Map.entry(row.text("path"), row.text("id")),
                            subject)
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            List<String> gone = known.entrySet().stream()
                    .filter(entry -> !byPath.containsKey(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            sql.forEach(gone, "DELETE FROM conflict WHERE id = ?", id -> new Object[] {id});
            Set<String> taken = new HashSet<>(sql.list("SELECT id FROM conflict", row -> row.text("id")));
            sql.forEach(byPath.values(), UPSERT, conflict -> {
                String id = known.get(conflict.path());
                if (id == null) {
                    id = ConflictIds.make(item, conflict.path(), taken::contains);
                    taken.add(id);
                }
                return values(id, subject, conflict);
            });
        });
    }

    @Override
    public void remove(Collection<String> conflictIds) {
        database.change(sql ->
                sql.forEach(conflictIds, "DELETE FROM conflict WHERE id = ? AND " + Subjects.OF_HANDLER, id ->
                        new Object[] {typed(id), Subjects.key(handler)}));
    }

    /** Ids are typed by people on a command line. */
    private static String typed(String conflictId) {
        return conflictId.toLowerCase(Locale.ROOT);
    }

    /** A known conflict keeps id and time of finding. */
    private static final String UPSERT = """
        INSERT INTO conflict (id, subject, path, kind, left_kind, left_size, left_modified, left_location,
            right_kind, right_size, right_modified, right_location, found, choices, details)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, choices = excluded.choices,
            left_kind = excluded.left_kind, left_size = excluded.left_size, left_modified = excluded.left_modified,
            left_location = excluded.left_location, right_kind = excluded.right_kind,
            right_size = excluded.right_size, right_modified = excluded.right_modified,
            right_location = excluded.right_location, details = excluded.details
        """;

    private static @Nullable Object[] values(String id, long subject, Conflict conflict) {
        Version left = conflict.left();
        Version right = conflict.right();
        return new @Nullable Object[] {
            id,
            subject,
            conflict.path(),
            conflict.kind(),
            left == null ? null : left.kind(),
            left == null ? null : left.size(),
            left == null ? null : left.modified(),
            left == null ? "" : left.location(),
            right == null ? null : right.kind(),
            right == null ? null : right.size(),
            right == null ? null : right.modified(),
            right == null ? "" : right.location(),
            conflict.found(),
            Json.names(conflict.choices()),
            ConflictDetails.stored(conflict.details())
        };
    }

    private static Conflict conflict(Row row) throws SQLException {
        return new Conflict(
                row.text("id"),
                new ItemRef(row.text("handler"), row.text("item")),
                row.text("path"),
                row.constant("kind", Conflict.Kind.BOTH_EDITED),
                version(row, "left"),
                version(row, "right"),
                row.time("found"),
                Json.names(row.text("choices"), Resolution.class),
                ConflictDetails.read(row.textOrNull("details")));
    }

    private static @Nullable Version version(Row row, String side) throws SQLException {
        if (row.textOrNull(side + "_kind") == null) {
            return null;
        }
        return new Version(
                row.constant(side + "_kind", Conflict.VersionKind.FILE),
                row.number(side + "_size"),
                row.time(side + "_modified"),
                row.text(side + "_location"));
    }
}
