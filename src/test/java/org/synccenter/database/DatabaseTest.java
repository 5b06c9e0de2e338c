package org.synccenter.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.database.DatabaseUnavailableException.Reason;

final class DatabaseTest {

    private static final Migration FIRST = Migration.of(
            "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL)",
            "CREATE TABLE part (thing INTEGER NOT NULL REFERENCES thing(id))");
    private static final Migration SECOND = Migration.of("ALTER TABLE thing ADD COLUMN colour TEXT");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("a/b/things.db");
    }

    @Test
    void keepsWhatWasWrittenAndSaysWhetherItWasThere() {
        try (var db = open(FIRST)) {
            assertThat(db.outcome()).isEqualTo(new OpenOutcome.Created());
            insert(db, "one");
        }
        try (var db = open(FIRST)) {
            assertThat(db.outcome()).isEqualTo(new OpenOutcome.Existing());
            assertThat(names(db)).containsExactly("one");
        }
    }

    @Test
    void isDurableAndChecksForeignKeys() {
        try (var db = open(FIRST)) {
            assertThat(pragma(db, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(db, "synchronous")).isEqualTo("2");
            assertThatThrownBy(() -> db.transact(c -> {
                        try (var s = c.createStatement()) {
                            s.executeUpdate("INSERT INTO part VALUES (99)");
                        }
                    }))
                    .isInstanceOfSatisfying(
                            DatabaseUnavailableException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
        }
    }

    @Test
    void migratesAnOlderFileAndKeepsItsRows() {
        try (var db = open(FIRST)) {
            insert(db, "old");
        }
        try (var db = open(FIRST, SECOND)) {
            assertThat(names(db)).containsExactly("old");
            assertThat(pragma(db, "user_version")).isEqualTo("2");
        }
    }

    @Test
    void aFailingMigrationChangesNothing() {
        try (var db = open(FIRST)) {
            insert(db, "old");
        }
        Migration broken = Migration.of("ALTER TABLE thing ADD COLUMN colour TEXT", "no such statement");
        assertThatThrownBy(() -> open(FIRST, broken)).isInstanceOf(DatabaseUnavailableException.class);
        try (var db = open(FIRST, SECOND)) {
            assertThat(names(db)).containsExactly("old");
        }
    }

    @Test
    void refusesANewerVersionAndLeavesItAlone() throws IOException {
        open(FIRST, SECOND).close();
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> open(FIRST)).isInstanceOfSatisfying(DatabaseTooNewException.class, e -> {
            assertThat(e.found()).isEqualTo(2);
            assertThat(e.supported()).isEqualTo(1);
        });
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(listing()).containsExactly("things.db", "things.db.lock");
    }

    @Test
    void rollsBackWhatThrows() {
        try (var db = open(FIRST)) {
            assertThatThrownBy(() -> db.transact(c -> {
                        insert(db, "lost");
                        throw new IllegalStateException("stop");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            insert(db, "kept");
            assertThat(names(db)).containsExactly("kept");
        }
    }

    @Test
    void aFullDiskIsTheReasonThatIsToldAndWhatComesWhenThereIsSpaceAgainIsKept() {
        try (var db = open(FIRST)) {
            // To SQLite the same as a disk with no space left, also in that it rolls back by itself.
            pragma(db, "max_page_count = " + pragma(db, "page_count"));

            assertThatThrownBy(() -> insert(db, "long".repeat(100_000)))
                    .isInstanceOfSatisfying(
                            DatabaseUnavailableException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL));

            pragma(db, "max_page_count = 1000");
            insert(db, "kept");
            assertThat(names(db)).containsExactly("kept");
        }
    }

    @Test
    void aTransactionThatCouldNotBeginIsNotTakenForAnOpenOne() {
        try (var db = open(FIRST);
                var other = open(FIRST)) {
            pragma(db, "busy_timeout = 0");
            other.transact(c -> {
                insert(other, "first");
                assertThatThrownBy(() -> insert(db, "late"))
                        .isInstanceOfSatisfying(
                                DatabaseUnavailableException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED));
            });

            assertThatThrownBy(() -> db.transact(c -> {
                        insert(db, "lost");
                        throw new IllegalStateException("stop");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(names(db)).containsExactly("first");
        }
    }

    @Test
    void setsAFileAsideThatIsNoDatabase() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "this was never a database, but it is long enough to be looked at".repeat(40));
        try (var db = open(FIRST)) {
            Path kept = file.resolveSibling("things.db.damaged-20261121-120000");
            assertThat(db.outcome()).isEqualTo(new OpenOutcome.DamagedSetAside(kept));
            assertThat(Files.readString(kept)).startsWith("this was never");
            assertThat(names(db)).isEmpty();
        }
    }

    @Test
    void setsADatabaseAsideThatSomethingScribbledOver() throws IOException {
        damagedInTheMiddle();
        try (var db = open(FIRST)) {
            assertThat(db.outcome()).isInstanceOf(OpenOutcome.DamagedSetAside.class);
            insert(db, "new");
        }
        try (var db = open(FIRST)) {
            assertThat(names(db)).containsExactly("new");
        }
    }

    @Test
    void twoDamagedFilesInOneSecondAreBothKept() throws IOException {
        for (int i = 0; i < 2; i++) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, ("damage " + i).repeat(100));
            open(FIRST).close();
        }
        assertThat(Files.readString(file.resolveSibling("things.db.damaged-20261121-120000")))
                .startsWith("damage 0");
        assertThat(Files.readString(file.resolveSibling("things.db.damaged-20261121-120000-2")))
                .startsWith("damage 1");
    }

    @Test
    void tablesWithoutAVersionAreNotOurs() {
        try (var db = open(FIRST)) {
            db.transact(c -> {
                try (var s = c.createStatement()) {
                    s.executeUpdate("PRAGMA user_version = 0");
                }
            });
        }
        try (var db = open(FIRST)) {
            assertThat(db.outcome()).isInstanceOf(OpenOutcome.DamagedSetAside.class);
        }
    }

    @Test
    void anEmptyFileIsANewDatabase() throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        try (var db = open(FIRST)) {
            assertThat(db.outcome()).isEqualTo(new OpenOutcome.Created());
        }
    }

    @Test
    void aDirectoryOrAFileInTheWayIsOneClearReason() throws IOException {
        Files.createDirectories(file);
        assertNotAFile();
        Files.writeString(folder.resolve("plain"), "x");
        file = folder.resolve("plain/things.db");
        assertNotAFile();
        file = folder.resolve("plain/deeper/things.db");
        assertNotAFile();
    }

    @Test
    void manyThreadsTakeTurns() throws InterruptedException {
        try (var db = open(FIRST)) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                String name = "thread " + t;
                threads.add(Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 20; i++) {
                        insert(db, name);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(names(db)).hasSize(160);
        }
    }

    private void assertNotAFile() {
        assertThatThrownBy(() -> open(FIRST))
                .isInstanceOfSatisfying(
                        DatabaseUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_A_FILE));
    }

    private void damagedInTheMiddle() throws IOException {
        try (var db = open(FIRST)) {
            db.transact(c -> {
                try (var s = c.prepareStatement("INSERT INTO thing (name) VALUES (?)")) {
                    for (int i = 0; i < 2_000; i++) {
                        s.setString(1, "some longer name that fills pages " + i);
                        s.executeUpdate();
                    }
                }
            });
        }
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(4096 * 2 + 1);
            channel.write(UTF_8.encode("scribble".repeat(2_000)));
        }
    }

    private Database open(Migration... migrations) {
        return Database.open(file, List.of(migrations), NOON);
    }

    private List<String> listing() throws IOException {
        try (var entries = Files.list(file.getParent())) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static void insert(Database db, String name) {
        db.transact(c -> {
            try (var s = c.prepareStatement("INSERT INTO thing (name) VALUES (?)")) {
                s.setString(1, name);
                s.executeUpdate();
            }
        });
    }

    private static List<String> names(Database db) {
        return db.read(c -> {
            List<String> found = new ArrayList<>();
            try (var s = c.createStatement();
                    var rows = s.executeQuery("SELECT name FROM thing ORDER BY id")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    private static String pragma(Database db, String name) {
        return db.read(c -> {
            try (var s = c.createStatement();
                    var rows = s.executeQuery("PRAGMA " + name)) {
                return rows.next() ? rows.getString(1) : "";
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
