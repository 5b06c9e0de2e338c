package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.app.ProgramFixture.Said;
import org.synccenter.cli.ExitCode;

/** What the end of a session does to a program that syncs: it stops at a safe point, says so, and leaves nothing behind. */
@Timeout(120)
class SessionEndTest {
    /** More than can be synced before the end comes. */
    private static final int FILES = 6_000;

    @TempDir
    private Path place;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectory(place.resolve("right"));
        for (int i = 0; i < FILES; i++) {
            Path folder = place.resolve("left/d" + i % 60);
            if (i < 60) {
                Files.createDirectories(folder);
            }
            Files.writeString(folder.resolve("f" + i), "content " + i);
        }
        assertThat(run("add", "folder", "pair", "left", "right", "--no-watch").code())
                .isZero();
    }

    private Said run(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "--home";
        all[1] = "home";
        System.arraycopy(words, 0, all, 2, words.length);
        return ProgramFixture.run(place, all);
    }

    private List<Path> arrived() throws IOException {
        try (Stream<Path> all = Files.walk(place.resolve("right"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/.sync-center/"))
                    .toList();
        }
    }

    private void awaitFirstFiles() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> Files.exists(place.resolve("right/d0")));
    }

    /** Part of the files has arrived, each of them whole; nothing is half done, and the next sync does the rest. */
    private void isSafe() throws IOException {
        List<Path> arrived = arrived();
        assertThat(arrived).hasSizeLessThan(FILES);
        assertThat(arrived).allSatisfy(file -> {
            assertThat(file.getFileName().toString()).startsWith("f");
            assertThat(Files.readString(file, StandardCharsets.UTF_8)).startsWith("content ");
        });
        assertThat(run("history", "pair", "--json")
                        .json()
                        .path("runs")
                        .path(0)
                        .path("outcome")
                        .asString())
                .isEqualTo("cancelled");
        assertThat(run("sync", "pair").code()).isZero();
        assertThat(arrived()).hasSize(FILES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP"})
    void aSyncStopsAtASafePoint(String signal) throws Exception {
        try (ChildProgram sync = ChildProgram.start(place, "sync", "pair")) {
            awaitFirstFiles();
            sync.signal(signal);
            assertThat(sync.await()).as(sync.said()).isEqualTo(ExitCode.CANCELLED);
        }
        isSafe();
    }

    @Test
    void theWindowStopsItsSyncAndEnds() throws Exception {
        try (ChildProgram window = ChildProgram.start(place)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(place.resolve("home/control/socket")));
            try (ChildProgram sync = ChildProgram.start(place, "sync", "pair")) {
                awaitFirstFiles();
                window.signal("TERM");
                assertThat(window.await()).as(window.said()).isZero();
                assertThat(sync.await()).isEqualTo(ExitCode.CANCELLED);
            }
            assertThat(window.said()).isEmpty();
        }
        assertThat(place.resolve("home/control")).isEmptyDirectory();
        isSafe();
    }
}
