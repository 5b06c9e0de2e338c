package org.synccenter.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.synccenter.database.DatabaseUnavailableException.Reason;

/** The steps of opening: folder, connection, damage check, version check, migrations. */
final class DatabaseOpener {

    record Opened(Connection connection, OpenOutcome outcome) {}

    /** The file is not a database of ours, or not any more. */
    private static final class DamagedException extends Exception {}

    /** Checking 32 MiB takes about a tenth of a second. */
    private static final long ALWAYS_CHECKED = 32L << 20;

    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private final Path file;
    private final List<Migration> migrations;
    private final Clock clock;

    DatabaseOpener(Path file, List<Migration> migrations, Clock clock) {
        this.file = file;
        this.migrations = migrations;
        this.clock = clock;
    }

    Opened open() {
        try {
            prepareFolder();
            try (OpeningTurn _ = OpeningTurn.of(file)) {
                return openInTurn();
            }
        } catch (DamagedException e) {
            throw new DatabaseUnavailableException(file, Reason.DAMAGED, e);
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(file, SqliteFailure.reason(e), e);
        } catch (AccessDeniedException e) {
            throw new DatabaseUnavailableException(file, Reason.NO_ACCESS, e);
        } catch (FileAlreadyExistsException | NotDirectoryException e) {
            throw new DatabaseUnavailableException(file, Reason.NOT_A_FILE, e);
        } catch (IOException e) {
            throw new DatabaseUnavailableException(file, Reason.IO, e);
        }
    }

    private Opened openInTurn() throws IOException, SQLException, DamagedException {
        boolean existed = Files.exists(file) && Files.size(file) > 0;
        try {
            Connection connection = attempt(existed);
            return new Opened(connection, existed ? new OpenOutcome.Existing() : new OpenOutcome.Created());
        } catch (DamagedException e) {
            Path kept = new SetAside(file, clock).move();
            Suspicion.settle(file);
            return new Opened(attempt(false), new OpenOutcome.DamagedSetAside(kept));
        }
    }

    private void prepareFolder() throws IOException {
        if (Files.isDirectory(file)) {
            throw new NotDirectoryException(file.toString());
        }
        Path folder = file.getParent();
        if (folder != null) {
            refuseFileAmongFolders(folder);
            Files.createDirectories(folder);
        }
        if (Files.exists(file) && !Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
    }

    private static void refuseFileAmongFolders(Path folder) throws NotDirectoryException {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                if (!Files.isDirectory(at)) {
                    throw new NotDirectoryException(at.toString());
                }
                return;
            }
        }
    }

    private Connection attempt(boolean existed) throws SQLException, DamagedException {
        Connection connection = null;
        boolean ready = false;
        // Asked before the connection makes files beside the database.
        boolean known = existed && Checked.isCurrent(file) && !Suspicion.on(file);
        try {
            connection = connect();
            if (!known) {
                checkDamage(connection, existed);
            }
            migrate(connection);
            ready = true;
            return connection;
        } catch (SQLException e) {
            if (existed && SqliteFailure.reason(e) == Reason.DAMAGED) {
                throw (DamagedException) new DamagedException().initCause(e);
            }
            throw e;
        } finally {
            if (!ready && connection != null) {
                connection.close();
            }
        }
    }

    private Connection connect() throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private void checkDamage(Connection connection, boolean existed) throws SQLException, DamagedException {
        if (!existed) {
            return;
        }
        long bytes = number(connection, "PRAGMA page_count") * number(connection, "PRAGMA page_size");
        if (bytes <= ALWAYS_CHECKED || Suspicion.on(file)) {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
                if (result.next() && !"ok".equals(result.getString(1))) {
                    throw new DamagedException();
                }
            }
            Checked.sound(file);
        }
        Suspicion.settle(file);
    }

    private void migrate(Connection connection) throws SQLException, DamagedException {
        connection.setAutoCommit(!needsMigration(connection));
        while (!connection.getAutoCommit()) {
            // The transaction takes the write lock first: another process may have migrated it since we looked.
            if (needsMigration(connection)) {
                int version = version(connection);
                if (version == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") > 0) {
                    // No state that we ever leave behind: version and tables commit together.
                    throw new DamagedException();
                }
                migrations.get(version).apply(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("PRAGMA user_version = " + (version + 1));
                }
                connection.commit();
            } else {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private boolean needsMigration(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > migrations.size() || version < 0) {
            throw new DatabaseTooNewException(file, version, migrations.size());
        }
        return version < migrations.size();
    }

    private static int version(Connection connection) throws SQLException {
        return (int) number(connection, "PRAGMA user_version");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
