package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.SyncHandlerProvider;

/** Versions of conflicts on the command line, on real files. */
@Timeout(60)
class VersionsCommandTest {
    @TempDir
    Path temp;

    private Path left;
    private Path right;
    private CliFixture cli;
    private String id;

    @BeforeEach
    void conflict() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        left = Files.createDirectories(temp.resolve("left"));
        right = Files.createDirectories(temp.resolve("right"));
        cli = new CliFixture(
                temp.resolve("home"),
                ServiceLoader.load(SyncHandlerProvider.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(SyncHandlerProvider[]::new));
        Files.writeString(left.resolve("plan.txt"), "one\ntwo\nthree\nfour\nfive\n");
        cli.run("add", "folder", "Docs", left.toString(), right.toString(), "--id", "docs");
        cli.run("sync", "--all");
        Files.writeString(left.resolve("plan.txt"), "one\ntwo left\nthree\nfour\nfive\n");
        Files.writeString(right.resolve("plan.txt"), "one\ntwo\nthree\nfour\nfive right\n");
        assertThat(cli.run("sync", "--all").code()).isEqualTo(ExitCode.CONFLICTS);
        id = cli.run("conflicts", "--json")
                .json()
                .path("conflicts")
                .get(0)
                .path("id")
                .asString();
    }

    @AfterEach
    void close() {
        cli.close();
    }

    private String tool(String script) throws Exception {
        Path tool = Files.writeString(temp.resolve("tool"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        return tool + " %left %right %result";
    }

    @Test
    void theDifferenceIsPrintedAndAsDocument() {
        CliFixture.Said said = cli.run("conflicts", "--diff", id);
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .isEqualToNormalizingNewlines("  one\n- two left\n+ two\n  three\n  four\n- five\n+ five right\n");

        var json = cli.run("conflicts", "--diff", id, "--json").json();
        assertThat(json.path("content").asString()).isEqualTo("text");
        assertThat(json.path("cut").asBoolean()).isFalse();
        assertThat(json.path("ancestor").isNull()).isTrue();
        assertThat(json.path("lines")).hasSize(2);
        assertThat(json.path("lines").get(0).path("change").asString()).isEqualTo("changed");
        assertThat(json.path("lines").get(0).path("leftLine").asInt()).isEqualTo(2);
    }

    @Test
    void aMergeIsPrintedEditedAndHandedOver() throws Exception {
        CliFixture.Said said = cli.run("conflicts", "--merge", id);
        assertThat(said.code()).isEqualTo(ExitCode.CONFLICTS);
        assertThat(said.err()).contains("not kept", "2 places need");
        Path merged = Files.writeString(temp.resolve("merged.txt"), said.out());
        CliFixture.Said refused = cli.run("resolve", id, "--with", merged.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("undecided");
        assertThat(left.resolve("plan.txt")).hasContent("one\ntwo left\nthree\nfour\nfive");

        Files.writeString(merged, "one\ntwo left\nthree\nfour\nfive right\n");
        assertThat(cli.run("resolve", id, "--with", merged.toString()).code()).isZero();
        assertThat(left.resolve("plan.txt")).hasSameTextualContentAs(merged);
        assertThat(right.resolve("plan.txt")).hasSameTextualContentAs(merged);
    }

    @Test
    void aToolIsSetAndSettlesTheConflict() throws Exception {
        assertThat(cli.run("resolve", id, "--tool").err()).contains("merge-tool");
        assertThat(cli.run("merge-tool").out()).contains("no merge tool");
        assertThat(cli.run("merge-tool", "meld %left").code()).isEqualTo(ExitCode.USAGE);
        String command = tool("cat \"$1\" \"$2\" > \"$3\"");
        assertThat(cli.run("merge-tool", command).out()).contains(command);
        assertThat(cli.run("merge-tool", "--json").json().path("command").asString())
                .isEqualTo(command);

        CliFixture.Said said = cli.run("resolve", id, "--tool");

        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("Waiting for");
        assertThat(right.resolve("plan.txt"))
                .hasContent("one\ntwo left\nthree\nfour\nfive\none\ntwo\nthree\nfour\nfive right");
        assertThat(left.resolve("plan.txt")).hasSameTextualContentAs(right.resolve("plan.txt"));
        assertThat(cli.run("merge-tool", "--none").out()).contains("no merge tool");
    }

    @Test
    void aToolThatFailsOrLeavesMarksSettlesNothing() throws Exception {
        for (String script : new String[] {"exit 2", "true", "echo '<<<<<<< LEFT' > \"$3\""}) {
            cli.run("merge-tool", tool(script));
            assertThat(cli.run("resolve", id, "--tool").code()).as(script).isNotZero();
        }
        assertThat(left.resolve("plan.txt")).hasContent("one\ntwo left\nthree\nfour\nfive");
        assertThat(right.resolve("plan.txt")).hasContent("one\ntwo\nthree\nfour\nfive right");
        assertThat(cli.run("conflicts", "--json").json().path("conflicts")).hasSize(1);
    }

    @Test
    void mistypedWordsAreAnsweredWithASentence() {
        assertThat(cli.run("conflicts", "--diff", "zzz").err()).contains("There is no conflict \"zzz\"");
        assertThat(cli.run("conflicts", "--diff", id, "--merge", id).code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("conflicts", "docs", "--diff", id).code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("merge-tool", "x %left %right %result", "--none").code())
                .isEqualTo(ExitCode.USAGE);
    }
}
