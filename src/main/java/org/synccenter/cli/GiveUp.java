package org.synccenter.cli;

import org.synccenter.api.SyncException;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.Task;
import picocli.CommandLine.Model.CommandSpec;

/** {@code give-up}: ends a sync whose handler does not answer a stop. */
final class GiveUp implements Command {
    @Override
    public String name() {
        return "give-up";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_GIVE_UP).addPositional(Specs.argument(0, "ITEM", CliText.HELP_ITEM));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        ItemView item = new Targets(center.snapshot()).item(options.argument(0));
        String name = TerminalText.safe(item.name());
        if (!item.tasks().available().contains(Task.GIVE_UP)) {
            throw SyncException.unavailable(CliText.GIVE_UP_NEEDLESS.text(name), null);
        }
        center.giveUp(item.ref());
        if (options.json()) {
            Json.print(io, Json.thing(item.ref().item(), item.ref().handler(), item.name()));
        } else if (!options.quiet()) {
            io.out().println(CliText.GIVEN_UP.text(name));
        }
        return ExitCode.OK;
    }
}
