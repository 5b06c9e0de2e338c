package org.synccenter.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result, read by column name. What only tells about the past is read leniently: a name or time that cannot be read
 * becomes the given or a plain value, because one odd row must not hide all the others for ever.
 */
final class Row {

    /** Makes a value of the current row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    String text(String column) throws SQLException {
        return Objects.requireNonNullElse(textOrNull(column), "");
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    long number(String column) throws SQLException {
        return result.getLong(column);
    }

    @Nullable
    Long numberOrNull(String column) throws SQLException {
        long number = result.getLong(column);
        return result.wasNull() ? null : number;
    }

    int integer(String column) throws SQLException {
        return result.getInt(column);
    }

    boolean flag(String column) throws SQLException {
        return result.getInt(column) != 0;
    }

    Instant time(String column) throws SQLException {
        return Objects.requireNonNullElse(timeOrNull(column), Instant.EPOCH);
    }

    @Nullable
    Instant timeOrNull(String column) throws SQLException {
        String text = textOrNull(column);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    <E extends Enum<E>> E constant(String column, E otherwise) throws SQLException {
        E found = constantOrNull(column, otherwise.getDeclaringClass());
        return found == null ? otherwise : found;
    }

    <E extends Enum<E>> @Nullable E constantOrNull(String column, Class<E> type) throws SQLException {
        String name = textOrNull(column);
        try {
            return name == null ? null : Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
