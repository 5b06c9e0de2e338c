package org.synccenter.stores;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventLog;
import org.synccenter.api.SyncEvent;

/** Events of all handlers. An event without an item hangs on its handler's own subject. */
final class SqliteEvents implements EventLog {

    private static final String SELECT =
            "SELECT e.*, s.handler, s.item FROM event e JOIN subject s ON s.id = e.subject";
    private static final String NEWEST_FIRST = " ORDER BY e.time DESC, e.number DESC";

    private final StoreDatabase database;

    SqliteEvents(StoreDatabase database) {
        this.database = database;
    }

    @Override
    public List<SyncEvent> list(@Nullable String handlerId, @Nullable String itemId) {
        if (handlerId == null) {
            return database.read(sql -> sql.list(SELECT + NEWEST_FIRST, SqliteEvents::event));
        }
        return database.read(sql -> itemId == null
                ? sql.list(
                        SELECT + " WHERE s.handler_key = ?" + NEWEST_FIRST,
                        SqliteEvents::event,
                        Subjects.key(handlerId))
                : sql.list(
                        SELECT + " WHERE e." + Subjects.IS + NEWEST_FIRST,
                        SqliteEvents::event,
                        Subjects.keys(handlerId, itemId)));
    }

    @Override
    public void add(SyncEvent event) {
        EventDraft draft = event.draft();
        database.change(sql -> sql.update(
                """
                INSERT OR REPLACE INTO event
                    (id, subject, time, level, name, description, link_text, link_reference, context)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.id(),
                Subjects.keep(sql, event.handler(), draft.itemId()),
                event.time(),
                draft.level(),
                draft.name(),
                draft.description(),
                draft.linkText(),
                draft.linkReference(),
                draft.context()));
    }

    @Override
    public void remove(Collection<String> eventIds) {
        database.change(sql -> sql.forEach(eventIds, "DELETE FROM event WHERE id = ?", id -> new Object[] {id}));
    }

    @Override
    public void clear(String handlerId, Collection<String> itemIds) {
        List<String> subjects = new ArrayList<>(itemIds);
        subjects.add(Subjects.HANDLER);
        database.change(sql -> sql.forEach(
                subjects, "DELETE FROM event WHERE " + Subjects.IS, item -> Subjects.keys(handlerId, item)));
    }

    @Override
    public Optional<SyncEvent> get(String eventId) {
        return database.read(sql -> sql.first(SELECT + " WHERE e.id = ?", SqliteEvents::event, eventId));
    }

    @Override
    public int errors(String handlerId, @Nullable String itemId) {
        return database.read(sql -> itemId == null
                ? sql.count(
                        "SELECT count(*) AS n FROM event e JOIN subject s ON s.id = e.subject"
                                + " WHERE s.handler_key = ? AND e.level = ?",
                        Subjects.key(handlerId),
                        EventLevel.ERROR)
                : sql.count(
                        "SELECT count(*) AS n FROM event WHERE " + Subjects.IS + " AND level = ?",
                        and(Subjects.keys(handlerId, itemId), EventLevel.ERROR)));
    }

    private static Object[] and(Object[] values, Object last) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = last;
        return all;
    }

    private static SyncEvent event(Row row) throws SQLException {
        String item = row.text("item");
        return new SyncEvent(
                row.text("id"),
                row.text("handler"),
                row.time("time"),
                new EventDraft(
                        item.equals(Subjects.HANDLER) ? null : item,
                        // Of a level that is not known here: worth a look, but it is not counted as an error.
                        row.constant("level", EventLevel.WARNING),
                        row.text("name"),
                        row.text("description"),
                        row.textOrNull("link_text"),
                        row.textOrNull("link_reference"),
                        row.textOrNull("context")));
    }
}
