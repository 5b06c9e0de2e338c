package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.api.PathChoice;
import org.synccenter.api.Side;
import org.synccenter.api.SyncException;
import org.synccenter.cli.CliFixture.Said;
import org.synccenter.engine.MemoryHandler;

class PreferOptionTest {
    @TempDir
    private Path home;

    private final MemoryHandler notes = new MemoryHandler("notes", "docs", "photos");
    private CliFixture cli;

    @BeforeEach
    void open() throws SyncException {
        cli = new CliFixture(home, notes);
    }

    @AfterEach
    void close() {
        cli.close();
    }

    @Test
    void sides_are_chosen_path_by_path() {
        Said said = cli.run("sync", "docs", "--prefer", "left", "a/b/", "--prefer", "neither", "c d");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(notes.calls.getFirst().options().choices())
                .containsExactly(new PathChoice("a/b", Side.LEFT, null), new PathChoice("c d", null, null));
    }

    /** As a shell completes it, or a script puts it together. */
    @ParameterizedTest
    @ValueSource(strings = {"./a/b", "a/b/", ".//a/./b/.", "a//b", "././a/b//"})
    void a_path_may_be_written_in_more_words(String path) {
        assertThat(cli.run("sync", "docs", "--prefer", "left", path).code()).isZero();
        assertThat(notes.calls.getFirst().options().choices()).containsExactly(new PathChoice("a/b", Side.LEFT, null));
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        assertThat(cli.run("sync", "docs", "--prefer", "newest", "a"))
                .extracting(Said::code, Said::err)
                .containsExactly(
                        ExitCode.USAGE,
                        "sync-center: \"newest\" is no answer to --prefer: say left, right or neither, and then a"
                                + " path.\n");
        assertThat(cli.run("sync", "docs", "photos", "--prefer", "left", "a").code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("sync", "--prefer", "left", "a").err()).contains("name that item");
        assertThat(notes.calls).isEmpty();
    }

    /** An empty path would be the whole item: a variable that was left empty in a script must not decide about everything. */
    @ParameterizedTest
    @ValueSource(
            strings = {"sync docs --prefer left ", "sync docs --allow-delete ", "sync docs --restore ", "restore docs "
            })
    void a_path_that_is_empty_is_refused(String command) {
        for (String path : List.of("", "/", "//", ".", "./", "/.")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.add(path);
            assertThat(cli.run(words.toArray(String[]::new)))
                    .extracting(Said::code, Said::err)
                    .containsExactly(ExitCode.USAGE, "sync-center: A path must not be empty, nor only slashes.\n");
        }
        assertThat(notes.calls).isEmpty();
    }
}
