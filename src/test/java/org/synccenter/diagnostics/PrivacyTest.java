package org.synccenter.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken out of texts that go to strangers. */
class PrivacyTest {
    @TempDir
    private Path folder;

    private final Privacy privacy = new Privacy(Path.of("/home/mara"), List.of("/home/mara/Documents", "/mnt/stick"));

    @Test
    void theHomeOfAPersonIsATilde() {
        assertThat(privacy.folder("/home/mara/Documents")).isEqualTo("~/Documents");
        assertThat(privacy.folder("/home/mara")).isEqualTo("~");
        assertThat(privacy.folder("/home/maraike/x")).isEqualTo("/home/maraike/x");
    }

    @Test
    void foldersThatAreSyncedAreNamedAndNothingBelowThem() {
        assertThat(privacy.line("folder /home/mara/Documents is gone")).isEqualTo("folder ~/Documents/\u2026");
        assertThat(privacy.line("at /mnt/stick/taxes/2026.pdf, says the disk")).isEqualTo("at /mnt/stick/\u2026");
        assertThat(privacy.line("\"/etc/secret\" and C:\\Users\\mara\\x.txt")).isEqualTo("\"/\u2026");
    }

    @Test
    void namesWithSpacesAndSignsAreCutToTheEnd() {
        assertThat(privacy.line("read /mnt/stick/love letters (old), Ada.txt twice"))
                .isEqualTo("read /mnt/stick/\u2026");
        assertThat(privacy.line("read /mnt/stick: secret/a")).isEqualTo("read /mnt/stick/\u2026");
        assertThat(privacy.line("read /mnt/stickers/a b, c")).isEqualTo("read /\u2026");
        assertThat(privacy.line("read C:\\My love, Ada.txt")).isEqualTo("read /\u2026");
        assertThat(privacy.line("read \\\\server\\My love, Ada.txt")).isEqualTo("read /\u2026");
        assertThat(privacy.line("/mnt/stick")).isEqualTo("/mnt/stick");
        assertThat(privacy.line("nothing and/or little")).isEqualTo("nothing and/or little");
    }

    @Test
    void whatIsThrownKeepsItsNameOnly() {
        assertThat(privacy.line("java.nio.file.NoSuchFileException: /a/my love letters.txt -> b"))
                .isEqualTo("java.nio.file.NoSuchFileException");
        assertThat(privacy.line("Caused by: java.lang.IllegalStateException: letters"))
                .isEqualTo("Caused by: java.lang.IllegalStateException");
        assertThat(privacy.line("\tat org.synccenter.app.Main.main(Main.java:12)"))
                .isEqualTo("\tat org.synccenter.app.Main.main(Main.java:12)");
        assertThat(privacy.line("\tat java.base/java.util.List.of(List.java:1)"))
                .contains("java.base/java.util.List.of");
    }

    @Test
    void ofALongLogOnlyWholeLinesOfItsEndAreTaken() throws IOException {
        Path log = folder.resolve("log");
        Files.writeString(log, "a\u00e4\n".repeat(100_000) + "last\n", StandardCharsets.UTF_8);

        assertThat(LogTail.of(log, 3)).containsExactly("a\u00e4", "a\u00e4", "last");
        assertThat(LogTail.of(log, 1_000_000)).allMatch(line -> line.equals("a\u00e4") || line.equals("last"));
        Files.writeString(log, "one\ntwo\n");
        assertThat(LogTail.of(log, 5)).containsExactly("one", "two");
        assertThat(LogTail.of(folder.resolve("none"), 5)).isEmpty();
    }
}
