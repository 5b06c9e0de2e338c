package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.app.ProgramFixture.Said;
import org.synccenter.cli.ExitCode;
import tools.jackson.databind.JsonNode;

/** Undo, trash, restore, holds answered in part and merged files, as typed. */
@Timeout(120)
class UndoCommandTest {
    @TempDir
    private Path place;

    @BeforeEach
    void pair() throws IOException {
        for (int i = 0; i < 8; i++) {
            write("left/f" + i, "old " + i);
        }
        Files.createDirectory(place.resolve("right"));
        run("add", "folder", "Docs", "left", "right", "--id", "docs", "--keep-days", "40");
        assertThat(run("sync", "docs").code()).isEqualTo(ExitCode.OK);
    }

    private Said run(String... words) {
        List<String> all = new ArrayList<>(List.of("--home", "home"));
        all.addAll(List.of(words));
        return ProgramFixture.run(place, all.toArray(String[]::new));
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(place.resolve(path).getParent());
        Files.writeString(place.resolve(path), content);
    }

    private String read(String path) throws IOException {
        return Files.readString(place.resolve(path));
    }

    private boolean exists(String path) {
        return Files.exists(place.resolve(path));
    }

    /** Syncs and tells the id of the run. */
    private String sync() {
        return run("sync", "docs", "--json").json().at("/items/0/run").asString();
    }

    @Test
    void a_run_is_undone_and_the_history_says_so() throws IOException {
        write("left/f0", "newer");
        Files.delete(place.resolve("left/f1"));
        String run = sync();
        Said preview = run("undo", run, "--preview");
        assertThat(preview.out()).contains("f0").contains("f1");
        assertThat(read("right/f0")).isEqualTo("newer");
        Said undone = run("undo", run, "--json");
        assertThat(undone.code()).isEqualTo(ExitCode.OK);
        assertThat(read("left/f0")).isEqualTo("old 0").isEqualTo(read("right/f0"));
        assertThat(exists("left/f1")).isTrue();
        String undo = undone.json().at("/items/0/run").asString();
        assertThat(run("history", "--run", undo).out()).contains("f0").contains("undone");
        assertThat(run("undo", undo).code()).isEqualTo(ExitCode.OK);
        assertThat(read("right/f0")).isEqualTo("newer");
        assertThat(run("undo", "nonsense").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void undoing_a_first_sync_asks_and_what_it_brought_then_waits_as_conflicts() {
        String first = run("history", "docs", "--json").json().at("/runs/0/id").asString();
        Said held = run("undo", first);
        assertThat(held.code()).isEqualTo(ExitCode.HELD);
        assertThat(held.out()).contains("undo " + first + " --allow-deletes");
        assertThat(exists("right/f0")).isTrue();
        // A sync would not go on with it.
        assertThat(run("problems").out()).contains(" undo " + first).doesNotContain(" sync docs");
        Said undone = run("undo", first, "--allow-deletes");
        assertThat(undone.code()).isEqualTo(ExitCode.CONFLICTS);
        assertThat(exists("right/f0")).isFalse();
        assertThat(exists("left/f0")).isTrue();
        assertThat(run("conflicts", "--json").json().at("/conflicts").size()).isEqualTo(8);
    }

    @Test
    void the_trash_is_listed_and_gives_back() throws IOException {
        write("left/f0", "newer");
        String run = sync();
        JsonNode listed = run("trash", "docs", "--json").json();
        assertThat(listed.at("/keepDays").asInt()).isEqualTo(40);
        JsonNode version = listed.at("/versions/0");
        assertThat(version.at("/run").asString()).isEqualTo(run);
        assertThat(version.at("/path").asString()).isEqualTo("f0");
        assertThat(version.at("/side").asString()).isEqualTo("right");
        assertThat(version.at("/reason").asString()).isNotEmpty();
        assertThat(run("trash", "docs", "f0").out()).contains(run).contains("40 days");
        assertThat(run("restore", "docs", "f0", "--in-place").code()).isEqualTo(ExitCode.OK);
        assertThat(read("right/f0")).isEqualTo("old 0");
        assertThat(run("restore", "docs", "f7").code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(run("trash", "docs", "--keep-days", "0").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("trash", "docs", "--keep-days", "9", "--keep-versions", "3")
                        .out())
                .contains("9 days")
                .contains("3 versions");
    }

    @Test
    void a_hold_is_answered_for_some_paths_and_asks_about_the_others() throws IOException {
        for (int i = 0; i < 6; i++) {
            Files.delete(place.resolve("left/f" + i));
        }
        assertThat(run("sync", "docs").code()).isEqualTo(ExitCode.HELD);
        assertThat(run("sync", "docs", "--allow-delete", "f7").code()).isEqualTo(ExitCode.UNAVAILABLE);
        Said part = run("sync", "docs", "--allow-delete", "f0", "--allow-delete", "f1", "--restore", "f2", "--json");
        assertThat(part.code()).isEqualTo(ExitCode.HELD);
        assertThat(part.json().at("/items/0/hold/deletions").size()).isEqualTo(3);
        assertThat(exists("right/f0")).isFalse();
        assertThat(exists("right/f1")).isFalse();
        assertThat(exists("left/f2")).isTrue();
        assertThat(exists("right/f3")).isTrue();
        assertThat(exists("left/f3")).isFalse();
        String run = part.json().at("/items/0/run").asString();
        assertThat(run("history", "--run", run).out())
                .contains("You allowed it on the command line")
                .contains("You had it restored on the command line");
        Said all = run("sync", "docs", "--restore", "f3", "--restore", "f4", "--restore", "f5");
        assertThat(all.code()).isEqualTo(ExitCode.OK);
        assertThat(exists("left/f5")).isTrue();
        assertThat(exists("right/f0")).isFalse();
    }

    @Test
    void a_merged_file_settles_a_conflict_and_the_history_says_so() throws IOException {
        write("left/f0", "left's");
        write("right/f0", "right's");
        assertThat(run("sync", "docs").code()).isEqualTo(ExitCode.CONFLICTS);
        String id = run("conflicts", "--json").json().at("/conflicts/0/id").asString();
        write("merged", "both's");
        assertThat(run("resolve", id, "--with", "nowhere").code()).isEqualTo(ExitCode.USAGE);
        Said said = run("resolve", id, "--with", "merged");
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.OK);
        assertThat(read("left/f0")).isEqualTo("both's").isEqualTo(read("right/f0"));
        JsonNode last = run("history", "docs", "--json").json().at("/runs/0");
        assertThat(last.at("/updated").asInt()).isEqualTo(2);
        assertThat(run("conflicts", "--json").json().at("/conflicts").size()).isZero();
        assertThat(run("undo", last.at("/id").asString()).code()).isEqualTo(ExitCode.CONFLICTS);
        assertThat(read("left/f0")).isEqualTo("left's");
        assertThat(read("right/f0")).isEqualTo("right's");
    }
}
