package org.synccenter.cli;

import org.synccenter.api.SyncException;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;

/** {@code remove}: forgets an item; the user's files stay where they are. */
final class Remove implements Command {
    @Override
    public String name() {
        return "remove";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_REMOVE).addPositional(Specs.argument(0, "ITEM", CliText.HELP_ITEM));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        ItemView item = new Targets(center.snapshot()).item(options.argument(0));
        center.removeItem(item.ref());
        if (options.json()) {
            Json.print(io, Json.thing(item.ref().item(), item.ref().handler(), item.name()));
        } else if (!options.quiet()) {
            io.out().println(CliText.REMOVED.text(TerminalText.safe(item.name())));
        }
        return ExitCode.OK;
    }
}
