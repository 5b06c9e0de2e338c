package org.synccenter.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.SyncException;

@Timeout(30)
class ToolRunTest {
    @TempDir
    Path temp;

    private Path left;
    private Path right;

    @BeforeEach
    void versions() throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        left = Files.writeString(temp.resolve("my left"), "l\n");
        right = Files.writeString(temp.resolve("my right"), "r\n");
        Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("r--r--r--"));
    }

    private String tool(String script) throws IOException {
        Path tool = Files.writeString(temp.resolve("my tool"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        return "\"" + tool + "\" %left %right %base --out=%result";
    }

    private static ToolRun run(String command) throws SyncException {
        return new ToolRun(ToolCommand.parse(command));
    }

    @Test
    void theToolWorksOnCopiesAndWhatItSavesIsTheResult() throws Exception {
        String command = tool("echo spoilt > \"$1\"; cat \"$2\" \"$3\" > \"${4#--out=}\"");
        Path result;
        try (ToolRun run = run(command)) {
            result = run.run("plan; touch x.txt", left, right, right);
            assertThat(result).hasContent("r\nr").hasFileName("plan_ touch x.merged.txt");
        }
        assertThat(left).hasContent("l");
        assertThat(Objects.requireNonNull(result.getParent())).doesNotExist();
    }

    @Test
    void whatIsNotSavedIsNoResult() throws Exception {
        for (String script : new String[] {"true", "cat \"$1\" > \"${4#--out=}\"", ": > \"${4#--out=}\""}) {
            try (ToolRun run = run(tool(script))) {
                assertThatThrownBy(() -> run.run("a.txt", left, right, null)).hasMessageContaining("nothing new");
            }
        }
        try (ToolRun run = run(tool("echo x > \"${4#--out=}\"; exit 3"))) {
            assertThatThrownBy(() -> run.run("a.txt", left, right, null)).hasMessageContaining("error code 3");
        }
        try (ToolRun run = run("/no/such/tool %left %right %result")) {
            assertThatThrownBy(() -> run.run("a.txt", left, right, null))
                    .hasMessageContaining("/no/such/tool")
                    .isInstanceOf(SyncException.class);
        }
    }

    @Test
    void aToolForATerminalIsRefusedWithoutOne() throws Exception {
        for (String command : new String[] {"vimdiff %left", "/usr/bin/nano %left", "emacs -nw %left"}) {
            try (ToolRun run = run(command + " %right %result")) {
                assertThatThrownBy(() -> run.run("a.txt", left, right, null))
                        .hasMessageContaining("works in a terminal alone");
            }
        }
        try (ToolRun run = run("/no/such/dir/nvim -g %left %right %result")) {
            assertThatThrownBy(() -> run.run("a.txt", left, right, null)).hasMessageContaining("could not be started");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aToolIsLentTheTerminalOfWhoCalls() throws Exception {
        String command = tool("readlink /proc/$$/fd/0 /proc/$$/fd/1 > \"${4#--out=}\"");
        for (boolean lent : new boolean[] {false, true}) {
            try (ToolRun run = new ToolRun(ToolCommand.parse(command), lent)) {
                List<String> ends = Files.readAllLines(run.run("a.txt", left, right, null));
                Path in = Files.readSymbolicLink(Path.of("/proc/self/fd/0"));
                assertThat(ends.getFirst().equals(in.toString())).isEqualTo(lent);
            }
        }
    }

    @Test
    void aToolIsStoppedWithAllThatItHasStarted() throws Exception {
        Path mark = temp.resolve("started");
        String command = tool("touch '" + mark + "'; sleep 600");
        try (ToolRun run = run(command)) {
            CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> {
                try {
                    return run.run("a.txt", left, right, null).toString();
                } catch (SyncException e) {
                    return e.text();
                }
            });
            Awaitility.await().until(() -> Files.exists(mark));
            run.stop();

            assertThat(said.get()).contains("stopped");
        }
    }

    @Test
    void aCommandThatCannotWorkIsRefusedWithWhatIsWrong() {
        assertThatThrownBy(() -> ToolCommand.parse("  ")).hasMessageContaining("empty");
        assertThatThrownBy(() -> ToolCommand.parse("meld %left %right")).hasMessageContaining("%result");
        assertThatThrownBy(() -> ToolCommand.parse("meld '%left %right %result"))
                .hasMessageContaining("quotation");
    }

    @Test
    void placesAreFilledInOncePerWordAndNotInTheToolsName() throws Exception {
        Path file = Path.of("/x/%right");
        assertThat(ToolCommand.parse("%left -a%left '%right b' %result").call(file, left, left, right))
                .containsExactly("%left", "-a/x/%right", left + " b", right.toString());
    }
}
