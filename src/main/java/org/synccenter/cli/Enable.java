package org.synccenter.cli;

import java.util.Set;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.SyncException;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;

/** {@code enable} and {@code disable}: whether an item takes part in syncs. */
final class Enable implements Command {
    private final boolean enable;

    Enable(boolean enable) {
        this.enable = enable;
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(enable ? "enable" : "disable", enable ? CliText.HELP_ENABLE : CliText.HELP_DISABLE)
                .addPositional(Specs.argument(0, "ITEM", CliText.HELP_ITEM));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        ItemView item = new Targets(center.snapshot()).item(options.argument(0));
        center.enableItem(item.ref(), enable, null, Set.of(ControlFlag.NO_UI)).toCompletableFuture().join();
        boolean now = center.snapshot().item(item.ref()).map(ItemView::enabled).orElse(false);
        String name = TerminalText.safe(item.name());
        if (now != enable) {
            throw SyncException.unavailable(CliText.ENABLE_REFUSED.text(name), null);
        }
        if (options.json()) {
            Json.print(
                    io,
                    Json.object()
                            .put("id", item.ref().item())
                            .put("handler", item.ref().handler())
                            .put("name", item.name())
                            .put("enabled", now));
        } else if (!options.quiet()) {
            io.out().println((enable ? CliText.ENABLED : CliText.DISABLED).text(name));
        }
        return ExitCode.OK;
    }
}
