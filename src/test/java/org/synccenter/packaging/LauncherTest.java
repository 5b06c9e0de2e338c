package org.synccenter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which start-up cache and which compilers the launcher gives a command; Java is played by a script that says what it is given. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script is tried")
class LauncherTest {
    @TempDir
    private Path program;

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(program.resolve("bin"));
        Files.createDirectories(program.resolve("lib"));
        Path java = Files.createDirectories(program.resolve("runtime/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(Path.of("packaging/linux/sync-center"), program.resolve("bin/sync-center"));
        Files.createFile(program.resolve("lib/sync-center.aot"));
        Files.createFile(program.resolve("lib/window.aot"));
    }

    private List<String> start(String words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("sh", program.resolve("bin/sync-center").toString()));
        if (!words.isEmpty()) {
            command.addAll(List.of(words.split(" ")));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("SYNC_CENTER_TRAIN");
        Process process = builder.start();
        List<String> given = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        return given;
    }

    private String cache(String name) {
        return "-XX:AOTCache=" + program.resolve("lib").resolve(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--tray", "--home /x", "--home=/x", "--home sync --tray", "open", "--home /x open results"})
    void aWindowHasACacheOfItsOwnHoweverItIsStarted(String words) throws Exception {
        assertThat(start(words)).contains(cache("window.aot")).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list", "--home /x list", "--home window list", "--json problems", "--help", "explain sync p"})
    void whatOnlyLooksIsCompiledQuickly(String words) throws Exception {
        assertThat(start(words)).contains(cache("sync-center.aot"), "-XX:TieredStopAtLevel=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync --all", "--home /x serve", "undo p"})
    void whatCopiesHasAllCompilers(String words) throws Exception {
        assertThat(start(words)).contains(cache("sync-center.aot")).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void aFolderWithoutTheWindowsCacheUsesTheOther() throws Exception {
        Files.delete(program.resolve("lib/window.aot"));
        assertThat(start("")).contains(cache("sync-center.aot"));

        Files.delete(program.resolve("lib/sync-center.aot"));
        assertThat(start("")).contains("-XX:AOTMode=off");
    }

    @Test
    void wordsReachTheProgramAsTheyAre() throws Exception {
        assertThat(start("--home /x explain p a*b")).endsWith("--home", "/x", "explain", "p", "a*b");
    }
}
