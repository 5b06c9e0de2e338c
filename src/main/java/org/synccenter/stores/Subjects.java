package org.synccenter.stores;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Finds and makes the rows of the table {@code subject}, which stand for items and, with an empty item id, for handlers. */
final class Subjects {

    /** The item id that stands for the handler as a whole. No item has it: an empty id hides an item. */
    static final String HANDLER = "";

    /** The condition "belongs to this subject", with the values of {@link #keys}. */
    static final String IS = "subject = (SELECT id FROM subject WHERE handler_key = ? AND item_key = ?)";

    /** The condition "belongs to this handler or one of its items", with the value of {@link #key}. */
    static final String OF_HANDLER = "subject IN (SELECT id FROM subject WHERE handler_key = ?)";

    private Subjects() {}

    static Object[] keys(String handler, @Nullable String item) {
        return new Object[] {key(handler), key(item == null ? HANDLER : item)};
    }

    /** Folds case as {@link String#equalsIgnoreCase} does. */
    static String key(String id) {
        return id.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The subject's number; it is made when there is none. */
    static long keep(Sql sql, String handler, @Nullable String item) throws SQLException {
        String itemId = item == null ? HANDLER : item;
        sql.update("""
            INSERT INTO subject (handler_key, item_key, handler, item) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """, key(handler), key(itemId), handler, itemId);
        return sql.first(
                        "SELECT id FROM subject WHERE handler_key = ? AND item_key = ?",
                        row -> row.number("id"),
                        keys(handler, item))
                .orElseThrow();
    }
}
