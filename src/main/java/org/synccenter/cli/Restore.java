package org.synccenter.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Errand;
import org.synccenter.api.Outcome;
import org.synccenter.api.Side;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncResult;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;

/** {@code restore}: puts back an older version of a path, or of all below it. */
final class Restore implements Command {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_RESTORE)
                .addPositional(Specs.argument(0, "ITEM", CliText.HELP_RESTORE_ITEM))
                .addPositional(Specs.argument(1, "PATH", CliText.HELP_RESTORE_PATH))
                .addOption(Specs.value("--run", "RUN", CliText.HELP_RESTORE_RUN))
                .addOption(Specs.value("--side", "left|right", CliText.HELP_RESTORE_SIDE))
                .addOption(Specs.flag("--in-place", CliText.HELP_RESTORE_IN_PLACE))
                .addOption(Specs.flag("--preview", CliText.HELP_UNDO_PREVIEW));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        ItemView item = new Targets(center.snapshot()).item(options.argument(0));
        @Nullable String run = options.value("--run").orElse(null);
        Errand errand = new Errand.Restore(
                ItemPath.of(options.argument(1), item, center),
                run,
                side(options.value("--side").orElse(null)),
                options.has("--in-place"));
        SyncOptions how = options.has("--preview") ? SyncOptions.PREVIEW : SyncOptions.DEFAULT;
        SyncResult result = Errands.run(errand, item.ref(), how, null, options, center, io);
        boolean done = result.outcome() != Outcome.FAILED && result.outcome() != Outcome.CANCELLED;
        if (done && !how.preview() && !options.json() && !options.quiet()) {
            String id = TerminalText.quoted(item.ref().item());
            io.out().println("  " + CliText.NEXT_RESTORED.text(options.self(), id));
        }
        return ExitCode.of(result.outcome());
    }

    private static @Nullable Side side(@Nullable String word) throws SyncException {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "left" -> Side.LEFT;
            case "right" -> Side.RIGHT;
            default -> throw SyncException.invalid(CliText.BAD_SIDE.text(TerminalText.safe(String.valueOf(word))));
        };
    }
}
