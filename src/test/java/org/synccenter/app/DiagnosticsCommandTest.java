package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.app.ProgramFixture.Said;
import tools.jackson.databind.JsonNode;

/** {@code diagnostics}, of a real pair that has been synced. */
class DiagnosticsCommandTest {
    @TempDir
    private Path place;

    @BeforeEach
    void sync() throws IOException {
        Files.createDirectory(place.resolve("left"));
        Files.createDirectory(place.resolve("right"));
        Files.writeString(place.resolve("left/love-letter.txt"), "dear");
        run("add", "folder", "Letters", "left", "right", "--exclude", "private-diary", "--exclude", "*.tmp");
        assertThat(run("sync").code()).isZero();
    }

    private Said run(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "--home";
        all[1] = "home";
        System.arraycopy(words, 0, all, 2, words.length);
        return ProgramFixture.run(place, all);
    }

    @Test
    void itTellsWhatIsSetUpAndWhatRanWithoutNamesOfFiles() {
        Said said = run("diagnostics", "--json");
        JsonNode document = said.json();

        assertThat(said.code()).isZero();
        assertThat(document.path("program").asString()).startsWith("Sync Center ");
        assertThat(document.path("system").path("java").asString()).isNotBlank();
        JsonNode item = document.path("handlers").path(0).path("items").path(0);
        assertThat(item.path("id").asString()).isEqualTo("letters");
        assertThat(item.path("settings").path("left").asString())
                .isEqualTo(place.resolve("left").toString());
        assertThat(item.path("settings").path("exclude").asString()).isEqualTo("(2)");
        assertThat(document.path("runs").path(0).path("outcome").asString()).isEqualTo("in-sync");
        assertThat(document.path("runs").path(0).path("changes").asInt()).isEqualTo(1);
        assertThat(said.out()).doesNotContain("love-letter", "private-diary", "*.tmp");
    }

    @Test
    void forPeopleItIsTheSameInLines() {
        Said said = run("diagnostics");

        assertThat(said.out()).contains("program: Sync Center ", "id: letters", "outcome in-sync");
        assertThat(said.out().lines()).hasSizeGreaterThan(30).allMatch(line -> line.length() < 300);
    }

    @Test
    void itAlsoWorksWhereNothingElseDoes() throws IOException {
        Files.delete(place.resolve("home/sync-center.db"));
        Files.createDirectory(place.resolve("home/sync-center.db"));
        assertThat(run("list").code()).isEqualTo(69);

        JsonNode document = run("diagnostics", "--json").json();

        assertThat(document.path("engine").asString()).isNotBlank();
        assertThat(document.path("system").path("os").asString()).isNotBlank();
        assertThat(document.has("handlers")).isFalse();
    }
}
