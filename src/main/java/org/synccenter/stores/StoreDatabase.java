package org.synccenter.stores;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.synccenter.database.Database;
import org.synccenter.database.DatabaseException;

/** The open database as the stores see it: statements instead of connections, sentences instead of its exceptions. */
final class StoreDatabase implements AutoCloseable {

    /** Statements with a result. */
    @FunctionalInterface
    interface Query<T extends @Nullable Object> {
        T with(Sql sql) throws SQLException;
    }

    /** Statements without one. */
    @FunctionalInterface
    interface Change {
        void with(Sql sql) throws SQLException;
    }

    private final Database database;

    StoreDatabase(Database database) {
        this.database = database;
    }

    <T> T read(Query<T> query) {
        try {
            return database.read(connection -> query.with(new Sql(connection)));
        } catch (DatabaseException e) {
            throw new StoresUnavailableException(Failures.of(e));
        }
    }

    /** All of it or nothing; durable on return. */
    <T> T write(Query<T> change) {
        try {
            return database.inTransaction(connection -> change.with(new Sql(connection)));
        } catch (DatabaseException e) {
            throw new StoresUnavailableException(Failures.of(e));
        }
    }

    void change(Change change) {
        write(sql -> {
            change.with(sql);
            return true;
        });
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (DatabaseException e) {
            throw new StoresUnavailableException(Failures.of(e));
        }
    }
}
