package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A million files are to be synced with 512 MB of heap, which leaves 450 for the plan; here a tenth of both, so that a plan that grows is found out in a second. */
class FirstPlanTest {
    private static final int FILES = 100_000;

    @Test
    void aMillionNewFilesArePlannedInHalfAGigabyte() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx45m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstPlan.class.getName(),
                        String.valueOf(FILES))
                .redirectErrorStream(true)
                .start();
        String said;
        try (InputStream in = process.getInputStream()) {
            said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.trim()).isEqualTo(String.valueOf(FILES + FILES / 50));
    }
}
