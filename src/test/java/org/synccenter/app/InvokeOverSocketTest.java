package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.Cookie;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.app.ControlClient.Answer;
import org.synccenter.cli.CancelSignal;
import org.synccenter.cli.CommandIo;
import org.synccenter.cli.ExitCode;
import org.synccenter.engine.ChoosingFace;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;

/** Another program starts an update through the socket of the running one. */
@Timeout(40)
class InvokeOverSocketTest {

    @TempDir
    private Path place;

    private final MemoryHandler notes = new MemoryHandler("notes", "docs", "photos");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Home home;
    private SyncCenter center;
    private ControlServer server;

    @BeforeEach
    void start() throws SyncException, IOException {
        home = new Home(place.resolve("home"));
        home.prepare();
        InstantSource clock = InstantSource.system();
        center = SyncCenter.open(List.of(notes), SqliteStores.open(home.directory(), clock), home.directory(), clock);
        server = ControlServer.start(home, Map.of(), CompletableFuture.completedFuture(center), "/the/log", Front.NONE);
    }

    @AfterEach
    void end() {
        server.close();
        center.close();
    }

    private Answer ask(String... words) {
        CommandIo io = new CommandIo(new PrintWriter(out), new PrintWriter(err), false, 80, place, new CancelSignal());
        return new ControlClient(home, Duration.ofSeconds(20)).run(List.of(words), io);
    }

    @Test
    void theBytesArriveEqualInTheHandlerOfTheRunningProgram() {
        byte[] bytes = new byte[64 << 10];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7 + (i >> 8));
        }

        Answer answer = ask(
                "invoke", "notes", "--start", "--cookie", Base64.getEncoder().encodeToString(bytes));

        assertThat(answer).isEqualTo(new Answer.Exit(0));
        assertThat(out.toString()).startsWith("Item docs: in sync");
        SyncContext call = notes.calls.getFirst();
        assertThat(call.reason()).isEqualTo(StartReason.INVOKE);
        assertThat(call.context())
                .isInstanceOfSatisfying(Cookie.class, c -> assertThat(c.bytes()).isEqualTo(bytes));
    }

    @Test
    void thePersonAtTheRunningProgramChooses() throws Exception {
        ChoosingFace face = new ChoosingFace();
        face.person = (handler, minimized) -> Optional.of(List.of("photos"));
        try (AutoCloseable _ = center.useFace(face)) {
            assertThat(ask("invoke", "notes", "--minimized", "--cookie", "AAE="))
                    .isEqualTo(new Answer.Exit(0));
        }
        assertThat(face.asked).containsExactly("notes minimized");
        assertThat(notes.calls).singleElement().satisfies(call -> {
            assertThat(call.items()).containsExactly("photos");
            assertThat(call.context()).isEqualTo(Cookie.of(new byte[] {0, 1}));
        });
        assertThat(out).hasToString("Item photos: in sync, nothing to do\n");

        assertThat(ask("invoke", "notes")).isEqualTo(new Answer.Exit(ExitCode.UNAVAILABLE));
        assertThat(err.toString()).contains("--start");
    }

    @Test
    void aClientThatTakesItsRequestBackClosesTheChoice() throws Exception {
        ChoosingFace face = new ChoosingFace();
        CountDownLatch closed = new CountDownLatch(1);
        face.person = (handler, minimized) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                closed.countDown();
            }
            return Optional.of(List.of("docs"));
        };
        CancelSignal cancel = new CancelSignal();
        CommandIo io = new CommandIo(new PrintWriter(out), new PrintWriter(err), false, 80, place, cancel);
        try (AutoCloseable _ = center.useFace(face)) {
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(
                    () -> new ControlClient(home, Duration.ofSeconds(20)).run(List.of("invoke", "notes"), io),
                    Thread.ofVirtual()::start);
            await().until(() -> !face.asked.isEmpty());
            cancel.cancel();

            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new Answer.Exit(ExitCode.CANCELLED));
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(out).hasToString("cancelled\n");
        assertThat(notes.calls).isEmpty();
    }

    @Test
    void theChoiceOfAClientThatIsGoneIsClosedAndRunsNothing() throws Exception {
        ChoosingFace face = new ChoosingFace();
        CountDownLatch closed = new CountDownLatch(1);
        face.person = (handler, minimized) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                closed.countDown();
            }
            return Optional.of(List.of("docs"));
        };
        try (AutoCloseable _ = center.useFace(face)) {
            try (Wire wire = new Wire(SocketChannel.open(new ControlAddress(home).find()))) {
                wire.send(Wire.message()
                        .put("cwd", "/")
                        .set("args", Wire.message().arrayNode().add("invoke").add("notes")));
                await().until(() -> !face.asked.isEmpty());
            }

            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
            await().until(() -> !server.isBusy());
        }
        assertThat(notes.calls).isEmpty();
    }

    @Test
    void withoutARunningProgramTheCommandRunsTheEngineItself() {
        assertThat(ProgramFixture.run(place, "--home", "alone", "invoke", "folder", "--start", "--cookie", "AAE=")
                        .code())
                .isZero();
        assertThat(ProgramFixture.run(place, "--home", "alone", "invoke", "folder")
                        .code())
                .isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(ProgramFixture.run(place, "--home", "alone", "invoke", "nobody", "--start")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }
}
