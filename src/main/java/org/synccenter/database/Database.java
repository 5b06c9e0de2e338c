package org.synccenter.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One open SQLite file with one connection. Safe for many threads: work takes turns. WAL with {@code synchronous=FULL}:
 * what a transaction has committed survives a power cut.
 *
 * <p>All methods throw {@link DatabaseUnavailableException} when the file cannot be read or written.
 */
public final class Database implements AutoCloseable {

    /** Work on the connection; prepared statements must be closed in it. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    /** Work without a result. */
    @FunctionalInterface
    public interface Action {
        void with(Connection connection) throws SQLException;
    }

    private final Path file;
    private final Connection connection;
    private final OpenOutcome outcome;
    private final ReentrantLock lock = new ReentrantLock();

    private Database(Path file, DatabaseOpener.Opened opened) {
        this.file = file;
        this.connection = opened.connection();
        this.outcome = opened.outcome();
    }

    /**
     * Opens the file, making it and its folder when absent, and brings it to version {@code migrations.size()}. A damaged
     * file is set aside as {@code <name>.damaged-<time>}, see {@link #outcome()}.
     *
     * @throws DatabaseTooNewException when a newer program wrote it; the file stays as it is
     * @throws DatabaseUnavailableException when it cannot be opened for another reason; the file stays as it is
     */
    public static Database open(Path file, List<Migration> migrations) {
        return open(file, migrations, Clock.systemDefaultZone());
    }

    /** As {@link #open(Path, List)}; the clock names a file that is set aside. */
    public static Database open(Path file, List<Migration> migrations, Clock clock) {
        Path absolute = file.toAbsolutePath().normalize();
        return new Database(absolute, new DatabaseOpener(absolute, List.copyOf(migrations), clock).open());
    }

    /** What opening found. */
    public OpenOutcome outcome() {
        return outcome;
    }

    public Path file() {
        return file;
    }

    /** Reads (or does single writes, each durable by itself) without a transaction around it. */
    public <T extends @Nullable Object> T read(Work<T> work) {
        lock.lock();
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Runs the work in a transaction: all of it is durable when this returns, none of it when it throws. Called inside
     * another transaction of the same thread it joins that one.
     */
    public <T extends @Nullable Object> T inTransaction(Work<T> work) {
        lock.lock();
        try {
            if (!connection.getAutoCommit()) {
                return work.with(connection);
            }
            boolean committed = false;
            try {
                // Also when it cannot begin, the driver takes this for an open transaction until told otherwise.
                connection.setAutoCommit(false);
                T result = work.with(connection);
                connection.commit();
                committed = true;
                return result;
            } finally {
                leave(committed);
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            lock.unlock();
        }
    }

    /** {@link #inTransaction(Work)} for work without a result. */
    public void transact(Action action) {
        inTransaction(c -> {
            action.with(c);
            return true;
        });
    }

    /** What fails here is told nobody: the reason why we roll back is the one to report. */
    private void leave(boolean committed) {
        try {
            if (!committed) {
                connection.rollback();
            }
        } catch (SQLException e) {
            // SQLite itself has rolled back already, as it does when the disk is full, or nothing has begun.
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // Then there is no transaction to end either; that it is over the driver knows all the same.
        }
    }

    private DatabaseUnavailableException failure(SQLException e) {
        var reason = SqliteFailure.reason(e);
        if (reason == DatabaseUnavailableException.Reason.DAMAGED) {
            Suspicion.raise(file);
            Checked.forget(file);
        }
        return new DatabaseUnavailableException(file, reason, e);
    }

    /** Closes the file; further calls fail. */
    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
            Checked.closed(file);
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            lock.unlock();
        }
    }
}
