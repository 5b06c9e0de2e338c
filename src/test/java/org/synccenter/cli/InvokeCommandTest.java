package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.Cookie;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.cli.CliFixture.Said;
import org.synccenter.engine.MemoryHandler;

@Timeout(60)
class InvokeCommandTest {
    private static final Executor PER_TASK = Thread.ofVirtual()::start;

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
    void theBytesArriveAsTheyWereAndTheEndIsToldLikeThatOfASync() {
        byte[] bytes = new byte[64 << 10];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Said said = cli.run(
                "invoke", "NOTES", "--start", "--cookie", Base64.getEncoder().encodeToString(bytes));

        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(said.out()).isEqualTo("Item docs: in sync, nothing to do\nItem photos: in sync, nothing to do\n");
        SyncContext call = notes.calls.getFirst();
        assertThat(call.reason()).isEqualTo(StartReason.INVOKE);
        assertThat(call.mayPrompt()).isFalse();
        assertThat(call.context()).isEqualTo(Cookie.of(bytes));

        cli.run("invoke", "notes", "--start", "--cookie", "_-8");
        assertThat(notes.calls.getLast().context()).isEqualTo(Cookie.of(new byte[] {-1, -17}));
        cli.run("invoke", "notes", "--start", "--cookie", "");
        assertThat(notes.calls.getLast().context()).isEqualTo(Cookie.of(new byte[0]));
        cli.run("invoke", "notes", "--start");
        assertThat(notes.calls.getLast().context()).isNull();
    }

    @Test
    void theDocumentIsThatOfASync() {
        Said said = cli.run("invoke", "notes", "--start", "--json");

        assertThat(said.json().propertyNames()).containsExactly("outcome", "items", "leftOut", "durationMillis");
        assertThat(said.json().path("items").size()).isEqualTo(2);
    }

    @Test
    void wrongWordsAreRefusedInOneSentence() {
        assertThat(cli.run("invoke", "nobody", "--start"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(said -> assertThat(said.err()).contains("nobody").hasLineCount(1));
        assertThat(cli.run("invoke", "notes", "--start", "--cookie", "not base 64!"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(said -> assertThat(said.err()).contains("Base64").hasLineCount(1));
        String tooLong = Base64.getEncoder().encodeToString(new byte[(64 << 10) + 1]);
        assertThat(cli.run("invoke", "notes", "--start", "--cookie", tooLong))
                .satisfies(said -> assertThat(said.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(said -> assertThat(said.err()).contains("65,537").hasLineCount(1));
        assertThat(Cli.parse(List.of("invoke", "notes", "--begin"), "1"))
                .isInstanceOfSatisfying(
                        Invocation.Wrong.class,
                        wrong -> assertThat(wrong.text()).startsWith("There is no option \"--begin\" here."));
        assertThat(Cli.parse(List.of("invoke"), "1")).isInstanceOf(Invocation.Wrong.class);
        assertThat(notes.calls).isEmpty();
    }

    @Test
    void withoutAWindowNobodyCanChoose() {
        Said said = cli.run("invoke", "notes", "--minimized");

        assertThat(said.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(said.err()).contains("--start").hasLineCount(1);
        assertThat(notes.calls).isEmpty();
    }

    @Test
    void whatMayNotBeStartedIsRefused() throws SyncException {
        cli.close();
        notes.policies.add(HandlerPolicy.PREVENT_START_SYNC);
        cli = new CliFixture(home, notes);

        assertThat(cli.run("invoke", "notes", "--start").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void cancellingStopsThisUpdateAndNotTheHandler() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        notes.script = MemoryHandler.untilStopped(running);
        CompletableFuture<Said> said =
                CompletableFuture.supplyAsync(() -> cli.run("invoke", "notes", "--start"), PER_TASK);
        running.await();
        cli.cancel.cancel();

        assertThat(said.join().code()).isEqualTo(ExitCode.CANCELLED);
        assertThat(said.join().out()).contains("cancelled");
    }

    @Test
    void whatWasNotStartedIsNoSuccess() {
        cli.run("disable", "docs");
        assertThat(cli.run("invoke", "notes", "--start", "--json").json().path("leftOut"))
                .hasToString("[{\"id\":\"docs\",\"handler\":\"notes\",\"reason\":\"disabled\"}]");

        cli.run("disable", "photos");
        Said nothing = cli.run("invoke", "notes", "--start", "--json");
        assertThat(nothing.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(nothing.err()).contains("Nothing was synced.").hasLineCount(1);

        cli.run("disable", "notes");
        Said disabled = cli.run("invoke", "notes", "--start");
        assertThat(disabled.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(disabled.err()).contains("enable notes");

        cli.run("deactivate", "notes");
        Said inactive = cli.run("invoke", "notes", "--start");
        assertThat(inactive.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(inactive.err()).contains("not set up", "activate notes").doesNotContain("disabled");
        assertThat(notes.calls).hasSize(1);
    }
}
