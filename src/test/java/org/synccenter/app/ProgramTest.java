package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.SyncException;
import org.synccenter.app.ProgramFixture.Said;
import org.synccenter.cli.ExitCode;
import org.synccenter.platform.HomeFolders;

@Timeout(120)
class ProgramTest {
    @TempDir
    private Path place;

    private Said run(String... words) {
        return ProgramFixture.run(place, words);
    }

    private static void isOneSentence(Said said, int code) {
        assertThat(said.code()).isEqualTo(code);
        assertThat(said.err()).startsWith("sync-center: ").hasLineCount(1).doesNotContain("Exception", "\tat ");
        assertThat(said.err()).hasSizeGreaterThan(25);
    }

    @Test
    void help_and_version_touch_nothing() throws IOException {
        assertThat(run("--home", "home", "--help").code()).isZero();
        assertThat(run("--home", "home", "--version").out()).startsWith("Sync Center ");
        isOneSentence(run("--home", "home", "frobnicate"), ExitCode.USAGE);
        isOneSentence(run("--home", "home", "sync", "--frobnicate"), ExitCode.USAGE);

        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_first_command_makes_a_home_for_its_owner_only() throws IOException {
        assertThat(run("--home", "deep/home", "list").code()).isZero();

        Path home = place.resolve("deep/home");
        assertThat(home.resolve("sync-center.db")).isRegularFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("control"))))
                .isEqualTo("rwx------");
        assertThat(home.resolve("control")).isEmptyDirectory();
    }

    @Test
    void the_log_lies_where_the_system_keeps_what_may_be_lost() throws SyncException {
        Home usual = Home.usual(HomeFolders.ofUser());

        assertThat(usual.directory()).isEqualTo(HomeFolders.ofUser().data());
        assertThat(usual.log()).isEqualTo(HomeFolders.ofUser().state().resolve("log/sync-center.log"));
        assertThat(Home.choose("mine", Map.of(), place).log()).isEqualTo(place.resolve("mine/log/sync-center.log"));
    }

    @Test
    void the_environment_names_the_home_unless_an_option_does() {
        ProgramFixture program = new ProgramFixture(place, Map.of("SYNC_CENTER_HOME", "from-environment"));
        program.run("list");
        program.run("list", "--home", "from-option");

        assertThat(place.resolve("from-environment/sync-center.db")).exists();
        assertThat(place.resolve("from-option/sync-center.db")).exists();
    }

    @Test
    void a_file_in_the_place_of_the_home_is_told() throws IOException {
        Files.writeString(place.resolve("home"), "mine");

        isOneSentence(run("--home", "home", "list"), ExitCode.UNAVAILABLE);
        isOneSentence(run("--home", "home/below", "list"), ExitCode.UNAVAILABLE);
        isOneSentence(run("--home", "", "list"), ExitCode.USAGE);
        isOneSentence(run("--home", "nul\0byte", "list"), ExitCode.USAGE);
        Said json = run("--home", "home", "list", "--json");
        assertThat(json.json().path("error").path("code").asInt()).isEqualTo(69);
        assertThat(place.resolve("home")).hasContent("mine");
    }

    @Test
    void an_unreadable_home_is_told() throws IOException {
        Path home = Files.createDirectory(place.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("---------"));
        try {
            // The system lets root read everything.
            assumeThat(Files.isReadable(home)).isFalse();
            isOneSentence(run("--home", "home", "list"), ExitCode.UNAVAILABLE);
        } finally {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_damaged_database_is_set_aside_and_told() throws IOException {
        run("--home", "home", "list");
        Path database = place.resolve("home/sync-center.db");
        byte[] garbage = new byte[20_000];
        new Random(1).nextBytes(garbage);
        Files.write(database, garbage);

        Said said = run("--home", "home", "list");

        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("damaged", "sync-center.db.damaged-").hasLineCount(1);
        try (Stream<Path> files = Files.list(place.resolve("home"))) {
            List<Path> kept = files.filter(f -> f.getFileName().toString().startsWith("sync-center.db.damaged-"))
                    .toList();
            assertThat(kept).hasSize(1);
            assertThat(kept.getFirst()).hasBinaryContent(garbage);
        }
        assertThat(run("--home", "home", "list").err()).isEmpty();
    }

    @Test
    void a_newer_database_is_refused_and_left_alone() throws IOException, SQLException {
        run("--home", "home", "list");
        Path database = place.resolve("home/sync-center.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }
        byte[] before = Files.readAllBytes(database);

        isOneSentence(run("--home", "home", "list"), ExitCode.UNAVAILABLE);

        assertThat(database).hasBinaryContent(before);
    }

    @Test
    void a_database_that_cannot_be_read_on_the_way_is_told() throws IOException, SQLException {
        Path database = Files.createDirectories(place.resolve("home")).resolve("sync-center.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE strange (x)");
            statement.execute("PRAGMA user_version = 1");
        }

        isOneSentence(run("--home", "home", "list"), ExitCode.UNAVAILABLE);
    }

    @Test
    void a_garbled_address_of_the_socket_harms_nobody() throws IOException {
        Path control = Files.createDirectories(place.resolve("home/control"));
        Files.write(control.resolve("address"), new byte[40]);

        assertThat(run("--home", "home", "list").code()).isZero();
        assertThat(control).isEmptyDirectory();
    }

    @Test
    void a_handler_without_its_folder_is_told_once_and_hides_no_items() throws IOException {
        Files.createDirectories(place.resolve("home"));
        Files.writeString(place.resolve("home/folder"), "in the way");

        Said said = run("--home", "home", "list");

        assertThat(said.out())
                .hasLineCount(1)
                .containsOnlyOnce("could not be loaded")
                .contains("home/folder cannot");
        isOneSentence(run("--home", "home", "sync", "folder"), ExitCode.UNAVAILABLE);
    }

    @Test
    void an_unknown_item_is_told_with_and_without_json() {
        isOneSentence(run("--home", "home", "sync", "no-such-item"), ExitCode.USAGE);
        Said json = run("--home", "home", "sync", "no-such-item", "--json");
        assertThat(json.json().path("error").path("text").asString()).contains("no-such-item");
    }

    @Test
    void without_a_display_the_window_is_refused_in_words() {
        isOneSentence(run("--home", "home"), ExitCode.UNAVAILABLE);
    }
}
