package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.cli.CliFixture.Said;
import org.synccenter.handlers.folder.FolderHandlerProvider;
import tools.jackson.databind.JsonNode;

/** {@code export} and {@code import}, between two homes and from other programs' files. */
@Timeout(120)
class TransferCommandTest {
    @TempDir
    private Path temp;

    private Path there;
    private Path here;
    private CliFixture cli;
    private CliFixture other;

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        there = Files.createDirectories(temp.resolve("there")).toRealPath();
        here = Files.createDirectories(temp.resolve("here")).toRealPath();
        for (Path root : List.of(there, here)) {
            for (String name : List.of("a", "b", "c", "d")) {
                Files.createDirectories(root.resolve(name));
            }
        }
        cli = new CliFixture(Files.createDirectories(temp.resolve("home")), new FolderHandlerProvider());
        other = new CliFixture(Files.createDirectories(temp.resolve("other")), new FolderHandlerProvider());
    }

    @AfterEach
    void close() {
        cli.close();
        other.close();
    }

    private String file(String name) {
        return temp.resolve(name).toString();
    }

    private void add(String name, String left, String right, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of(
                "add",
                "folder",
                name,
                there.resolve(left).toString(),
                there.resolve(right).toString()));
        words.addAll(List.of(more));
        assertThat(cli.run(words.toArray(String[]::new)).code()).isZero();
    }

    @Test
    void whatIsSetUpComesBackOnAnotherComputer() throws IOException {
        add("Docs", "a", "b", "--mode", "mirror", "--exclude", "*.tmp", "--exclude", "/x", "--keep-days", "9");
        add("Music", "c", "d", "--rule", "right.deleted=ignore", "--no-watch", "--ask-files", "3");
        cli.run("disable", "music");
        cli.run("schedule", "docs", "--daily", "18:30", "--days", "mon,fri");
        cli.center.states().putSetting("ui.theme", "dark");
        cli.center.states().putSetting("ui.width", "1000");

        assertThat(cli.run("export", file("all.synccenter")).out()).contains("2 items");
        String text = Files.readString(temp.resolve("all.synccenter"));
        assertThat(text)
                .contains("\"mode\" : \"mirror\"")
                .doesNotContain("key\"")
                .doesNotContain("ui.width");

        Said dry = other.run("import", file("all.synccenter"), "--map", there + "/=" + here, "--dry-run", "--json");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.json().at("/files/0/items/0/fate").asString()).isEqualTo("new");
        assertThat(other.run("list", "--json").json().at("/handlers/0/items").size())
                .isZero();

        Said done = other.run("import", file("all.synccenter"), "--map", there + "=" + here, "--json");
        assertThat(done.code()).as(done.out()).isZero();
        JsonNode docs = other.run("edit", "docs", "--json").json();
        assertThat(docs.at("/settings/left/0").asString())
                .isEqualTo(here.resolve("a").toString());
        for (String id : List.of("docs", "music")) {
            JsonNode before = cli.run("edit", id, "--json").json().get("settings");
            JsonNode after = other.run("edit", id, "--json").json().get("settings");
            assertThat(after.propertyNames()).containsExactlyElementsOf(before.propertyNames());
            before.propertyNames().stream()
                    .filter(key -> !Set.of("left", "right").contains(key))
                    .forEach(key -> assertThat(after.get(key)).as(key).isEqualTo(before.get(key)));
        }
        assertThat(other.run("list", "--json")
                        .json()
                        .at("/handlers/0/items/1/enabled")
                        .asBoolean())
                .isFalse();
        JsonNode schedules = other.run("schedule", "--json").json().get("schedules");
        assertThat(schedules.size()).isEqualTo(1);
        assertThat(schedules.at("/0/items/0").asString()).isEqualTo("docs");
        assertThat(other.center.states().setting("ui.theme")).contains("dark");

        // Once more: all is there, and nothing is added or changed.
        JsonNode again = other.run("import", file("all.synccenter"), "--map", there + "=" + here, "--json")
                .json();
        assertThat(again.at("/files/0/items/0/fate").asString()).isEqualTo("there");
        assertThat(again.at("/files/0/added").size()).isZero();
        assertThat(other.run("schedule", "--json").json().get("schedules").size())
                .isEqualTo(1);
    }

    @Test
    void foldersThatAreNotHereAreRefusedAndTheRestIsAdded() throws IOException {
        add("Docs", "a", "b");
        add("Music", "c", "d");
        cli.run("export", file("all.json"));
        Files.delete(here.resolve("d"));

        Said said = other.run("import", file("all.json"), "--map", there + "=" + here);

        assertThat(said.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(said.out())
                .contains("added \"Docs\"")
                .contains("not added: \"Music\"")
                .contains("does not exist");
        assertThat(other.run("list", "--json").json().at("/handlers/0/items").size())
                .isEqualTo(1);
    }

    @Test
    void aScheduleOfEverythingThereIsNoScheduleOfWhatWasHereBefore() {
        add("Docs", "a", "b");
        cli.run("schedule", "folder", "--every", "2h");
        cli.run("export", file("all.json"));
        String mine = here.resolve("c").toString();
        other.run("add", "folder", "Mine", mine, here.resolve("d").toString());

        other.run("import", file("all.json"), "--map", there + "=" + here);

        JsonNode schedules = other.run("schedule", "--json").json().get("schedules");
        assertThat(schedules.size()).isEqualTo(1);
        assertThat(schedules.at("/0/items").toString()).isEqualTo("[\"docs\"]");
    }

    @Test
    void anExistingFileIsNotWrittenOverUnlessAsked() throws IOException {
        Files.writeString(temp.resolve("mine.txt"), "precious");
        Said said = cli.run("export", file("mine.txt"));
        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(temp.resolve("mine.txt")).hasContent("precious");
        assertThat(cli.run("export", file("mine.txt"), "--replace").code()).isZero();
        assertThat(cli.run("export", "-").out()).contains("sync-center-settings");
        assertThat(cli.run("export", file("no/such/folder/x")).code()).isEqualTo(ExitCode.UNAVAILABLE);
    }

    @Test
    void aJobOfAnotherProgramIsAddedAndSyncs() throws IOException {
        Files.writeString(
                temp.resolve("work.prf"),
                "root = %s\nroot = %s\nignore = Name *.tmp\ntimes = true\nwhatever = 1\n"
                        .formatted(here.resolve("a"), here.resolve("b")));
        Files.writeString(here.resolve("a/x.tmp"), "x");
        Files.writeString(here.resolve("a/y"), "y");

        Said said = cli.run("import", file("work.prf"));

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("added \"work\"").contains("whatever = 1");
        assertThat(cli.run("sync", "work").code()).isZero();
        assertThat(here.resolve("b/y")).exists();
        assertThat(here.resolve("b/x.tmp")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-sign", "=/x", "/x="})
    void aMapThatIsNoneIsRefused(String map) throws IOException {
        Files.writeString(temp.resolve("w.prf"), "root = /a\nroot = /b\n");
        Said said = cli.run("import", file("w.prf"), "--map", map);
        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains(map);
    }

    @Test
    void whatCannotBeAnItemIsCountedAsItStandsInTheFile() throws IOException {
        Files.writeString(temp.resolve("odd.synccenter"), """
            {"format": "sync-center-settings", "version": 1, "items": [
              {"handler": "none", "name": "x"}, {"handler": "folder", "name": ""}, 5]}
            """);
        Said said = cli.run("import", file("odd.synccenter"));
        assertThat(said.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(said.out()).contains("Item 2 has no", "Item 3 has no").doesNotContain("Item 1 ");
    }

    @Test
    void aFileThatGivesNothingIsAProblem() throws IOException {
        Files.writeString(temp.resolve("far.prf"), "root = " + there + "\nroot = ssh://host//x\n");
        Said said = cli.run("import", file("far.prf"), "--dry-run");
        assertThat(said.out()).contains("is on another computer");
        assertThat(said.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void oneWrongFileKeepsAllFromBeingAdded() throws IOException {
        Files.writeString(
                temp.resolve("w.prf"), "root = %s\nroot = %s\n".formatted(here.resolve("a"), here.resolve("b")));
        Said said = cli.run("import", file("w.prf"), file("gone.prf"));
        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("list", "--json").json().at("/handlers/0/items").size())
                .isZero();
    }
}
