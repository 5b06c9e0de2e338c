package org.synccenter.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One step from version n to n + 1; its place in the list is the version. Runs inside a transaction together with the
 * version number, so it happens completely or not at all. A published migration is never edited, only followed by another.
 */
@FunctionalInterface
public interface Migration {

    /** Changes the schema; must neither commit nor roll back. */
    void apply(Connection connection) throws SQLException;

    /** A migration that is a list of statements. */
    static Migration of(String... statements) {
        var all = statements.clone();
        return connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : all) {
                    statement.executeUpdate(sql);
                }
            }
        };
    }
}
