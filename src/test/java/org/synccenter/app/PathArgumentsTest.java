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

/** Paths of an item, as typed. */
@Timeout(120)
class PathArgumentsTest {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("sync", "docs", "--allow-delete"),
            List.of("sync", "docs", "--restore"),
            List.of("sync", "docs", "--prefer", "left"),
            List.of("restore", "docs"));

    @TempDir
    private Path place;

    @BeforeEach
    void pair() throws IOException {
        Files.createDirectories(place.resolve("left/d"));
        for (int i = 0; i < 6; i++) {
            Files.writeString(place.resolve("left/d/f" + i), "old " + i);
        }
        Files.createDirectory(place.resolve("right"));
        run(List.of("add", "folder", "Docs", "left", "right", "--id", "docs"));
        assertThat(run(List.of("sync", "docs")).code()).isEqualTo(ExitCode.OK);
    }

    private Said run(List<String> words, String... more) {
        List<String> all = new ArrayList<>(List.of("--home", "home"));
        all.addAll(words);
        all.addAll(List.of(more));
        return ProgramFixture.run(place, all.toArray(String[]::new));
    }

    private int runs() {
        return run(List.of("history", "docs", "--json")).json().at("/runs").size();
    }

    @Test
    void whatCannotBeAPathOfTheItemIsWrongUsageAndNoRun() {
        int before = runs();
        for (List<String> command : COMMANDS) {
            for (String path :
                    List.of("/etc/passwd", place.resolve("leftover").toString(), "../d/f1", "d/../../f1", "d/..")) {
                Said said = run(command, path);
                assertThat(said.code()).as("%s %s: %s", command, path, said).isEqualTo(ExitCode.USAGE);
                assertThat(said.err()).contains("\"" + path + "\" does not lie in “Docs”");
            }
            for (String nothing : List.of("", "/", "//")) {
                assertThat(run(command, nothing).code())
                        .as("%s '%s'", command, nothing)
                        .isEqualTo(ExitCode.USAGE);
            }
        }
        assertThat(runs()).isEqualTo(before);
    }

    @Test
    void anAbsolutePathInEitherFolderIsTheOneBelowIt() throws IOException {
        Files.writeString(place.resolve("left/d/f0"), "left");
        Files.writeString(place.resolve("right/d/f0"), "right side");
        assertThat(run(
                                List.of("sync", "docs", "--prefer", "left"),
                                place.resolve("right/d/f0").toString())
                        .code())
                .isEqualTo(ExitCode.OK);
        assertThat(Files.readString(place.resolve("right/d/f0"))).isEqualTo("left");

        assertThat(run(
                                List.of("restore", "docs"),
                                place.resolve("left/d/f0").toString(),
                                "--in-place",
                                "--side",
                                "right")
                        .code())
                .isEqualTo(ExitCode.OK);
        assertThat(Files.readString(place.resolve("right/d/f0"))).isEqualTo("right side");

        for (int i = 1; i < 6; i++) {
            Files.delete(place.resolve("left/d/f" + i));
        }
        assertThat(run(List.of("sync", "docs")).code()).isEqualTo(ExitCode.HELD);
        Said answered = run(
                List.of("sync", "docs"),
                "--allow-delete",
                place.resolve("left/d/f1").toString(),
                "--restore",
                place.resolve("right/d/f2").toString());
        assertThat(answered.err()).isEmpty();
        assertThat(Files.exists(place.resolve("right/d/f1"))).isFalse();
        assertThat(Files.exists(place.resolve("left/d/f2"))).isTrue();
    }
}
