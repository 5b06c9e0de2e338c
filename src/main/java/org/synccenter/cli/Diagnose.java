package org.synccenter.cli;

import java.nio.file.Path;
import org.synccenter.api.SyncException;
import org.synccenter.diagnostics.Diagnostics;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code diagnostics}: describes the program for a report of a fault; also where its engine cannot be opened. */
final class Diagnose implements Command {
    @Override
    public String name() {
        return "diagnostics";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), SetupCliText.HELP_DIAGNOSTICS);
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        return run(options, center, io, "");
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io, String log) {
        return print(options, Diagnostics.of(center, Path.of(log)), io);
    }

    @Override
    public int runWithout(Options options, SyncException why, CommandIo io, String log) {
        return print(options, Diagnostics.without(why.text(), Path.of(log)), io);
    }

    private static int print(Options options, ObjectNode document, CommandIo io) {
        if (options.json()) {
            Json.print(io, document);
        } else {
            Diagnostics.text(document).lines().forEach(line -> io.out().println(TerminalText.safe(line)));
        }
        return ExitCode.OK;
    }
}
