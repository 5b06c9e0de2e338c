package org.synccenter.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.SyncException;
import org.synccenter.app.ControlClient.Answer;
import org.synccenter.cli.CancelSignal;
import org.synccenter.cli.CommandIo;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;

/** Two programs in one process, speaking over a real socket: the one that serves, and the one that asks. */
abstract class ControlFixture {
    @TempDir
    Path place;

    final MemoryHandler notes = new MemoryHandler("notes", "docs", "photos");
    final CompletableFuture<SyncCenter> opening = new CompletableFuture<>();
    final AtomicInteger raised = new AtomicInteger();
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    final CancelSignal cancel = new CancelSignal();
    Home home;
    SyncCenter center;
    ControlServer server;

    @BeforeEach
    void start() throws SyncException, IOException {
        home = new Home(place.resolve("home"));
        home.prepare();
        InstantSource clock = InstantSource.system();
        center = SyncCenter.open(List.of(notes), SqliteStores.open(home.directory(), clock), home.directory(), clock);
        server = listen(home);
    }

    ControlServer listen(Home where) throws IOException {
        return ControlServer.start(where, Map.of(), opening, "/the/log", place -> raised.incrementAndGet() > 0);
    }

    @AfterEach
    void end() {
        opening.cancel(false);
        server.close();
        center.close();
    }

    CommandIo io() {
        return new CommandIo(new PrintWriter(out), new PrintWriter(err), false, 80, place, cancel);
    }

    Answer ask(String... words) {
        return new ControlClient(home, Duration.ofSeconds(20)).run(List.of(words), io());
    }
}
