package org.synccenter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code stop}: asks what waits or runs to stop, and returns at once. */
final class Stop implements Command {
    @Override
    public String name() {
        return "stop";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_STOP)
                .addPositional(Specs.arguments("ITEM|HANDLER", "0..*", CliText.HELP_STOP_TARGETS))
                .addOption(Specs.flag("--all", CliText.HELP_STOP_ALL));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        List<String> words = Specs.targets(options);
        Map<HandlerView, @Nullable List<ItemView>> targets = new Targets(center.snapshot()).resolve(words);
        List<ItemView> stopped = new ArrayList<>();
        targets.forEach((handler, items) -> {
            List<ItemView> busy = (items == null ? handler.items() : items)
                    .stream().filter(i -> i.state().isBusy()).toList();
            stopped.addAll(busy);
            if (items == null) {
                center.stop(handler.id());
            } else if (!busy.isEmpty()) {
                center.stopItems(
                        handler.id(), busy.stream().map(i -> i.ref().item()).toList());
            }
        });
        if (words.isEmpty()) {
            center.stopAll();
        }
        if (options.json()) {
            ObjectNode document = Json.object();
            document.set(
                    "stopped",
                    Json.strings(stopped.stream().map(i -> i.ref().item()).toList()));
            Json.print(io, document);
        } else if (!options.quiet()) {
            stopped.forEach(i -> io.out().println(CliText.STOP_ASKED.text(TerminalText.safe(i.name()))));
            if (stopped.isEmpty()) {
                io.out().println(CliText.STOP_NOTHING.text());
            }
        }
        return ExitCode.OK;
    }
}
