package org.synccenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that {@code mvn package} leaves can be started and carries everything that it needs. */
class ProgramFolderIT {

    private static final Path PROGRAM = Path.of(System.getProperty("sync-center.program"));

    @TempDir
    private Path scratch;

    @Test
    void startsWithARuntimeOfItsOwnAndNoJavaInTheEnvironment() throws Exception {
        assertThat(run(PROGRAM)).containsPattern("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void startsThroughALinkFromElsewhere() throws Exception {
        Path link = Files.createSymbolicLink(scratch.resolve("a link"), PROGRAM);

        assertThat(run(link)).containsPattern("\\d+\\.\\d+\\.\\d+");
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

    private String run(Path program) throws Exception {
        var builder = new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true);
        builder.directory(scratch.toFile());
        builder.environment().keySet().retainAll(java.util.Set.of("HOME"));
        builder.environment().put("PATH", "/usr/bin:/bin");
        var process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
