package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.Problem;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncSession;
import org.synccenter.app.ControlClient.Answer;
import org.synccenter.app.ProgramFixture.Said;
import org.synccenter.cli.ExitCode;
import org.synccenter.engine.MemoryHandler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two programs in one process, speaking over a real socket. */
@Timeout(40)
class ControlTest extends ControlFixture {
    /** The common pool has a single thread on a small machine. */
    private static final Executor PER_TASK = Thread.ofVirtual()::start;

    private static final String LONG_TEXT = "It cannot be read. ".repeat(20);

    private CountDownLatch whenSyncedWaitForStop() {
        CountDownLatch running = new CountDownLatch(1);
        notes.script = MemoryHandler.untilStopped(running);
        return running;
    }

    @Test
    void a_command_runs_there_and_is_heard_here() {
        opening.complete(center);

        assertThat(ask("sync", "docs")).isEqualTo(new Answer.Exit(0));
        assertThat(out).hasToString("Item docs: in sync, nothing to do\n");
        assertThat(ask("sync", "nothing")).isEqualTo(new Answer.Exit(ExitCode.USAGE));
        assertThat(err.toString()).startsWith("sync-center: There is no item");
    }

    @Test
    void a_client_that_comes_early_waits_for_the_engine() {
        CompletableFuture<Answer> early = CompletableFuture.supplyAsync(() -> ask("list"), PER_TASK);
        await().until(server::isBusy);
        opening.complete(center);

        assertThat(early.join()).isEqualTo(new Answer.Exit(0));
    }

    @Test
    void an_engine_that_cannot_be_opened_is_told_to_clients() {
        opening.completeExceptionally(SyncException.unavailable("The disk is gone.", null));

        assertThat(ask("list")).isEqualTo(new Answer.Exit(ExitCode.UNAVAILABLE));
        assertThat(err).hasToString("sync-center: The disk is gone.\n");
    }

    @Test
    void cancelling_here_stops_the_request_there() {
        opening.complete(center);
        CountDownLatch running = whenSyncedWaitForStop();
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> ask("sync", "docs"), PER_TASK);
        await().until(() -> running.getCount() == 0);
        cancel.cancel();

        assertThat(answer.join()).isEqualTo(new Answer.Exit(ExitCode.CANCELLED));
        assertThat(out.toString()).contains("cancelled");
    }

    @Test
    void a_client_that_goes_away_stops_its_request() throws IOException {
        opening.complete(center);
        CountDownLatch running = whenSyncedWaitForStop();
        Wire wire = new Wire(SocketChannel.open(new ControlAddress(home).find()));
        wire.send((ObjectNode) new JsonMapper().readTree("{\"args\":[\"sync\",\"docs\"],\"cwd\":\"/\"}"));
        await().until(() -> running.getCount() == 0);
        wire.close();

        await().until(() -> !center.snapshot().isBusy());
        await().until(() -> !server.isBusy());
    }

    @Test
    void one_client_can_stop_what_another_started() {
        opening.complete(center);
        CountDownLatch running = whenSyncedWaitForStop();
        CompletableFuture<Answer> sync = CompletableFuture.supplyAsync(() -> ask("sync", "docs"), PER_TASK);
        await().until(() -> running.getCount() == 0);

        assertThat(ask("stop", "docs")).isEqualTo(new Answer.Exit(0));
        assertThat(sync.join()).isEqualTo(new Answer.Exit(ExitCode.CANCELLED));
    }

    @Test
    void the_window_is_asked_to_come_to_the_front() {
        assertThat(new ControlClient(home, Duration.ofSeconds(20)).raise("conflicts", io()))
                .isEqualTo(new Answer.Raised(true, ""));
        assertThat(raised).hasValue(1);
    }

    @Test
    void closing_waits_for_accepted_requests_and_leaves_no_socket() {
        opening.complete(center);
        CountDownLatch running = whenSyncedWaitForStop();
        CompletableFuture<Answer> sync = CompletableFuture.supplyAsync(() -> ask("sync", "docs"), PER_TASK);
        await().until(() -> running.getCount() == 0);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close, PER_TASK);
        await().until(() -> ask("list") instanceof Answer.Nobody);

        assertThat(closed).isNotDone();
        server.cancelClients();
        closed.join();
        assertThat(sync.join()).isEqualTo(new Answer.Exit(ExitCode.CANCELLED));
        assertThat(home.control()).isEmptyDirectory();
    }

    @Test
    void closing_waits_not_for_ever_for_a_client_that_reads_nothing() throws Exception {
        opening.complete(center);
        notes.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                IntStream.range(0, 10_000).forEach(i -> session.problem("docs", new Problem("p" + i, null, LONG_TEXT)));
                session.progress("docs", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        Wire deaf = new Wire(SocketChannel.open(new ControlAddress(home).find()));
        deaf.send((ObjectNode) new JsonMapper().readTree("{\"args\":[\"sync\",\"docs\",\"--json\"],\"cwd\":\"/\"}"));
        await().until(() -> !center.history().runs(null, 1).isEmpty()
                && center.history().runs(null, 1).getFirst().ended() != null);

        server.cancelClients();
        server.close(Duration.ofSeconds(2));

        assertThat(server.isBusy()).isFalse();
        deaf.close();
    }

    @Test
    void a_garbled_address_is_nobody() throws Exception {
        Files.write(home.control().resolve("address"), new byte[40]);

        assertThat(ask("list")).isEqualTo(new Answer.Nobody());
    }

    @Test
    void a_hung_owner_is_noticed() throws Exception {
        Home other = new Home(place.resolve("other"));
        other.prepare();
        UnixDomainSocketAddress address = new ControlAddress(other).prepare(Map.of());
        try (ServerSocketChannel deaf = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            deaf.bind(address);
            assertThat(new ControlClient(other, Duration.ofMillis(200)).run(List.of("list"), io()))
                    .isEqualTo(new Answer.Silent());
        }
    }

    @Test
    void nobody_there_is_noticed() throws Exception {
        Home other = new Home(place.resolve("other"));
        other.prepare();
        assertThat(new ControlClient(other, Duration.ofSeconds(20)).run(List.of("list"), io()))
                .isEqualTo(new Answer.Nobody());
    }

    @Test
    void a_home_too_deep_for_a_socket_has_it_elsewhere() throws Exception {
        Home deep = new Home(place.resolve("d".repeat(90)).resolve("e".repeat(90)));
        deep.prepare();
        opening.complete(center);
        Path elsewhere;
        try (ControlServer there = listen(deep)) {
            elsewhere = new ControlAddress(deep).find().getPath();
            assertThat(elsewhere.toString()).hasSizeLessThan(100);
            assertThat(new ControlClient(deep, Duration.ofSeconds(20)).run(List.of("list"), io()))
                    .isEqualTo(new Answer.Exit(0));
        }
        assertThat(elsewhere.getParent()).doesNotExist();
        assertThat(deep.control()).isEmptyDirectory();
    }

    @Test
    void a_socket_left_by_a_killed_owner_is_replaced() throws Exception {
        Home other = new Home(place.resolve("other"));
        other.prepare();
        ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        killed.bind(new ControlAddress(other).prepare(Map.of()));
        killed.close();
        assertThat(Files.exists(other.control().resolve("socket"))).isTrue();
        opening.complete(center);
        try (ControlServer next = listen(other)) {
            assertThat(new ControlClient(other, Duration.ofSeconds(20)).run(List.of("list"), io()))
                    .isEqualTo(new Answer.Exit(0));
        }
    }

    @Test
    void serve_runs_until_it_is_asked_to_end_and_commands_reach_it() {
        ProgramFixture resident = new ProgramFixture(place);
        CompletableFuture<Said> serve =
                CompletableFuture.supplyAsync(() -> resident.run("--home", "served", "serve"), PER_TASK);
        await().until(() -> resident.out.toString().contains("is running"));

        assertThat(InstanceLockTest.isTaken(new Home(place.resolve("served")))).isTrue();
        assertThat(ProgramFixture.run(place, "--home", "served", "list", "--json")
                        .json()
                        .has("handlers"))
                .isTrue();
        assertThat(ProgramFixture.run(place, "--home", "served", "serve").code())
                .isEqualTo(ExitCode.UNAVAILABLE);
        resident.cancel.cancel();

        assertThat(serve.join().code()).isZero();
        assertThat(InstanceLockTest.isTaken(new Home(place.resolve("served")))).isFalse();
    }

    @Test
    void many_commands_at_once_all_succeed() {
        List<CompletableFuture<Said>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> ProgramFixture.run(place, "--home", "raced", "list"), PER_TASK))
                .toList();

        assertThat(all).allSatisfy(s -> {
            assertThat(s.join().err()).isEmpty();
            assertThat(s.join().code()).isZero();
        });
    }
}
