package org.synccenter.stores;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statements on one connection: binds by position, reads row by row, closes what it opened. */
final class Sql {

    /** Nine digits always: texts of one width sort like the times they stand for. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** @return number of rows changed */
    int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** The same statement once for each element, in their order. */
    <T> void forEach(Iterable<T> elements, String sql, Function<T, @Nullable Object[]> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T element : elements) {
                bind(statement, values.apply(element));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    <T> List<T> list(String sql, Row.Reader<T> reader, @Nullable Object... values) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(reader.read(row));
                }
            }
        }
        return rows;
    }

    <T> Optional<T> first(String sql, Row.Reader<T> reader, @Nullable Object... values) throws SQLException {
        return list(sql, reader, values).stream().findFirst();
    }

    /** The only column of the only row, which must be named {@code n}. */
    int count(String sql, @Nullable Object... values) throws SQLException {
        return first(sql, row -> row.integer("n"), values).orElse(0);
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, stored(values[i]));
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case Instant time -> TIME.format(time);
            case Boolean flag -> flag ? 1 : 0;
            case null, default -> value;
        };
    }
}
