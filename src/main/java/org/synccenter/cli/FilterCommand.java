package org.synccenter.cli;

import java.util.ArrayList;
import java.util.List;
import org.synccenter.api.ItemFilter;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.engine.PathDesk;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code filter}: shows and changes what an item leaves out. */
final class FilterCommand implements Command {
    @Override
    public String name() {
        return "filter";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_FILTER)
                .addPositional(Specs.argument(0, "ITEM", CliText.HELP_ITEM))
                .addOption(Specs.values("--add", "LINE", CliText.HELP_FILTER_ADD))
                .addOption(Specs.values("--remove", "LINE", CliText.HELP_FILTER_REMOVE))
                .addOption(Specs.flag("--preview", CliText.HELP_FILTER_PREVIEW))
                .addOption(Specs.flag("--list", CliText.HELP_FILTER_LIST));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        ItemRef item = new Targets(center.snapshot()).item(options.argument(0)).ref();
        List<String> add = options.values("--add");
        List<String> remove = options.values("--remove");
        if (add.isEmpty() && remove.isEmpty()) {
            if (options.has("--preview")) {
                throw SyncException.invalid(CliText.FILTER_PREVIEW_WHAT.text());
            }
            print(options, io, item, new PathDesk(center).filter(item));
            return ExitCode.OK;
        }
        boolean preview = options.has("--preview");
        ItemFilter.Effect effect = new PathDesk(center).editFilter(item, add, remove, preview);
        if (options.json()) {
            Json.print(
                    io,
                    document(item, effect.lines())
                            .put("leftOut", effect.leftOut())
                            .put("takenIn", effect.takenIn())
                            .put("changed", !preview));
            return ExitCode.OK;
        }
        if (options.has("--list")) {
            print(options, io, item, effect.lines());
        }
        if (!options.quiet()) {
            CliText some = preview ? CliText.FILTER_WOULD : CliText.FILTER_DONE;
            CliText none = preview ? CliText.FILTER_WOULD_NOTHING : CliText.FILTER_DONE_NOTHING;
            boolean any = effect.leftOut() > 0 || effect.takenIn() > 0;
            io.out().println(any ? some.text(effect.leftOut(), effect.takenIn()) : none.text());
        }
        return ExitCode.OK;
    }

    private static ObjectNode document(ItemRef item, List<String> lines) {
        ObjectNode document = Json.object().put("item", item.item()).put("handler", item.handler());
        document.set("lines", Json.strings(lines));
        return document;
    }

    private static void print(Options options, CommandIo io, ItemRef item, List<String> lines) {
        if (options.json()) {
            Json.print(io, document(item, lines));
            return;
        }
        List<String> safe =
                new ArrayList<>(lines.stream().map(TerminalText::safe).toList());
        if (safe.isEmpty() && !options.quiet()) {
            safe.add(CliText.FILTER_EMPTY.text());
        }
        safe.forEach(io.out()::println);
    }
}
