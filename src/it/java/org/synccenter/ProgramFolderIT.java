package org.synccenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that {@code mvn package} leaves can be started and carries everything that it needs. */
class ProgramFolderIT {

    private static final Path PROGRAM = Path.of(System.getProperty("sync-center.program"));

    /** No JAVA_HOME, no Java on the path, no locale. */
    private final Map<String, String> environment =
            new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "HOME", System.getProperty("user.home")));

    @TempDir
    private Path scratch;

    @Test
    void startsWithARuntimeOfItsOwnAndNoJavaInTheEnvironment() throws Exception {
        assertThat(run(PROGRAM, "--version")).containsPattern("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void startsThroughALinkFromElsewhere() throws Exception {
        Path link = Files.createSymbolicLink(scratch.resolve("a link"), PROGRAM);

        assertThat(run(link, "--version")).containsPattern("\\d+\\.\\d+\\.\\d+");
        Files.delete(link);
    }

    @Test
    void aCommandDoesNotLoadTheToolkit() throws Exception {
        Path classes = scratch.resolve("classes");
        environment.put("SYNC_CENTER_JVM_OPTIONS", "-XX:AOTMode=off -Xlog:class+load:file=" + classes);

        run(PROGRAM, "--home", scratch.resolve("home").toString(), "list");

        assertThat(Files.readString(classes))
                .contains(" org.synccenter.cli.")
                .doesNotContain(" javafx.")
                .doesNotContain(" com.sun.javafx.");
    }

    @Test
    void keepsTheLanguageButNotACharacterSetThatCannotHoldEveryName() throws Exception {
        environment.put("LC_ALL", "C");
        environment.put("SYNC_CENTER_JVM_OPTIONS", "-XshowSettings:properties");

        assertThat(run(PROGRAM, "--version")).containsPattern("sun\\.jnu\\.encoding = UTF-8");
    }

    @Test
    void holdsTheStartUpCache() {
        assertThat(PROGRAM.resolveSibling("../lib/sync-center.aot").normalize()).isNotEmptyFile();
    }

    @Test
    void holdsTheDatabaseLibraryOfThisSystemOnly() throws Exception {
        try (var files = Files.list(PROGRAM.resolveSibling("../lib/native").normalize())) {
            assertThat(files).hasSize(1);
        }
    }

    private String run(Path program, String... arguments) throws Exception {
        var builder = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .directory(scratch.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
