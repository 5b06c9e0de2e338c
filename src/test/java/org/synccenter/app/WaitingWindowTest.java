package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.app.ControlClient.Answer;
import org.synccenter.cli.CancelSignal;
import org.synccenter.cli.CommandIo;

/** A start of the window while a command without one has the engine. */
@Timeout(60)
class WaitingWindowTest extends ControlFixture {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CancelSignal command = new CancelSignal();
    private final CancelSignal closed = new CancelSignal();
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Runnable> end = new AtomicReference<>(() -> {});

    private final Visitor visitor = new Visitor() {
        @Override
        public void mustWait(String what, Runnable ends) {
            end.set(ends);
            heard.add("wait for " + what);
        }

        @Override
        public void wanted(String where) {
            heard.add("wanted " + where);
        }
    };

    @BeforeEach
    void aCommandIsAtWork() throws IOException {
        server.close();
        Front front = AtWork.of(List.of("sync", "photos"), command);
        server = ControlServer.start(home, Map.of(), opening, "/the/log", front);
    }

    private CompletableFuture<Answer> visit() {
        CompletableFuture<Answer> visit = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> visit.complete(new ControlClient(home, PATIENCE)
                        .raise("", visitor, new CommandIo(io().out(), io().err(), false, 80, place, closed))));
        return visit;
    }

    @Test
    void itIsToldWhichCommandRunsUntilThatHasEnded() {
        CompletableFuture<Answer> visit = visit();
        await().until(() -> heard.contains("wait for sync-center sync photos"));
        // It is no command that the end would have to wait for.
        await().until(() -> !server.isBusy());
        assertThat(visit).isNotDone();

        server.close();

        assertThat(visit.join()).isEqualTo(new Answer.Lost());
    }

    @Test
    void aSecondClickIsLedToTheWindowThatWaits() {
        CompletableFuture<Answer> visit = visit();
        await().until(() -> !heard.isEmpty());

        assertThat(new ControlClient(home, PATIENCE).raise("conflicts", visitor, io()))
                .isEqualTo(new Answer.Raised(true, "sync-center sync photos"));

        await().until(() -> heard.contains("wanted conflicts"));
        assertThat(heard).containsExactly("wait for sync-center sync photos", "wanted conflicts");
        assertThat(visit).isNotDone();
    }

    @Test
    void theCommandIsAskedToEnd() {
        visit();
        await().until(() -> !heard.isEmpty());
        assertThat(command.isCancelled()).isFalse();

        end.get().run();

        await().until(command::isCancelled);
    }

    @Test
    void aClosedWindowWaitsNoLongerAndMakesPlaceForAnother() {
        CompletableFuture<Answer> visit = visit();
        await().until(() -> !heard.isEmpty());

        closed.cancel();

        assertThat(visit.join()).isEqualTo(new Answer.Lost());
        await().until(() -> server.newcomers() == 0);
        assertThat(new ControlClient(home, PATIENCE).raise("", io()))
                .isEqualTo(new Answer.Raised(false, "sync-center sync photos"));
        assertThat(command.isCancelled()).isFalse();
    }

    @Test
    void aLongCommandIsNamedByItsBeginning() {
        assertThat(AtWork.of(List.of("sync", "x".repeat(200)), command).command())
                .hasSize(60)
                .startsWith("sync-center sync xxx")
                .endsWith("…");
    }

    /** Two real programs: the window goes on by itself, and a click on the icon in the meantime opens no second one. */
    @Test
    void theWindowComesWhileTheProgramServesAndGoesOnWhenThatEnds() throws Exception {
        server.close();
        opening.complete(center);
        center.close();
        try (ChildProgram serve = ChildProgram.start(place, "serve");
                ChildProgram window = startAfter(serve)) {
            // Only a window takes a start that would open one itself.
            await().atMost(PATIENCE)
                    .until(() -> new ControlClient(home, PATIENCE)
                            .raise("", io())
                            .equals(new Answer.Raised(true, "sync-center serve")));

            serve.signal("TERM");
            assertThat(serve.await()).as(serve.said()).isZero();
            await().atMost(PATIENCE)
                    .until(() ->
                            new ControlClient(home, PATIENCE).raise("", io()).equals(new Answer.Raised(true, "")));
            assertThat(ask("list")).isEqualTo(new Answer.Exit(0));
            window.signal("TERM");
            assertThat(window.await()).as(window.said()).isZero();
        }
    }

    private ChildProgram startAfter(ChildProgram serve) throws IOException {
        await().atMost(PATIENCE).until(() -> serve.said().contains("Ctrl-C"));
        return ChildProgram.start(place);
    }
}
