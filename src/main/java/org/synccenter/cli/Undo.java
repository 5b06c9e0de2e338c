package org.synccenter.cli;

import org.synccenter.api.Errand;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.RunRecord;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncResult;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;

/** {@code undo}: takes back what a run did, as far as nothing was changed since. */
final class Undo implements Command {
    @Override
    public String name() {
        return "undo";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_UNDO)
                .addPositional(Specs.argument(0, "RUN", CliText.HELP_UNDO_RUN))
                .addOption(Specs.flag("--preview", CliText.HELP_UNDO_PREVIEW))
                .addOption(Specs.flag("--allow-deletes", CliText.HELP_UNDO_ALLOW_DELETES));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        RunRecord run = History.run(center.history(), null, options.argument(0));
        if (run.ended() == null) {
            throw SyncException.unavailable(CliText.RUN_NOT_OVER.text(run.id()), null);
        }
        SyncOptions how = new SyncOptions(
                options.has("--preview"), options.has("--allow-deletes") ? HoldAnswer.ALLOW_ONCE : null);
        String allow = CliText.NEXT_UNDO_ALLOW.text(options.self(), run.id());
        SyncResult result = Errands.run(new Errand.Undo(run.id()), run.item(), how, allow, options, center, io);
        return ExitCode.of(result.outcome());
    }
}
