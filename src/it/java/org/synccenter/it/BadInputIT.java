package org.synccenter.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.it.PackagedProgram.Said;

/** Whatever is typed or found: one clear sentence, the documented exit code, no stack trace. */
class BadInputIT {
    @TempDir
    private Path work;

    private Path left;
    private Path right;
    private Path home;
    private PackagedProgram program;

    @BeforeEach
    void folders() throws IOException {
        left = Files.createDirectory(work.resolve("left"));
        right = Files.createDirectory(work.resolve("right"));
        home = work.resolve("home");
        program = new PackagedProgram(home);
    }

    private static void isOneSentence(Said said, int code) {
        assertThat(said.code()).as(said.toString()).isEqualTo(code);
        assertThat(said.err())
                .hasLineCount(1)
                .doesNotContain("Exception", "\tat ")
                .hasSizeGreaterThan(25);
        assertThat(said.out()).doesNotContain("Exception");
    }

    private Said add(Path one, Path other) throws IOException, InterruptedException {
        return program.run("add", "folder", "pair", one.toString(), other.toString());
    }

    @Test
    void wrong_words() throws IOException, InterruptedException {
        isOneSentence(program.run("sync", "no-such-item"), 64);
        isOneSentence(program.run("frobnicate"), 64);
        isOneSentence(program.run("sync", "--frobnicate"), 64);
        isOneSentence(program.run("resolve", "none", "--keep", "left"), 64);
    }

    @Test
    void folders_that_cannot_be_a_pair() throws IOException, InterruptedException {
        Path file = Files.writeString(work.resolve("file"), "mine");
        Files.createDirectory(left.resolve("sub"));

        isOneSentence(add(work.resolve("nowhere"), right), 64);
        isOneSentence(add(left, left.resolve("sub")), 64);
        isOneSentence(add(left.resolve("sub"), left), 64);
        isOneSentence(add(left, left), 64);
        isOneSentence(add(left, file), 64);
        isOneSentence(
                program.run("add", "folder", "pair", left.toString(), right.toString(), "--mode", "sideways"), 64);
        assertThat(add(left, right).code()).isZero();
        isOneSentence(add(left, right), 64);
        isOneSentence(add(right, left), 64);
    }

    @Test
    void a_home_that_cannot_be_one() throws IOException, InterruptedException {
        Files.writeString(home, "mine");

        isOneSentence(program.run("list"), 69);
        Said json = program.run("list", "--json");
        assertThat(json.json().path("error").path("code").asInt()).isEqualTo(69);
        assertThat(home).hasContent("mine");
    }

    @Test
    void a_damaged_database() throws IOException, InterruptedException {
        Trees.put(left, "a.txt", "a");
        String item = program.add("pair", left, right);
        program.sync(item);
        Map<String, String> before = Trees.tree(left, true);
        Files.writeString(home.resolve("sync-center.db"), "this is no database ".repeat(1000));

        Said said = program.run("list");

        assertThat(said.code()).isZero();
        assertThat(said.err()).hasLineCount(1).contains("damaged");
        assertThat(home).isDirectoryContaining("glob:**/sync-center.db.damaged-*");
        assertThat(Trees.tree(left, true)).isEqualTo(before);
        // What was set up can be added again, and nothing is deleted by it.
        assertThat(program.sync(program.add("pair", left, right)).code()).isZero();
        assertThat(Trees.tree(left)).isEqualTo(Trees.tree(right)).containsKey("a.txt");
    }

    @Test
    void a_newer_database() throws IOException, InterruptedException, SQLException {
        program.run("list");
        Path database = home.resolve("sync-center.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }

        isOneSentence(program.run("list"), 69);
        isOneSentence(program.run("serve"), 69);
    }

    @Test
    void no_display_for_the_window() throws IOException, InterruptedException {
        Said said = program.run();
        isOneSentence(said, 69);
        assertThat(said.err()).contains("--help");
    }

    @Test
    void the_demo_shows_itself_in_the_terminal() throws IOException, InterruptedException {
        Said said = program.run("demo");

        assertThat(said.code()).as(said.toString()).isZero();
        assertThat(said.out()).contains("1 moved", "Holiday in Norway", "edited on both sides", "resolve");
        assertThat(program.run("list").out()).contains("demo", "1 conflict");
    }

    @Test
    void commands_never_load_the_toolkit() throws IOException, InterruptedException {
        Trees.put(left, "a.txt", "a");
        String item = program.add("pair", left, right);
        Path classes = work.resolve("classes.txt");
        program.options = "-Xlog:class+load:file=" + classes;

        assertThat(program.sync(item).code()).isZero();
        assertThat(classes).content().contains("org.synccenter.cli.Sync ").doesNotContain("javafx.");
    }
}
