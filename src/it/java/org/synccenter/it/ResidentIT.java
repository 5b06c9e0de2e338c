package org.synccenter.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.it.PackagedProgram.Running;
import org.synccenter.it.PackagedProgram.Said;

/** The resident engine, and commands that reach it or each other over the control socket. */
class ResidentIT {
    @TempDir
    private Path work;

    private Path left;
    private Path right;
    private PackagedProgram program;
    private Running serve;

    @BeforeEach
    void start() throws IOException {
        left = Files.createDirectory(work.resolve("left"));
        right = Files.createDirectory(work.resolve("right"));
        program = new PackagedProgram(work.resolve("home"));
        serve = serve();
    }

    private Running serve() throws IOException {
        Running running = program.start("serve");
        await().atMost(Duration.ofSeconds(60)).until(() -> running.said().contains("is running"));
        return running;
    }

    @AfterEach
    void end() {
        serve.process().destroyForcibly();
    }

    /** Enough files for a sync to be caught at work: it takes several times as long as a command that looks at it, however fast the machine is. */
    private void many() throws IOException {
        for (int i = 0; i < 60_000; i++) {
            Trees.put(left, "d" + i % 600 + "/f" + i, "content " + i);
        }
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> program.run("list", "--json").out().contains("\"state\":\"" + state + "\""));
    }

    /** The files themselves tell at once that a sync is at work; asking the program takes as long as copying thousands of them. */
    private void awaitFirstFile() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    try (Stream<Path> there = Files.list(right)) {
                        return there.anyMatch(path -> !path.endsWith(".sync-center"));
                    }
                });
    }

    @Test
    void commands_are_carried_out_by_the_resident_engine() throws IOException, InterruptedException {
        Trees.put(left, "a.txt", "a");
        String item = program.add("pair", left, right);

        assertThat(program.sync(item).code()).isZero();
        assertThat(right.resolve("a.txt")).hasContent("a");
        Said again = program.run("serve");
        assertThat(again.code()).isEqualTo(69);
        assertThat(again.err()).hasLineCount(1);

        // A polite request to end.
        serve.process().destroy();
        assertThat(serve.await().code()).isZero();
        assertThat(work.resolve("home/control")).isEmptyDirectory();
        assertThat(program.run("sync", item).out()).contains("nothing to do");
    }

    @Test
    void stop_reaches_a_sync_and_the_next_one_finishes_the_work() throws IOException, InterruptedException {
        many();
        String item = program.add("pair", left, right);
        Running sync = program.start("sync", item, "--json");
        awaitFirstFile();

        assertThat(program.run("stop", item).code()).isZero();
        assertThat(sync.await().code()).isEqualTo(3);
        assertThat(program.sync(item).code()).isZero();
        assertThat(Trees.tree(left)).isEqualTo(Trees.tree(right));
    }

    @Test
    void an_interrupt_cancels_cleanly() throws IOException, InterruptedException {
        many();
        String item = program.add("pair", left, right);
        Running sync = program.start("sync", item, "--json");
        awaitFirstFile();
        new ProcessBuilder("kill", "-INT", Long.toString(sync.process().pid()))
                .start()
                .waitFor();

        Said said = sync.await();
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.json().path("outcome").asString()).isEqualTo("cancelled");
        awaitState("idle");
    }

    @Test
    void a_client_that_is_killed_stops_what_it_started() throws IOException, InterruptedException {
        many();
        String item = program.add("pair", left, right);
        Running sync = program.start("sync", item);
        awaitFirstFile();
        sync.process().destroyForcibly();

        awaitState("idle");
        assertThat(program.run("history", item, "--json")
                        .json()
                        .path("runs")
                        .path(0)
                        .path("outcome")
                        .asString())
                .isEqualTo("cancelled");
    }

    @Test
    void a_killed_resident_leaves_nothing_in_the_way() throws IOException, InterruptedException {
        Trees.put(left, "a.txt", "a");
        String item = program.add("pair", left, right);
        serve.process().destroyForcibly();
        serve.await();

        assertThat(program.sync(item).code()).isZero();
        serve = serve();
        assertThat(program.sync(item).code()).isZero();
    }

    @Test
    void a_single_command_can_be_stopped_from_elsewhere_too() throws IOException, InterruptedException {
        serve.process().destroy();
        serve.await();
        many();
        String item = program.add("pair", left, right);
        Running sync = program.start("sync", item, "--json");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> program.run("stop", item, "--json").out().contains(item));

        assertThat(sync.await().code()).isEqualTo(3);
    }
}
