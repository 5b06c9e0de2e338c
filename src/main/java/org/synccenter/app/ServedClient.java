package org.synccenter.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.SyncException;
import org.synccenter.cli.CancelSignal;
import org.synccenter.cli.Cli;
import org.synccenter.cli.CommandIo;
import org.synccenter.cli.Errors;
import org.synccenter.cli.ExitCode;
import org.synccenter.cli.Invocation;
import org.synccenter.diagnostics.Faults;
import org.synccenter.engine.SyncCenter;
import tools.jackson.databind.JsonNode;

/** Serves one client on the control socket: reads its request, runs it, streams what it says, ends with the exit code. */
final class ServedClient implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedClient.class);

    private final Wire wire;
    private final ControlServer server;
    private final CompletableFuture<SyncCenter> opening;
    private final String log;
    private final Front front;
    private final CancelSignal cancel = new CancelSignal();

    ServedClient(Wire wire, ControlServer server, CompletableFuture<SyncCenter> opening, String log, Front front) {
        this.wire = wire;
        this.server = server;
        this.opening = opening;
        this.log = log;
        this.front = front;
    }

    void cancel() {
        cancel.cancel();
    }

    /** Breaks the connection: a command that waits for its client to read goes on, unheard. */
    void drop() {
        wire.close();
    }

    @Override
    public void run() {
        try (wire) {
            JsonNode request = receive();
            if (request != null && server.begin(this)) {
                try {
                    serve(request);
                } finally {
                    server.end(this);
                }
            }
        } catch (IOException e) {
            LOG.debug("A client went away", e);
        } catch (RuntimeException | Error e) {
            // Whatever one client brings about must not reach the others.
            Faults.report("A client could not be served", e);
        } finally {
            server.gone(this);
        }
    }

    /** What is far too long is refused in words: it is not read any further. */
    private @Nullable JsonNode receive() throws IOException {
        try {
            return wire.receive();
        } catch (Wire.TooLong e) {
            CommandIo io = io(false, 80, Path.of("/"));
            Errors.print(io, AppText.REQUEST_TOO_LONG.text(), ExitCode.USAGE, false);
            wire.send(Wire.message().put("exit", ExitCode.USAGE));
            throw e;
        }
    }

    private void serve(JsonNode request) throws IOException {
        wire.send(Protocol.sign(Wire.message().put("accepted", true)));
        Optional<String> refusal = Protocol.refusal(request);
        if (refusal.isPresent()) {
            Errors.print(io(false, 80, Path.of("/")), refusal.get(), ExitCode.UNAVAILABLE, false);
            wire.send(Wire.message().put("exit", ExitCode.UNAVAILABLE));
            return;
        }
        if (request.path("raise").asBoolean(false)) {
            raise(request);
            return;
        }
        Thread.ofVirtual().name("control-watch").start(this::watch);
        wire.send(Wire.message().put("exit", run(request)));
    }

    /** Shows the window, or says why there is none; a start that has time is kept, and is told when somebody else wants to see it. */
    private void raise(JsonNode request) throws IOException {
        String place = request.path("place").asString("");
        boolean waits = request.path("waits").asBoolean(false);
        ControlServer.Call call = front.show(place) ? ControlServer.Call.SHOWN : server.callOrKeep(this, place, waits);
        wire.send(Wire.message().put("raised", call == ControlServer.Call.SHOWN).put("command", front.command()));
        if (call == ControlServer.Call.KEPT) {
            awaitEnd();
        }
    }

    private void awaitEnd() throws IOException {
        JsonNode message = wire.receive();
        while (message != null && !message.path("cancel").asBoolean(false)) {
            if (message.path("end").asBoolean(false)) {
                front.giveWay();
            }
            message = wire.receive();
        }
    }

    /** Leads the window that waits here to a place; false = it is gone. */
    boolean call(String place) {
        try {
            wire.send(Wire.message().put("raise", true).put("place", place));
            return true;
        } catch (IOException e) {
            LOG.debug("A window that waited is gone", e);
            return false;
        }
    }

    /** A client that sends "cancel", or that is gone, wants its command stopped. */
    private void watch() {
        try {
            JsonNode message = wire.receive();
            while (message != null && !message.path("cancel").asBoolean(false)) {
                message = wire.receive();
            }
        } catch (IOException e) {
            LOG.debug("The client is gone", e);
        }
        cancel.cancel();
    }

    /** Always has an exit code: a client that was accepted waits for one. */
    private int run(JsonNode message) {
        CommandIo plain = io(false, 80, Path.of("/"));
        try {
            return run(ControlRequest.read(message));
        } catch (SyncException e) {
            Errors.print(plain, e.text(), ExitCode.of(e.kind()), false);
            return ExitCode.of(e.kind());
        } catch (RuntimeException e) {
            Faults.Told told = Faults.report("A client's command failed", e);
            Errors.print(plain, AppText.FAULT.text(told.code(), log), ExitCode.FAULT, false);
            return ExitCode.FAULT;
        }
    }

    private CommandIo io(boolean terminal, int width, Path cwd) {
        return new CommandIo(
                new PrintWriter(new WireWriter(wire, "out")),
                new PrintWriter(new WireWriter(wire, "err")),
                terminal,
                width,
                cwd,
                cancel);
    }

    private int run(ControlRequest request) {
        CommandIo io = io(request.terminal(), request.width(), request.cwd());
        Invocation invocation = Cli.parse(request.args(), Version.TEXT);
        if (!(invocation instanceof Invocation.Work work)) {
            String text = invocation instanceof Invocation.Wrong wrong ? wrong.text() : AppText.NOT_FOR_RESIDENT.text();
            Errors.print(io, text, ExitCode.USAGE, invocation.json());
            return ExitCode.USAGE;
        }
        SyncCenter center = center(io, work.json());
        return center == null ? ExitCode.UNAVAILABLE : work.run(center, io, log);
    }

    private @Nullable SyncCenter center(CommandIo io, boolean json) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            String text =
                    e.getCause() instanceof SyncException refused ? refused.text() : AppText.ENGINE_FAILED.text(log);
            Errors.print(io, text, ExitCode.UNAVAILABLE, json);
            return null;
        }
    }
}
