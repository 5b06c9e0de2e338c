package org.synccenter.stores;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.synccenter.api.ItemStore;
import org.synccenter.api.StoredItem;

/** The items of one handler. */
final class SqliteItems implements ItemStore {

    private static final String SELECT = """
        SELECT s.item, i.name, i.settings FROM item i JOIN subject s ON s.id = i.subject WHERE s.handler_key = ?
        """;

    private final StoreDatabase database;
    private final String handler;

    SqliteItems(StoreDatabase database, String handler) {
        this.database = database;
        this.handler = handler;
    }

    @Override
    public List<StoredItem> all() {
        return database.read(
                sql -> sql.list(SELECT + " ORDER BY i.position", SqliteItems::item, Subjects.key(handler)));
    }

    @Override
    public Optional<StoredItem> get(String itemId) {
        return database.read(
                sql -> sql.first(SELECT + " AND s.item_key = ?", SqliteItems::item, Subjects.keys(handler, itemId)));
    }

    @Override
    public void put(StoredItem item) {
        requireId(item.id());
        database.change(sql -> {
            long subject = Subjects.keep(sql, handler, item.id());
            sql.update("UPDATE subject SET item = ? WHERE id = ?", item.id(), subject);
            sql.update("""
                INSERT INTO item (subject, position, name, settings)
                VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM item), ?, ?)
                ON CONFLICT (subject) DO UPDATE SET name = excluded.name, settings = excluded.settings
                """, subject, item.name(), Json.settings(item.settings()));
        });
    }

    @Override
    public void remove(String itemId) {
        requireId(itemId);
        // Everything else that hangs on the subject goes with it.
        database.change(sql -> sql.update(
                "DELETE FROM subject WHERE handler_key = ? AND item_key = ?", Subjects.keys(handler, itemId)));
    }

    private static void requireId(String itemId) {
        if (itemId.equals(Subjects.HANDLER)) {
            throw new IllegalArgumentException("An item needs an id");
        }
    }

    private static StoredItem item(Row row) throws SQLException {
        return new StoredItem(row.text("item"), row.text("name"), Json.settings(row.text("settings")));
    }
}
