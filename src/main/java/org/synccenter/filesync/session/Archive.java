package org.synccenter.filesync.session;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.synccenter.database.Database;
import org.synccenter.database.Migration;
import org.synccenter.database.OpenOutcome;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.PackedAncestor;
import org.synccenter.filesync.core.RelPath;

/**
 * The last agreed state of a pair, in a database of its own. It may know less than what is on the disks, never more: each
 * {@link #commit} comes after everything it says is durable on both replicas.
 */
final class Archive implements AutoCloseable {

    private static final List<Migration> MIGRATIONS = List.of(
            Migration.of(
                    "CREATE TABLE pair (id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER NOT NULL,"
                            + " announced INTEGER NOT NULL,"
                            + " left_replica TEXT, right_replica TEXT, markers_due INTEGER NOT NULL)",
                    "INSERT INTO pair VALUES (1, 0, 0, NULL, NULL, 0)",
                    "CREATE TABLE node (path BLOB PRIMARY KEY, kind INTEGER NOT NULL, digest BLOB, size INTEGER NOT"
                            + " NULL, executable INTEGER NOT NULL, target BLOB, mtime_seconds INTEGER, mtime_nanos"
                            + " INTEGER, left_seen BLOB, right_seen BLOB) WITHOUT ROWID",
                    "CREATE TABLE intent (id INTEGER PRIMARY KEY AUTOINCREMENT, side TEXT NOT NULL, action TEXT NOT"
                            + " NULL, path BLOB NOT NULL, temp BLOB NOT NULL, trash BLOB, expected BLOB)"),
            Migration.of("ALTER TABLE intent ADD COLUMN staged BLOB"),
            OldNodes::takeOver,
            IntentRows::convert,
            DoneRows.MIGRATION,
            PutOffRows.MIGRATION,
            Migration.of("ALTER TABLE pair ADD COLUMN judged INTEGER NOT NULL DEFAULT 0"));

    private final Database database;
    private final Clock clock;
    /** Who is told what is learned; null as long as nothing was loaded. */
    private @Nullable LoadedArchives remembering;

    /** The archive's stamps around an update, and the rows that it wrote; null when all were. */
    private record Learned(
            long before, long after, @Nullable Map<Long, byte[]> written) {}

    private Archive(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    static Archive open(Path file, Clock clock) {
        return new Archive(Database.open(file, MIGRATIONS, clock), clock);
    }

    /** Where the file that was here lies now, when it was damaged. */
    @Nullable
    Path setAside() {
        return database.outcome() instanceof OpenOutcome.DamagedSetAside(Path kept) ? kept : null;
    }

    ArchiveState state() {
        return database.read(c -> {
            try (var statement = c.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT generation, announced, left_replica, right_replica, markers_due FROM pair")) {
                row.next();
                return new ArchiveState(
                        row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getBoolean(5));
            }
        });
    }

    /** Writes down which replicas these are, before the markers on them say so. Generations stay. */
    void choose(ArchiveState state) {
        database.transact(c -> {
            try (var statement =
                    c.prepareStatement("UPDATE pair SET left_replica = ?, right_replica = ?, markers_due = ?")) {
                statement.setString(1, state.left());
                statement.setString(2, state.right());
                statement.setBoolean(3, state.markersDue());
                statement.executeUpdate();
            }
        });
    }

    PackedAncestor load() {
        return database.read(DirectoryRows::load);
    }

    /** The same, without reading it when it is remembered as it is in the file. */
    PackedAncestor load(LoadedArchives loaded) {
        remembering = loaded;
        return loaded.get(database.file(), database.read(Archive::stamp), this::load);
    }

    /** What was agreed at a path, without what is below; null when nothing was. */
    @Nullable
    AncestorEntry agreed(RelPath path) {
        return database.read(c -> Optional.ofNullable(new ArchiveTree(c).agreed(path)))
                .orElse(null);
    }

    private static long stamp(Connection c) throws SQLException {
        try (var statement = c.createStatement();
                ResultSet row = statement.executeQuery("SELECT stamp FROM pair")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Durable on return: from here on a marker may carry this generation, though the commit has yet to come. */
    void announce(long generation) {
        database.transact(c -> announce(c, generation));
    }

    private static void announce(Connection c, long generation) throws SQLException {
        try (var statement = c.prepareStatement("UPDATE pair SET announced = max(announced, ?)")) {
            statement.setLong(1, generation);
            statement.executeUpdate();
        }
    }

    /** Announces the commit of a batch. Durable on return: from here on the private names are known. */
    void addIntents(Collection<Intent> intents, long generation) {
        database.transact(c -> {
            announce(c, generation);
            IntentRows.add(c, intents);
        });
    }

    List<Intent> intents() {
        return database.read(IntentRows::all);
    }

    /**
     * The last step of a batch: learns what is durable on both sides, and lets go of the intents.
     *
     * @param generation what the markers say now
     * @param keptIntents those whose private files could not be cleaned up yet; null for none, which is quicker
     */
    void commit(ArchiveUpdate update, long generation, @Nullable Predicate<Intent> keptIntents) {
        commit(update, generation, keptIntents, null);
    }

    /** As above, and notes what the batch has done; null when it has done nothing. */
    void commit(
            ArchiveUpdate update, long generation, @Nullable Predicate<Intent> keptIntents, @Nullable DoneRun done) {
        learn(update, c -> {
            if (done != null) {
                DoneRows.append(c, done, clock.instant());
            }
            try (var statement = c.prepareStatement("UPDATE pair SET generation = ?")) {
                statement.setLong(1, generation);
                statement.executeUpdate();
            }
            if (keptIntents == null) {
                IntentRows.dropAll(c);
            } else {
                IntentRows.drop(c, keptIntents);
            }
        });
    }

    /** Writes down what lies complete under the private names; durable before anything is displaced by it. */
    void staged(Collection<Intent> intents) {
        database.transact(c -> IntentRows.staged(c, intents));
    }

    /** Lets go of intents that left nothing behind. Those that are kept are {@link #unjudged} no longer. */
    void settled(Predicate<Intent> keptIntents) {
        database.transact(c -> {
            long last = IntentRows.all(c).stream().mapToLong(Intent::id).max().orElse(0);
            try (var statement = c.prepareStatement("UPDATE pair SET judged = max(judged, ?)")) {
                statement.setLong(1, last);
                statement.executeUpdate();
            }
            IntentRows.drop(c, keptIntents);
        });
    }

    /** The intents that no session has looked at since the one that wrote them down. Ids only grow. */
    List<Intent> unjudged() {
        return database.read(c -> {
            try (var statement = c.createStatement();
                    ResultSet row = statement.executeQuery("SELECT judged FROM pair")) {
                row.next();
                long judged = row.getLong(1);
                return IntentRows.all(c).stream().filter(i -> i.id() > judged).toList();
            }
        });
    }

    /** Learns fingerprints of content that was agreed before: nothing that markers would have to vouch for. */
    void refresh(ArchiveUpdate update) {
        learn(update, c -> {});
    }

    /** In one transaction with what else there is to do. What is remembered learns it only when it is durable. */
    private void learn(ArchiveUpdate update, Database.Action rest) {
        Learned learned = database.inTransaction(c -> {
            long before = stamp(c);
            Map<Long, byte[]> written = new ArchiveTree(c).learn(update);
            rest.with(c);
            return new Learned(before, stamp(c), written);
        });
        if (remembering != null) {
            remembering.wrote(database.file(), learned.before, learned.after, learned.written);
        }
    }

    /** What runs have done, oldest first, as far as it is still known. */
    List<DoneRun> done() {
        return database.read(DoneRows::all);
    }

    /** What the caller called runs, by their own names. */
    Map<String, String> labels() {
        return database.read(DoneRows::labels);
    }

    /** Paths whose loss a person is asked about; until he has answered they are not lost because others came back. */
    Set<RelPath> asked() {
        return database.read(DoneRows::asked);
    }

    /** From now on these paths are asked about, and no others. */
    void ask(Collection<RelPath> paths) {
        database.transact(c -> DoneRows.ask(c, paths));
    }

    /** What a person left alone in the last run that he started. */
    PutOff putOff() {
        return database.read(PutOffRows::all);
    }

    /** From now on this is put off, and nothing else. */
    void putOff(PutOff steps) {
        database.transact(c -> PutOffRows.replace(c, steps));
    }

    /** When trash was looked over last; empty when it never was. */
    Optional<DoneRows.Purge> purge() {
        return database.read(DoneRows::purge);
    }

    /** Trash was looked over; nothing more is known of runs whose trash is gone. */
    void purged(DoneRows.Purge purge, @Nullable Instant forgotten) {
        database.transact(c -> {
            DoneRows.keep(c, purge);
            if (forgotten != null) {
                DoneRows.forget(c, forgotten);
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
