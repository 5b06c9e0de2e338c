package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.cli.CliFixture.Said;
import org.synccenter.handlers.folder.FolderHandlerProvider;
import tools.jackson.databind.JsonNode;

/** {@code explain} and {@code filter}, on real folders. */
@Timeout(120)
class ExplainCommandTest {
    @TempDir
    private Path temp;

    private Path left;
    private Path right;
    private CliFixture cli;

    @BeforeEach
    void open() throws Exception {
        left = Files.createDirectories(temp.resolve("left")).toRealPath();
        right = Files.createDirectories(temp.resolve("right")).toRealPath();
        Path home = Files.createDirectories(temp.resolve("home"));
        cli = new CliFixture(home, new FolderHandlerProvider());
    }

    @AfterEach
    void close() {
        cli.close();
    }

    private void add(String... more) {
        List<String> words = Stream.concat(
                        Stream.of("add", "folder", "docs", left.toString(), right.toString()), Stream.of(more))
                .toList();
        assertThat(cli.run(words.toArray(String[]::new)).code()).isZero();
    }

    private static void write(Path root, String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + content.hashCode()));
    }

    private void sync() {
        assertThat(cli.run("sync", "docs").code()).isLessThan(64);
    }

    private JsonNode explain(String path) {
        Said said = cli.run("explain", "docs", path, "--json");
        assertThat(said.code()).as(said.err()).isZero();
        return said.json();
    }

    private String state(String path) {
        return explain(path).get("state").asString();
    }

    @Test
    void saysWhatWouldHappenAndWhatHappenedLast() throws IOException {
        add();
        write(left, "d/a.txt", "one");
        write(left, "other", "stays");
        JsonNode before = explain("d/a.txt");
        assertThat(before.get("state").asString()).isEqualTo("to-be-synced");
        assertThat(before.get("lastAction").isNull()).isTrue();
        assertThat(before.get("nextAction").get("action").asString()).isEqualTo("create");
        assertThat(before.get("sentence").asString())
                .isEqualTo("It would be copied to the right. Only on the left so far.");
        sync();
        JsonNode after = explain(right.resolve("d/./a.txt").toString());
        assertThat(after.get("path").asString()).isEqualTo("d/a.txt");
        assertThat(after.get("state").asString()).isEqualTo("in-sync");
        assertThat(after.get("nextAction").isNull()).isTrue();
        assertThat(after.get("lastAction").get("action").asString()).isEqualTo("create");
        assertThat(after.get("lastAction").get("side").asString()).isEqualTo("right");
        assertThat(after.get("sentence").asString())
                .startsWith("It is in sync. Last, in the sync of 2026-11-21")
                .endsWith(": create, on the right. Only on the left so far.");

        write(left, "d/a.txt", "two!");
        assertThat(cli.run("explain", "docs", "d/a.txt").out())
                .startsWith("d/a.txt: It would be updated on the right. Edited on the left. Last, ");
        write(right, "d/a.txt", "three");
        assertThat(state("d/a.txt")).isEqualTo("conflict");
        assertThat(state("d")).isEqualTo("conflict");
        assertThat(state("other")).isEqualTo("in-sync");
    }

    @Test
    void onePathIsAskedAboutAtATime() {
        add();
        Said said = cli.run("explain", "docs", "a", "b");
        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("\"b\" is one word too many");
    }

    @Test
    void knowsWhatWasDeletedOrMovedOrNeverThere() throws IOException {
        add();
        write(left, "a", "one");
        write(left, "d/b", "two");
        write(left, "stays", "three");
        sync();
        Files.delete(right.resolve("a"));
        Files.move(left.resolve("d"), left.resolve("e"));
        assertThat(explain("a").get("nextAction").get("action").asString()).isEqualTo("delete");
        assertThat(explain("d").get("sentence").asString()).startsWith("On the right, “d” would be moved to “e”.");
        assertThat(explain("e/b").get("nextAction").get("from").asString()).isEqualTo("d");
        sync();
        assertThat(state("a")).isEqualTo("gone");
        assertThat(explain("a").get("lastAction").get("action").asString()).isEqualTo("delete");
        assertThat(explain("e/b").get("lastAction").get("action").asString()).isEqualTo("move");
        assertThat(state("never/there")).isEqualTo("never-seen");
        assertThat(explain("nowhere").get("sentence").asString()).isEqualTo("It is on neither side.");
    }

    @Test
    void namesTheLineOrPresetThatLeavesSomethingAlone() throws IOException {
        add("--preset", "os-litter", "--exclude", "*.log", "--exclude", "build/", "--exclude", "size > 10 B");
        write(left, "x.log", "log");
        write(left, "build/out", "made");
        write(left, ".DS_Store", "litter");
        write(left, "large", "more than ten bytes");
        assertThat(explain("x.log").get("sentence").asString())
                .isEqualTo("It is left alone because of the line “*.log” of its filter.");
        assertThat(explain("build/out").get("sentence").asString())
                .isEqualTo("It is left alone because “build” is, because of the line “build/” of its filter.");
        assertThat(explain(".DS_Store").get("sentence").asString())
                .isEqualTo("It is left alone because of the line “.DS_Store” of the preset os-litter.");
        assertThat(explain("large").get("sentence").asString()).contains("“size > 10 B”");
        assertThat(state("large")).isEqualTo("ignored");
        sync();
        try (Stream<Path> files = Files.list(right)) {
            assertThat(files.map(p -> p.getFileName().toString())).containsExactly(".sync-center");
        }
        JsonNode folder = explain(left.toString());
        assertThat(folder.get("state").asString()).isEqualTo("in-sync");
        assertThat(folder.get("sentence").asString())
                .isEqualTo("Everything in this folder is in sync; 4 files are left out by the filter.");
    }

    @Test
    void tellsOursAndOutsideAndSpecialApart() throws Exception {
        add();
        write(left, "a", "one");
        sync();
        assertThat(state(".sync-center")).isEqualTo("ours");
        assertThat(state(".sync-center/replica.json")).isEqualTo("ours");
        assertThat(state("../elsewhere")).isEqualTo("outside");
        assertThat(state(temp.resolve("home").toString())).isEqualTo("outside");
        assertThat(state("./a")).isEqualTo("outside");
        assertThat(cli.run("explain", "docs", "a\0b").code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("explain", "docs", "").code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("explain", "nothing", "a").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege")
    void whatALinkLeadsToIsNoPartOfThePair() throws Exception {
        add();
        write(left, "d/a", "one");
        Files.createSymbolicLink(left.resolve("link"), Path.of("d"));
        sync();
        assertThat(state("link")).isEqualTo("in-sync");
        assertThat(state("link/a")).isEqualTo("never-seen");
    }

    @Test
    void namesTheRulesThatKeepSomethingApart() throws IOException {
        add("--rule", "left.deleted=ignore");
        write(left, "a", "one");
        sync();
        Files.delete(left.resolve("a"));
        assertThat(cli.run("explain", "docs", "a").out())
                .contains("the mode two-way with left.deleted=ignore does not");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pipes in folders")
    void saysWhatCannotBeSynced() throws Exception {
        add();
        write(left, "a", "one");
        assertThat(new ProcessBuilder("mkfifo", left.resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(state("pipe")).isEqualTo("special");
        Path link = Files.createSymbolicLink(temp.resolve("link"), left);
        assertThat(explain(link + "/a").get("path").asString()).isEqualTo("a");
    }

    @Test
    void aHoldIsNamed() throws IOException {
        add();
        write(left, "a", "one");
        write(left, "d/b", "two");
        sync();
        Files.delete(left.resolve("a"));
        Files.delete(left.resolve("d/b"));
        Files.delete(left.resolve("d"));
        JsonNode held = explain("d/b");
        assertThat(held.get("state").asString()).isEqualTo("held");
        assertThat(held.get("sentence").asString()).contains("Everything is gone from the left folder.");
        assertThat(held.get("nextAction").get("action").asString()).isEqualTo("delete");
    }

    @Test
    void theFilterIsShownAndChanged() throws IOException {
        add("--exclude", "*.tmp");
        write(left, "a.log", "one");
        write(right, "b.log", "two");
        write(left, "c.tmp", "three");
        write(left, "d/e.log", "four");
        assertThat(cli.run("filter", "docs").out()).isEqualTo("*.tmp\n");
        Said preview = cli.run("filter", "docs", "--add", "*.log", "--remove", "*.tmp", "--preview", "--json");
        assertThat(preview.json())
                .hasToString("{\"item\":\"docs\",\"handler\":\"folder\",\"lines\":[\"*.log\"],\"leftOut\":3,"
                        + "\"takenIn\":1,\"changed\":false}");
        assertThat(cli.run("filter", "docs").out()).isEqualTo("*.tmp\n");
        Said done = cli.run("filter", "docs", "--add", "*.log", "--add", "preset:sync-tools", "--list");
        assertThat(done.out()).startsWith("*.tmp\n*.log\npreset:sync-tools\nFrom now on 3 files more are left out");
        for (String wrong : List.of("preset:nonsense", "size > lots", "age >30 fortnights", "a\nb")) {
            Said said = cli.run("filter", "docs", "--add", wrong);
            assertThat(said.code()).as(wrong).isEqualTo(ExitCode.USAGE);
            assertThat(said.err()).contains("cannot understand").contains("os-litter, build-output, sync-tools");
        }
        assertThat(cli.run("filter", "docs", "--remove", "*.none").code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("filter", "docs", "--preview").code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("filter", "docs", "--json").json().get("lines")).hasSize(3);
        assertThat(cli.run("add", "folder", "x", temp.toString(), left.toString(), "--preset", "none")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }
}
