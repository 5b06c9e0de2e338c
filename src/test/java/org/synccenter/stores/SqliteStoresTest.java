package org.synccenter.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.api.StartReason;
import org.synccenter.api.StoredItem;
import org.synccenter.api.SyncException;

/** Opening and losing the database. */
final class SqliteStoresTest {

    enum Damage {
        TRUNCATED {
            @Override
            byte[] of(byte[] bytes) {
                return Arrays.copyOf(bytes, bytes.length / 2 + 100);
            }
        },
        GARBAGE_HEADER {
            @Override
            byte[] of(byte[] bytes) {
                Arrays.fill(bytes, 0, 100, (byte) 'x');
                return bytes;
            }
        },
        GARBAGE_IN_THE_MIDDLE {
            @Override
            byte[] of(byte[] bytes) {
                Arrays.fill(bytes, 4096, bytes.length / 2, (byte) 0xa5);
                return bytes;
            }
        },
        NOT_A_DATABASE {
            @Override
            byte[] of(byte[] bytes) {
                return "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            }
        };

        abstract byte[] of(byte[] bytes);
    }

    @TempDir
    Path home;

    private SqliteStores open() throws SyncException {
        return SqliteStores.open(home, StoresFixture.CLOCK);
    }

    private Path file() {
        return home.resolve(SqliteStores.FILE);
    }

    private void fill() throws SyncException {
        try (var stores = open()) {
            stores.items("folder").put(new StoredItem("docs", "Docs", Map.of("left", List.of("/a"))));
            String run = stores.history().begin(StoresFixture.DOCS, StartReason.MANUAL, StoresFixture.NOON);
            stores.history().append(run, List.of(StoresFixture.create("a")));
        }
    }

    @Test
    void makesTheHomeAndReportsNoDamage() throws SyncException {
        try (var stores = SqliteStores.open(home.resolve("deep/home"), StoresFixture.CLOCK)) {
            assertThat(stores.damagedCopy()).isEmpty();
            assertThat(home.resolve("deep/home/sync-center.db")).isRegularFile();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedDatabaseIsKeptAsideAndANewOneBegun(Damage damage) throws Exception {
        fill();
        byte[] damaged = damage.of(Files.readAllBytes(file()));
        Files.write(file(), damaged);

        try (var stores = open()) {
            assertThat(stores.items("folder").all()).isEmpty();
            assertThat(stores.damagedCopy()).hasValueSatisfying(copy -> {
                assertThat(copy).hasParent(home).hasBinaryContent(damaged);
                assertThat(copy.getFileName().toString()).startsWith("sync-center.db.damaged-");
            });
            stores.items("folder").put(new StoredItem("new", "New", Map.of()));
        }
        try (var stores = open()) {
            assertThat(stores.damagedCopy()).isEmpty();
            assertThat(stores.items("folder").all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyProcessesMayOpenAFreshOrDamagedHomeAtOnce(boolean damaged) throws Exception {
        if (damaged) {
            Files.writeString(file(), "garbage".repeat(1000));
        }
        var together = new CyclicBarrier(8);
        try (var executor =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<Boolean>> processes = IntStream.range(0, together.getParties())
                    .mapToObj(i -> executor.submit(() -> {
                        together.await();
                        try (var stores = open()) {
                            stores.history().begin(StoresFixture.DOCS, StartReason.MANUAL, StoresFixture.NOON);
                            return stores.damagedCopy().isPresent();
                        }
                    }))
                    .toList();
            int setAside = 0;
            for (Future<Boolean> process : processes) {
                setAside += process.get() ? 1 : 0;
            }
            assertThat(setAside).isEqualTo(damaged ? 1 : 0);
        }
        try (var stores = open()) {
            assertThat(stores.history().runs(null, 100)).hasSize(together.getParties());
        }
    }

    @Test
    void aNewerDatabaseIsRefusedInOneSentenceAndLeftAsItIs() throws Exception {
        fill();
        execute("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(this::open)
                .asInstanceOf(type(SyncException.class))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(SyncException.Kind.UNAVAILABLE))
                .extracting(SyncException::text)
                .asString()
                .contains(file().toString(), "newer version", "99")
                .endsWith(".");
        assertThat(file()).hasBinaryContent(before);
        assertThat(home).isDirectoryNotContaining("glob:**damaged*");
    }

    @Test
    void aHomeThatCannotBeMadeIsRefusedInOneSentence() throws IOException {
        Files.writeString(home.resolve("occupied"), "a file");
        assertThatThrownBy(() -> SqliteStores.open(home.resolve("occupied/home"), StoresFixture.CLOCK))
                .asInstanceOf(type(SyncException.class))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(SyncException.Kind.UNAVAILABLE))
                .extracting(SyncException::text)
                .asString()
                .startsWith("The database " + home)
                .doesNotContain("Exception", "null");
        assertThat(home.resolve("occupied")).hasContent("a file");
    }

    @Test
    void losingTheDatabaseWhileRunningIsOneSentenceToo() throws Exception {
        try (var stores = open()) {
            stores.items("folder").put(new StoredItem("docs", "Docs", Map.of()));
            execute("DROP TABLE item");
            assertThatThrownBy(() -> stores.items("folder").all())
                    .isInstanceOf(StoresUnavailableException.class)
                    .hasCauseInstanceOf(SyncException.class)
                    .hasMessageStartingWith("The database " + home)
                    .hasMessageNotContaining("SQL");
        }
    }

    @Test
    void settingsThatCannotBeReadAreNeverGuessed() throws Exception {
        fill();
        execute("UPDATE item SET settings = '[1]'");
        try (var stores = open()) {
            assertThatThrownBy(() -> stores.items("folder").all()).isInstanceOf(StoresUnavailableException.class);
        }
    }

    @Test
    void anOddValueInTheHistoryDoesNotHideTheRest() throws Exception {
        fill();
        execute("UPDATE run SET reason = 'FULL_MOON', started = 'yesterday'");
        try (var stores = open()) {
            assertThat(stores.history().runs(null, 10)).hasSize(1);
        }
    }

    @Test
    void closingTwiceIsFineAndUsingItAfterwardsIsRefusedInWords() throws SyncException {
        var stores = open();
        stores.close();
        stores.close();
        assertThatThrownBy(() -> stores.states().setting("theme")).isInstanceOf(StoresUnavailableException.class);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
