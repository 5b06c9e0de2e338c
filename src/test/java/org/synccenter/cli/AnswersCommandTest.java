package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.cli.CliFixture.Said;
import org.synccenter.handlers.folder.FolderHandlerProvider;
import tools.jackson.databind.JsonNode;

/** Answers to questions, and what the history says of them, on real files. */
class AnswersCommandTest {
    @TempDir
    Path temp;

    private Path left;
    private Path right;
    private CliFixture cli;

    @BeforeEach
    void open() throws Exception {
        left = Files.createDirectories(temp.resolve("left")).toRealPath();
        right = Files.createDirectories(temp.resolve("right")).toRealPath();
        cli = new CliFixture(Files.createDirectories(temp.resolve("home")), new FolderHandlerProvider());
        ok("add", "folder", "docs", left.toString(), right.toString());
    }

    @AfterEach
    void close() {
        cli.close();
    }

    private Said ok(String... words) {
        Said said = cli.run(words);
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        return said;
    }

    private void fill() throws IOException {
        for (int i = 0; i < 10; i++) {
            write(left.resolve("a/f" + i), "a" + i);
            write(left.resolve("b/g" + i), "b" + i);
        }
        ok("sync", "docs");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void empty(Path folder, int files) throws IOException {
        try (var all = Files.list(folder)) {
            for (Path file : all.sorted().limit(files).toList()) {
                Files.delete(file);
            }
        }
    }

    private JsonNode lastRun() {
        return ok("history", "docs", "--limit", "1", "--json")
                .json()
                .get("runs")
                .get(0);
    }

    @Test
    void aHoldNamesEveryWayToAnswerAndWhatWasAnsweredStandsInTheHistory() throws IOException {
        fill();
        empty(left.resolve("a"), 9);

        Said held = cli.run("sync", "docs");
        assertThat(held.code()).isEqualTo(ExitCode.HELD);
        assertThat(held.out())
                .contains("sync docs --allow-deletes")
                .contains("sync docs --allow-delete PATH")
                .contains("sync docs --restore PATH");
        assertThat(lastRun().get("decision").isNull()).isTrue();

        Said rest = cli.run("sync", "docs", "--allow-delete", "a/f0", "--restore", "./a/f1/");
        assertThat(rest.code()).isEqualTo(ExitCode.HELD);
        assertThat(rest.out()).contains("7 files and folders");
        JsonNode decision = lastRun().get("decision");
        assertThat(decision.get("asked").asInt()).isEqualTo(9);
        assertThat(decision.get("allowed").asInt()).isEqualTo(1);
        assertThat(decision.get("restored").asInt()).isEqualTo(1);
        assertThat(decision.get("by").asString()).isEqualTo("command-line");
        assertThat(left.resolve("a/f1")).exists();
        assertThat(right.resolve("a/f0")).doesNotExist();
        assertThat(right.resolve("a/f5")).exists();
        assertThat(ok("history", "docs", "--limit", "1").out()).contains("delete 1, bring back 1, ask again about 7");

        ok("sync", "docs", "--allow-deletes");
        assertThat(lastRun().get("decision").get("allowed").asInt()).isEqualTo(7);
    }

    @Test
    void afterSomethingCameBackASideIsNotCalledEmptyAnyMore() throws IOException {
        fill();
        empty(left.resolve("a"), 10);
        empty(left.resolve("b"), 10);
        Files.delete(left.resolve("a"));
        Files.delete(left.resolve("b"));
        assertThat(cli.run("sync", "docs").out()).contains("Everything is gone from the left folder");

        Said rest = cli.run("sync", "docs", "--restore", "a");

        assertThat(rest.code()).isEqualTo(ExitCode.HELD);
        assertThat(rest.out()).doesNotContain("Everything is gone").contains("11 files and folders on the right side");
        assertThat(left.resolve("a/f3")).hasContent("a3");
        assertThat(right.resolve("b/g3")).exists();
    }

    /** Its folder comes back with it, so nobody has to be asked about that any more. */
    @Test
    void whatCameBackWithAnotherIsNotAskedAboutAgain() throws IOException {
        fill();
        empty(left.resolve("a"), 10);
        Files.delete(left.resolve("a"));
        assertThat(cli.run("sync", "docs").out()).contains("11 files and folders on the right side");

        Said rest = cli.run("sync", "docs", "--restore", "a/f0");

        assertThat(rest.out()).contains("9 files and folders on the right side").contains("    a/f1");
        assertThat(rest.out().lines()).as("the folder").doesNotContain("    a");
        Said again = cli.run("sync", "docs");
        assertThat(again.out()).contains("9 files and folders on the right side");
    }

    @Test
    void onePathCannotBeDeletedAndBroughtBack() throws IOException {
        fill();
        empty(left.resolve("a"), 9);

        Said said = cli.run("sync", "docs", "--allow-delete", "a/f0/", "--restore", "./a/f0");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("\"a/f0\" is named to be deleted and to be brought back");
        assertThat(right.resolve("a/f0")).exists();
    }

    @Test
    void theWholeHistoryIsSearchedAndWritten() throws IOException {
        fill();
        write(left.resolve("b/g1"), "changed");
        ok("sync", "docs");

        assertThat(ok("history", "--search", "B/G1").out().lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("docs  update  right  b/g1");
        JsonNode found = ok("history", "--search", "b/g1", "--json").json().get("found");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).get("path").asString()).isEqualTo("b/g1");
        assertThat(ok("history", "docs", "--search", "b/g1", "--format", "csv").out())
                .startsWith("time,run,item,handler,action,side,path,from,bytes,reason\r\n")
                .contains(",docs,folder,update,right,b/g1,,7,");
        assertThat(ok("history", "--search", "nowhere").out()).contains("No sync has done anything");
        assertThat(ok("history", "--search", "b/g1", "--outcome", "failed").out())
                .contains("No sync has done anything");
        assertThat(cli.run("history", "--search", "x", "--run", "y").code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("history", "--format", "xml").err()).contains("\"xml\" is no format");
        assertThat(cli.run("history", "--outcome", "fine").err()).contains("\"fine\" is no outcome");
        assertThat(cli.run("history", "--outcome", "disconnected").out()).startsWith("No sync ended like that.");
        Said both = cli.run("history", "--json", "--format", "csv");
        assertThat(both.code()).isEqualTo(ExitCode.USAGE);
        assertThat(both.err()).contains("--json and --format csv contradict each other");
    }

    @Test
    void problemsAreToldByCauseWithWhatToDo() throws IOException {
        assertThat(ok("problems").out()).isEqualTo("Nothing is wrong." + System.lineSeparator());
        fill();
        empty(left.resolve("a"), 9);
        cli.run("sync", "docs");

        assertThat(ok("problems", "docs").out())
                .contains("Needs you:")
                .contains("9 files and folders on the right side")
                .contains("until you answer")
                .contains("sync docs");
        JsonNode cause = ok("problems", "--json").json().get("causes").get(0);
        assertThat(cause.get("kind").asString()).isEqualTo("held");
        assertThat(cause.get("next").asString()).isEqualTo("needs-person");
        assertThat(cause.get("places").get(0).get("item").asString()).isEqualTo("docs");
    }

    @Test
    void nobodyIsAskedToAnswerForAFolderThatIsNotThere() throws IOException {
        fill();
        Files.move(right, temp.resolve("away"));
        assertThat(cli.run("sync", "docs").code()).isEqualTo(ExitCode.HELD);
        assertThat(ok("problems").out())
                .contains("is not there", "Check again: ")
                .doesNotContain("answer");
    }

    @Test
    void aFilterThatIsAboutNoFileSaysSo() throws IOException {
        fill();
        assertThat(ok("filter", "docs", "--add", "*.none", "--preview").out())
                .startsWith("It would make no difference");
        assertThat(ok("filter", "docs", "--add", "*.none").out()).startsWith("The filter is changed.");
        assertThat(ok("filter", "docs", "--add", "f1", "--preview").out()).startsWith("It would leave out 1 file more");
    }

    @Test
    void pathsWithTheSameCauseAreOneProblem() throws IOException {
        fill();
        String run = lastRun().get("id").asString();
        write(right.resolve("a/f1"), "changed since");
        write(right.resolve("b/g1"), "changed since, too");
        cli.run("undo", run, "--allow-deletes");

        JsonNode causes = ok("problems", "docs", "--json").json().get("causes");
        assertThat(causes).hasSize(2);
        assertThat(causes.get(0).get("kind").asString()).isEqualTo("conflicts");
        assertThat(causes.get(1).get("next").asString()).isEqualTo("ignored");
        assertThat(StreamSupport.stream(causes.get(1).get("places").spliterator(), false)
                        .map(place -> place.get("path").asString()))
                .containsExactlyInAnyOrder("a/f1", "b/g1");
        assertThat(ok("problems").out())
                .contains("Left as it is:")
                .contains("docs: a/f1 (right)")
                .contains("Nothing need be done.");
        assertThat(ok("history", "--search", "a/f1", "--limit", "1").out()).contains("problem");
    }

    @Test
    void aPathAloneFindsItsItem() throws IOException {
        fill();
        Path other = Files.createDirectories(temp.resolve("other")).toRealPath();
        Path copy = Files.createDirectories(temp.resolve("copy")).toRealPath();
        ok("add", "folder", "more", other.toString(), copy.toString());

        assertThat(ok("explain", right.resolve("a/f1").toString()).out()).startsWith("a/f1: It is in sync.");
        assertThat(ok("explain", copy.toString(), "--json").json().get("item").asString())
                .isEqualTo("more");
        Said nowhere = cli.run("explain", "a/f1");
        assertThat(nowhere.code()).isEqualTo(ExitCode.USAGE);
        assertThat(nowhere.err()).contains("/somewhere/a/f1").contains("explain ITEM PATH");

        ok(
                "add",
                "folder",
                "third",
                right.toString(),
                Files.createDirectories(temp.resolve("t")).toString());
        assertThat(cli.run("explain", right.resolve("a/f1").toString()).err()).contains("folder/docs, folder/third");
    }
}
