package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SyncSession;
import org.synccenter.cli.CliFixture.Said;
import org.synccenter.engine.MemoryHandler;

/** A sync while it runs, as the commands see it: its progress, and what stops it. */
@Timeout(60)
class SyncUnderWayTest extends NotesFixture {
    /** The common pool has a single thread on a small machine. */
    private static final Executor PER_TASK = Thread.ofVirtual()::start;

    @Test
    void cancelling_stops_the_request_and_exits_3() {
        CountDownLatch running = new CountDownLatch(1);
        notes.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                String item = context.items().getFirst();
                Progress busy = new Progress(ProgressStatus.UPDATING, "copying", 1, 10, 0, 0, "some/path");
                session.progress(item, busy);
                running.countDown();
                await().until(() -> session.progress(item, busy) != CancelRequest.NONE);
                session.progress(item, Progress.of(ProgressStatus.CANCELED, null));
            }
        };

        CompletableFuture<Said> said = CompletableFuture.supplyAsync(() -> cli.run("sync", "docs", "--json"), PER_TASK);
        await().until(() -> running.getCount() == 0);
        cli.cancel.cancel();

        assertThat(said.join().code()).isEqualTo(ExitCode.CANCELLED);
        assertThat(said.join().json().path("outcome").asString()).isEqualTo("cancelled");
    }

    @Test
    void progress_is_shown_on_a_terminal_only_and_leaves_a_clean_line() {
        notes.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                String item = context.items().getFirst();
                session.progress(item, new Progress(ProgressStatus.UPDATING, "copying", 3, 10, 0, 0, "some/path"));
                await().until(() -> cli.errSoFar().contains("some/path"));
                session.progress(item, Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        cli.terminal = true;

        Said said = cli.run("sync", "docs");

        assertThat(said.err())
                .contains("\rItem docs  30 %  copying  3/10  some/path")
                .endsWith(" \r");
    }

    @Test
    void stop_asks_what_runs_to_stop() {
        CountDownLatch running = new CountDownLatch(1);
        notes.script = MemoryHandler.untilStopped(running);
        CompletableFuture<Said> sync = CompletableFuture.supplyAsync(() -> cli.run("sync", "docs"), PER_TASK);
        await().until(() -> running.getCount() == 0);

        Said other = cli.run("stop", "photos");
        Said stop = cli.run("stop", "docs", "--json");

        assertThat(other.out()).isEqualTo("Nothing is running.\n");
        assertThat(stop.code()).isZero();
        assertThat(stop.out()).isEqualTo("{\"stopped\":[\"docs\"]}\n");
        assertThat(sync.join().code()).isEqualTo(ExitCode.CANCELLED);
    }
}
