package org.synccenter.stores;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.synccenter.api.CenterStores;
import org.synccenter.api.ConflictLedger;
import org.synccenter.api.EventLog;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.ItemStore;
import org.synccenter.api.StateStore;
import org.synccenter.api.SyncException;
import org.synccenter.database.Database;
import org.synccenter.database.DatabaseException;
import org.synccenter.database.OpenOutcome;

/**
 * The stores in the file {@value #FILE} below the program's home. All methods of all stores may be called from any thread, block for the
 * database, and see what other processes have written to it. Each throws {@link StoresUnavailableException} when the database cannot be
 * used. Ids are compared without regard to case.
 */
public final class SqliteStores implements CenterStores {

    /** Name of the database below the home. */
    public static final String FILE = "sync-center.db";

    private final StoreDatabase database;
    private final Optional<Path> damagedCopy;

    private SqliteStores(Database database) {
        this.database = new StoreDatabase(database);
        this.damagedCopy = database.outcome() instanceof OpenOutcome.DamagedSetAside(Path kept)
                ? Optional.of(kept)
                : Optional.empty();
    }

    /**
     * Opens the database; makes it, and the home, when there is none. A damaged one is kept under another name and a new one begun, see
     * {@link #damagedCopy()}. Blocks.
     *
     * @param clock gives the time in the name of a damaged database that is set aside
     * @throws SyncException of kind {@code UNAVAILABLE} when the home cannot be used, or a newer program wrote the database; nothing is
     *     changed then
     */
    public static SqliteStores open(Path home, InstantSource clock) throws SyncException {
        try {
            return new SqliteStores(
                    Database.open(home.resolve(FILE), Schema.MIGRATIONS, clock.withZone(ZoneId.systemDefault())));
        } catch (DatabaseException e) {
            throw Failures.of(e);
        }
    }

    /** Where the damaged database lies that was found on opening; the stores began empty then. */
    public Optional<Path> damagedCopy() {
        return damagedCopy;
    }

    @Override
    public ItemStore items(String handlerId) {
        return new SqliteItems(database, handlerId);
    }

    @Override
    public ConflictLedger conflicts(String handlerId) {
        return new SqliteConflicts(database, handlerId);
    }

    @Override
    public EventLog events() {
        return new SqliteEvents(database);
    }

    @Override
    public HistoryStore history() {
        return new SqliteHistory(database);
    }

    @Override
    public StateStore states() {
        return new SqliteStates(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
