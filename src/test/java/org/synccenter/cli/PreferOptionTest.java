package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
