package org.synccenter.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real engine on a real database, and commands run on it as if typed. */
final class CliFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-21T10:30:12Z");

    final SyncCenter center;
    boolean terminal;
    CancelSignal cancel = new CancelSignal();
    private volatile StringWriter err = new StringWriter();

    CliFixture(Path home, SyncHandlerProvider... providers) throws SyncException {
        InstantSource clock = InstantSource.fixed(NOW);
        center = SyncCenter.open(List.of(providers), SqliteStores.open(home, clock), home, clock);
    }

    /** What a command said and how it ended. */
    record Said(int code, String out, String err) {
        JsonNode json() {
            return new JsonMapper().readTree(out);
        }
    }

    Said run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter said = new StringWriter();
        err = said;
        CommandIo io =
                new CommandIo(new PrintWriter(out), new PrintWriter(said), terminal, 60, Path.of("/somewhere"), cancel);
        if (!(Cli.parse(List.of(words), "1.2.3") instanceof Invocation.Work work)) {
            throw new AssertionError("not a command for the engine: " + String.join(" ", words));
        }
        int code = work.run(center, io, "/the/log");
        return new Said(code, out.toString(), said.toString());
    }

    /** The messages of the command that was begun last, from any thread. */
    String errSoFar() {
        return err.toString();
    }

    @Override
    public void close() {
        center.close();
    }
}
