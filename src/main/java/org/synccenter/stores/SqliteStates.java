package org.synccenter.stores;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterState;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemSize;
import org.synccenter.api.Outcome;
import org.synccenter.api.StateStore;

/** States of items and handlers, and the settings of the faces. */
final class SqliteStates implements StateStore {

    private final StoreDatabase database;

    SqliteStates(StoreDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<CenterState> item(ItemRef item) {
        return get(item.handler(), item.item());
    }

    @Override
    public void putItem(ItemRef item, CenterState state) {
        put(item.handler(), item.item(), state);
    }

    @Override
    public void putItems(Map<ItemRef, CenterState> states) {
        database.change(sql -> {
            // Two prepared statements for all of them: there may be thousands.
            sql.forEach(states.keySet(), """
                INSERT INTO subject (handler_key, item_key, handler, item) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, SqliteStates::subject);
            sql.forEach(states.entrySet(), """
                INSERT OR REPLACE INTO state (subject, active, enabled, hidden, last_sync, last_outcome, hold, files, bytes)
                SELECT id, ?, ?, ?, ?, ?, ?, ?, ? FROM subject WHERE handler_key = ? AND item_key = ?
                """, entry -> values(entry.getValue(), entry.getKey()));
        });
    }

    private static Object[] subject(ItemRef ref) {
        return new Object[] {Subjects.key(ref.handler()), Subjects.key(ref.item()), ref.handler(), ref.item()};
    }

    private static @Nullable Object[] values(CenterState state, ItemRef of) {
        ItemSize size = state.size();
        return new @Nullable Object[] {
            state.active(),
            state.enabled(),
            state.hidden(),
            state.lastSync(),
            state.lastOutcome(),
            Json.hold(state.hold()),
            size == null ? null : size.files(),
            size == null ? null : size.bytes(),
            Subjects.key(of.handler()),
            Subjects.key(of.item())
        };
    }

    @Override
    public Map<ItemRef, CenterState> itemStates(String handlerId) {
        Map<ItemRef, CenterState> states = new HashMap<>();
        database.read(sql -> sql.list(
                "SELECT t.*, s.item FROM state t JOIN subject s ON s.id = t.subject WHERE s.handler_key = ? AND"
                        + " s.item_key <> ?",
                row -> states.put(new ItemRef(handlerId, row.text("item")), state(row)),
                Subjects.key(handlerId),
                Subjects.HANDLER));
        return states;
    }

    @Override
    public List<String> items(String handlerId) {
        return database.read(sql -> sql.list(
                "SELECT s.item FROM state t JOIN subject s ON s.id = t.subject WHERE s.handler_key = ? AND s.item_key"
                        + " <> ?",
                row -> row.text("item"),
                Subjects.key(handlerId),
                Subjects.HANDLER));
    }

    @Override
    public void removeItem(ItemRef item) {
        database.change(sql ->
                sql.update("DELETE FROM state WHERE " + Subjects.IS, Subjects.keys(item.handler(), item.item())));
    }

    @Override
    public Optional<CenterState> handler(String handlerId) {
        return get(handlerId, null);
    }

    @Override
    public void putHandler(String handlerId, CenterState state) {
        put(handlerId, null, state);
    }

    @Override
    public Optional<String> setting(String key) {
        return database.read(
                sql -> sql.first("SELECT value FROM setting WHERE key = ?", row -> row.text("value"), key));
    }

    @Override
    public void putSetting(String key, String value) {
        database.change(sql -> sql.update("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value));
    }

    private Optional<CenterState> get(String handler, @Nullable String item) {
        return database.read(sql -> sql.first(
                "SELECT * FROM state WHERE " + Subjects.IS, SqliteStates::state, Subjects.keys(handler, item)));
    }

    private void put(String handler, @Nullable String item, CenterState state) {
        database.change(sql -> put(sql, handler, item, state));
    }

    private static void put(Sql sql, String handler, @Nullable String item, CenterState state) throws SQLException {
        ItemSize size = state.size();
        sql.update(
                """
                INSERT OR REPLACE INTO state (subject, active, enabled, hidden, last_sync, last_outcome, hold, files, bytes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Subjects.keep(sql, handler, item),
                state.active(),
                state.enabled(),
                state.hidden(),
                state.lastSync(),
                state.lastOutcome(),
                Json.hold(state.hold()),
                size == null ? null : size.files(),
                size == null ? null : size.bytes());
    }

    private static CenterState state(Row row) throws SQLException {
        Long files = row.numberOrNull("files");
        Long bytes = row.numberOrNull("bytes");
        return new CenterState(
                row.flag("active"),
                row.flag("enabled"),
                row.flag("hidden"),
                row.timeOrNull("last_sync"),
                row.constantOrNull("last_outcome", Outcome.class),
                Json.hold(row.textOrNull("hold")),
                files == null || bytes == null ? null : new ItemSize(files, bytes));
    }
}
