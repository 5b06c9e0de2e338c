package org.synccenter.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.it.Trees.delete;
import static org.synccenter.it.Trees.put;
import static org.synccenter.it.Trees.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.it.PackagedProgram.Said;
import tools.jackson.databind.JsonNode;

/** The main job, from outside: two folders kept in sync by the packaged program, step after step of one story. */
class MainJobIT {
    private static final Duration OLD = Duration.ofSeconds(5000);

    @TempDir
    private Path work;

    private Path left;
    private Path right;
    private PackagedProgram program;
    private String item;

    @BeforeEach
    void fill() throws IOException, InterruptedException {
        left = Files.createDirectory(work.resolve("left"));
        right = Files.createDirectory(work.resolve("right"));
        for (int i = 0; i < 50; i++) {
            byte[] content = ("content " + i + "\n").repeat(i + 1).getBytes(StandardCharsets.UTF_8);
            put(left, "docs/" + i % 5 + "/file" + i + ".txt", content, OLD);
        }
        byte[] big = new byte[5_000_000];
        new Random(5).nextBytes(big);
        put(left, "big.bin", big, OLD);
        put(left, "empty", new byte[0], OLD);
        put(left, "déjà vu/naïve ☃.txt", "unicode".getBytes(StandardCharsets.UTF_8), OLD);
        Files.createDirectory(left.resolve("emptydir"));
        Files.createSymbolicLink(left.resolve("link"), Path.of("docs/0/file0.txt"));
        put(left, "run.sh", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), OLD);
        Files.setPosixFilePermissions(left.resolve("run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        put(right, "only-right.txt", "right".getBytes(StandardCharsets.UTF_8), OLD);
        program = new PackagedProgram(work.resolve("home"));
        item = program.add("demo", left, right);
    }

    @Test
    void two_folders_are_kept_in_sync() throws IOException, InterruptedException {
        first_sync_brings_both_together();
        changes_on_both_sides_propagate();
        conflicts_wait_and_are_settled();
        mass_deletion_is_held();
        missing_and_foreign_roots_are_held();
    }

    private void first_sync_brings_both_together() throws IOException, InterruptedException {
        Said first = program.sync(item);
        assertThat(first.code()).as(first.toString()).isZero();
        assertThat(tree(left)).hasSizeGreaterThan(55).isEqualTo(tree(right));
        assertThat(filesOf(left)).isEqualTo(filesOf(right));

        Said second = program.sync(item);
        assertThat(second.code()).isZero();
        for (String count : List.of("created", "updated", "deleted", "moved")) {
            assertThat(second.item().path(count).asInt(-1)).as(count).isZero();
        }
    }

    /** Files with their times; the times of folders are not kept. */
    private static Map<String, String> filesOf(Path root) throws IOException {
        Map<String, String> all = tree(root, true);
        all.values().removeIf(v -> !v.startsWith("file"));
        return all;
    }

    private void changes_on_both_sides_propagate() throws IOException, InterruptedException {
        put(left, "docs/0/file0.txt", "edited on the left");
        put(right, "docs/1/file1.txt", "edited on the right");
        Files.delete(left.resolve("docs/2/file2.txt"));
        Files.delete(right.resolve("docs/3/file3.txt"));
        Files.move(left.resolve("docs/4"), left.resolve("moved"));
        put(right, "new/right.txt", "new");

        Said preview = program.sync(item, "--preview");
        assertThat(preview.code()).isZero();
        assertThat(preview.item().path("plan"))
                .anySatisfy(s -> assertThat(s.path("from").asString("")).isEqualTo("docs/4"));
        assertThat(right.resolve("docs/4")).exists();

        Said said = program.sync(item);
        assertThat(said.code()).as(said.toString()).isZero();
        assertThat(tree(left)).isEqualTo(tree(right));
        assertThat(right.resolve("docs/0/file0.txt")).hasContent("edited on the left");
        assertThat(left.resolve("docs/1/file1.txt")).hasContent("edited on the right");
        assertThat(right.resolve("docs/2/file2.txt")).doesNotExist();
        assertThat(left.resolve("docs/3/file3.txt")).doesNotExist();
        assertThat(right.resolve("moved/file4.txt")).exists();
        assertThat(right.resolve("docs/4")).doesNotExist();
        assertThat(said.item().path("moved").asInt()).isPositive();
        JsonNode actions = program.run("history", item, "--json")
                .json()
                .path("runs")
                .path(0)
                .path("actions");
        assertThat(actions)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(a -> assertThat(a.path("reason").asString()).isNotBlank());
    }

    private void conflicts_wait_and_are_settled() throws IOException, InterruptedException {
        put(left, "empty", "left version");
        put(right, "empty", "right version!");
        put(left, "run.sh", "#!/bin/sh\necho left\n");
        Files.delete(right.resolve("run.sh"));
        Map<String, String> leftBefore = tree(left);
        Map<String, String> rightBefore = tree(right);

        Said said = program.sync(item);
        assertThat(said.code()).as(said.toString()).isEqualTo(1);
        assertThat(tree(left)).isEqualTo(leftBefore);
        assertThat(tree(right)).isEqualTo(rightBefore);

        List<String> ids = new ArrayList<>(List.of("", ""));
        JsonNode listed = program.run("conflicts", item, "--json").json().path("conflicts");
        assertThat(listed).hasSize(2);
        listed.forEach(c -> ids.set(
                c.path("path").asString().equals("empty") ? 0 : 1, c.path("id").asString()));
        assertThat(program.run("resolve", ids.get(0), "--keep", "both", "--json")
                        .code())
                .isZero();
        assertThat(program.run("resolve", ids.get(1), "--keep", "left", "--json")
                        .code())
                .isZero();

        assertThat(program.sync(item).code()).isZero();
        assertThat(program.run("conflicts", item, "--json").json().path("conflicts"))
                .isEmpty();
        Map<String, String> copies = tree(left);
        copies.keySet().removeIf(name -> !name.startsWith("empty") || name.equals("emptydir"));
        assertThat(copies).hasSize(2);
        assertThat(copies.values()).doesNotHaveDuplicates();
        assertThat(tree(left)).isEqualTo(tree(right));
        assertThat(right.resolve("run.sh")).hasContent("#!/bin/sh\necho left\n");
    }

    private void mass_deletion_is_held() throws IOException, InterruptedException {
        delete(left.resolve("docs"));
        delete(left.resolve("moved"));

        Said held = program.sync(item);
        assertThat(held.code()).as(held.toString()).isEqualTo(78);
        assertThat(held.item().path("hold").path("reason").asString()).isEqualTo("mass-deletion");
        assertThat(held.item().path("hold").path("deletions")).hasSizeGreaterThan(40);
        assertThat(right.resolve("docs/0/file0.txt")).exists();
        assertThat(program.run("sync", item).out()).contains("--allow-deletes");

        assertThat(program.sync(item, "--allow-deletes").code()).isZero();
        assertThat(tree(left)).isEqualTo(tree(right));
        assertThat(right.resolve("docs")).doesNotExist();
    }

    private void missing_and_foreign_roots_are_held() throws IOException, InterruptedException {
        Path away = work.resolve("right.away");
        Files.move(right, away);
        assertThat(program.sync(item).code()).isEqualTo(78);
        assertThat(left.resolve("big.bin")).exists();

        Files.createDirectory(right);
        assertThat(program.sync(item, "--allow-deletes").code()).isEqualTo(78);
        assertThat(left.resolve("big.bin")).exists();

        delete(right);
        Files.move(away, right);
        assertThat(program.sync(item).code()).isZero();
        assertThat(tree(left)).isEqualTo(tree(right));
    }
}
