package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.SyncException;
import org.synccenter.cli.CommandIo;
import org.synccenter.cli.ExitCode;
import org.synccenter.ui.Destination;

/** Where {@code open} leads. */
class PlacesTest {
    @TempDir
    private Path cwd;

    @Test
    void aPageIsGoneToByItsNameAndAFileByItsPath() throws IOException, SyncException {
        Path file = Files.createFile(cwd.resolve("mine.synccenter"));

        assertThat(Places.read(Places.of("conflicts", cwd))).contains(Destination.Part.CONFLICTS);
        assertThat(Places.read(Places.of("items", cwd))).contains(Destination.Part.ITEMS);
        assertThat(Places.read(Places.of("results", cwd))).contains(Destination.Part.RESULTS);
        assertThat(Places.read(Places.of("setup", cwd))).contains(Destination.Part.SETUP);
        assertThat(Places.read(Places.of("mine.synccenter", cwd))).contains(new Destination.Settings(file));
        assertThat(Places.of(null, cwd)).isEmpty();
    }

    @Test
    void whatComesOverTheWireAndIsNoPlaceLeavesTheWindowWhereItIs() {
        assertThat(Places.read("")).isEmpty();
        assertThat(Places.read("conflict")).isEmpty();
        assertThat(Places.read("relative/file")).isEmpty();
        assertThat(Places.read("/a\0b")).isEmpty();
    }

    @Test
    void aWordThatIsNeitherIsRefusedInOneSentence() {
        for (String word : List.of("conflict", "", "no/such/file", "nul\0byte", ".")) {
            ProgramFixture program = new ProgramFixture(cwd);
            // That the word is wrong is found out before a window is needed; whoever has a terminal reads it there.
            CommandIo io = new CommandIo(
                    new PrintWriter(program.out), new PrintWriter(program.err), true, 80, cwd, program.cancel);
            Surroundings around = new Surroundings(Map.of("SYNC_CENTER_HOME", "home"), io, false, true);

            assertThat(new Program(around).run(List.of("open", word))).as(word).isEqualTo(ExitCode.USAGE);
            assertThat(program.err.toString()).hasLineCount(1).contains("items, conflicts, results, setup");
        }
    }
}
