package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.cli.CliFixture.Said;
import org.synccenter.handlers.folder.FolderHandlerProvider;
import tools.jackson.databind.JsonNode;

/** {@code edit} and {@code duplicate}, on real folders. */
@Timeout(120)
class EditCommandTest {
    @TempDir
    private Path temp;

    private Path left;
    private Path right;
    private CliFixture cli;

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        left = Files.createDirectories(temp.resolve("left")).toRealPath();
        right = Files.createDirectories(temp.resolve("right")).toRealPath();
        cli = new CliFixture(Files.createDirectories(temp.resolve("home")), new FolderHandlerProvider());
    }

    @AfterEach
    void close() {
        cli.close();
    }

    private Said add(String... more) {
        return cli.run(
                Stream.concat(Stream.of("add", "folder", "Docs", left.toString(), right.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private JsonNode settings(String item) {
        return cli.run("edit", item, "--json").json().get("settings");
    }

    private static void write(Path file) throws IOException {
        Files.writeString(file, file.getFileName().toString());
    }

    @Test
    void changesWhatIsSaidAndNothingElse() {
        add("--exclude", "*.tmp", "--keep-days", "7", "--rule", "right.deleted=ignore");

        Said said = cli.run("edit", "docs", "--name", "Papers", "--no-watch", "--ask-files", "5", "--json");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.json().get("name").asString()).isEqualTo("Papers");
        assertThat(said.json().get("id").asString()).isEqualTo("docs");
        JsonNode now = settings("docs");
        assertThat(now.at("/exclude/0").asString()).isEqualTo("*.tmp");
        assertThat(now.at("/keep-days/0").asString()).isEqualTo("7");
        assertThat(now.at("/rule/0").asString()).isEqualTo("right.deleted=ignore");
        assertThat(now.at("/watch/0").asString()).isEqualTo("off");
        assertThat(now.at("/ask-files/0").asString()).isEqualTo("5");
        assertThat(now.has("key")).isFalse();
        assertThat(cli.run("list", "--json").out()).contains("Papers");

        cli.run("edit", "docs", "--watch", "--no-rules");
        assertThat(settings("docs").has("watch")).isFalse();
        assertThat(settings("docs").has("rule")).isFalse();
        assertThat(cli.run("edit", "docs").out().lines().map(line -> line.split(" ")[0]))
                .startsWith("name", "left", "right", "mode", "exclude");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--keep-days", "--keep-versions"})
    void aWrongNumberIsNamedAlone(String option) {
        add();
        Said said = cli.run("edit", "docs", option, "-3");
        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).startsWith("sync-center: “-3” is no number");
    }

    /** The right side alone has files: as a mirror they go, but not before somebody has said so. */
    @Test
    void anotherModeAsksBeforeItLosesASingleFile() throws IOException {
        add("--mode", "update");
        for (int i = 0; i < 30; i++) {
            write(left.resolve("file" + i));
        }
        write(right.resolve("only-right"));
        assertThat(cli.run("sync", "docs").code()).isZero();

        cli.run("edit", "docs", "--mode", "mirror");

        Said held = cli.run("sync", "docs", "--json");
        assertThat(held.code()).isEqualTo(ExitCode.HELD);
        assertThat(held.out()).contains("The rules of this pair were changed").contains("only-right");
        assertThat(right.resolve("only-right")).exists();
        assertThat(cli.run("sync", "docs", "--allow-deletes").code()).isZero();
        assertThat(right.resolve("only-right")).doesNotExist();
        write(right.resolve("next"));
        assertThat(cli.run("sync", "docs").code()).as("asked once only").isZero();
        assertThat(right.resolve("next")).doesNotExist();
    }

    @Test
    void howMuchMayGoWithoutAskingIsASetting() throws IOException {
        add("--ask-files", "0");
        for (String name : List.of("a", "b", "c")) {
            write(left.resolve(name));
        }
        assertThat(cli.run("sync", "docs").code()).isZero();
        Files.delete(left.resolve("a"));

        assertThat(cli.run("sync", "docs").code()).isEqualTo(ExitCode.HELD);
        cli.run("edit", "docs", "--ask-files", "100");
        assertThat(cli.run("sync", "docs").code()).as("asked is asked").isEqualTo(ExitCode.HELD);
        assertThat(cli.run("sync", "docs", "--allow-deletes").code()).isZero();
        Files.delete(left.resolve("b"));
        assertThat(cli.run("sync", "docs").code()).isZero();
        assertThat(right.resolve("b")).doesNotExist();
    }

    @Test
    void aDuplicateWorksTheSameWayForOtherFolders() throws IOException {
        add("--mode", "mirror", "--exclude", "*.tmp");
        Path other = Files.createDirectories(temp.resolve("other"));
        Path copy = Files.createDirectories(temp.resolve("copy"));
        write(other.resolve("a.tmp"));
        write(other.resolve("b"));

        Said said = cli.run("duplicate", "docs", "More", other.toString(), copy.toString());

        assertThat(said.out().strip()).isEqualTo("more");
        assertThat(settings("more").at("/mode/0").asString()).isEqualTo("mirror");
        assertThat(cli.run("sync", "more").code()).isZero();
        assertThat(copy.resolve("b")).exists();
        assertThat(copy.resolve("a.tmp")).doesNotExist();
        Said twice = cli.run("duplicate", "docs", "Again", left.toString(), right.toString());
        assertThat(twice.code()).isEqualTo(ExitCode.USAGE);
        assertThat(twice.err()).contains("paired already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--quiet-seconds 0",
                "--longest-wait 3",
                "--mode sideways",
                "--rule right.deleted=maybe",
                "--keep-days 0",
                "--ask-percent 101",
                "--ask-files -1",
                "--watch --no-watch",
                "--rule right.deleted=ignore --no-rules",
            })
    void whatMakesNoSenseIsRefusedAndChangesNothing(String words) {
        add();
        JsonNode before = settings("docs");
        String[] line = Stream.concat(Stream.of("edit", "docs"), Stream.of(words.split(" ")))
                .toArray(String[]::new);

        Said said = cli.run(line);

        assertThat(said.code()).as(said.out()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err().strip().lines()).hasSize(1);
        assertThat(settings("docs")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!", "/", "!/", "[a-", "size > much", "preset:none"})
    void linesThatCanMatchNothingAreRefused(String line) {
        add();
        for (List<String> words : List.of(
                List.of("filter", "docs", "--add", line),
                List.of("filter", "docs", "--add", line, "--preview"),
                List.of("add", "folder", "Other", right.toString(), temp.toString(), "--exclude", line))) {
            Said said = cli.run(words.toArray(String[]::new));
            assertThat(said.code()).as(words.toString()).isEqualTo(ExitCode.USAGE);
            assertThat(said.err().strip().lines()).hasSize(1);
        }
        assertThat(settings("docs").has("exclude")).isFalse();
    }

    @Test
    void quietLongerThanTheUsualWaitIsWaitedFor() {
        assertThat(add("--quiet-seconds", "600").code()).isZero();
        assertThat(settings("docs").at("/longest-wait/0").asString()).isEqualTo("600");
        assertThat(cli.run("edit", "docs", "--quiet-seconds", "700").err()).contains("at least 700 seconds");
    }
}
