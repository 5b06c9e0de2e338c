package org.synccenter.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.engine.SetupDesk;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code edit}: shows and changes what an item is set up to be. */
final class EditItem implements Command {
    /** What people look for first. */
    private static final List<String> FIRST = List.of("left", "right", "mode", "rule", "exclude");

    @Override
    public String name() {
        return "edit";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Specs.command(name(), SetupCliText.HELP_EDIT)
                .addPositional(Specs.argument(0, "ITEM", CliText.HELP_ITEM))
                .addOption(Specs.value("--name", "NAME", SetupCliText.HELP_EDIT_NAME));
        return PairOptions.addTo(spec).addOption(Specs.flag("--no-rules", SetupCliText.HELP_EDIT_NO_RULES));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        ItemRef item = new Targets(center.snapshot()).item(options.argument(0)).ref();
        SetupDesk desk = new SetupDesk(center);
        ItemDraft before = desk.draft(item);
        if (options.has("--rule") && options.has("--no-rules")) {
            throw SyncException.invalid(SetupCliText.RULES_AND_NOT.text());
        }
        Map<String, List<String>> settings = new HashMap<>(before.settings());
        boolean changed = PairOptions.apply(options, settings);
        if (options.has("--no-rules")) {
            settings.remove("rule");
            changed = true;
        }
        String name = options.value("--name").orElse(before.name());
        if (changed || options.has("--name")) {
            desk.change(item, new ItemDraft(before.id(), name, settings));
        }
        ItemDraft after = desk.draft(item);
        if (options.json()) {
            Json.print(io, document(item, after));
        } else if (!options.quiet()) {
            tell(io, after);
        }
        return ExitCode.OK;
    }

    private static ObjectNode document(ItemRef item, ItemDraft draft) {
        ObjectNode document = Json.thing(item.item(), item.handler(), draft.name());
        ObjectNode settings = document.putObject("settings");
        new TreeMap<>(draft.settings()).forEach((key, values) -> settings.set(key, Json.strings(values)));
        return document;
    }

    private static void tell(CommandIo io, ItemDraft draft) {
        Table table = new Table("");
        table.row("name", draft.name());
        Map<String, List<String>> settings = new TreeMap<>(draft.settings());
        for (String key : FIRST) {
            if (settings.containsKey(key)) {
                table.row(key, String.join(", ", settings.remove(key)));
            }
        }
        settings.forEach((key, values) -> table.row(key, String.join(", ", values)));
        table.print(io.out());
    }
}
