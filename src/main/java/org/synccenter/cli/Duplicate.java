package org.synccenter.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.engine.SetupDesk;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;

/** {@code duplicate}: makes a pair that works like another one, for other folders. */
final class Duplicate implements Command {
    @Override
    public String name() {
        return "duplicate";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), SetupCliText.HELP_DUPLICATE)
                .addPositional(Specs.argument(0, "ITEM", CliText.HELP_ITEM))
                .addPositional(Specs.argument(1, "NAME", CliText.HELP_ADD_NAME))
                .addPositional(Specs.argument(2, "LEFT", CliText.HELP_ADD_LEFT))
                .addPositional(Specs.argument(3, "RIGHT", CliText.HELP_ADD_RIGHT))
                .addOption(Specs.value("--id", "ID", CliText.HELP_ADD_ID));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        ItemRef item = new Targets(center.snapshot()).item(options.argument(0)).ref();
        Map<String, List<String>> settings =
                new HashMap<>(new SetupDesk(center).draft(item).settings());
        settings.put("left", List.of(PairOptions.folder(io, options.argument(2))));
        settings.put("right", List.of(PairOptions.folder(io, options.argument(3))));
        @Nullable String id = options.value("--id").orElse(null);
        ItemDraft draft = new ItemDraft(id, options.argument(1), settings);
        AddFolder.tell(options, io, center.addItem(item.handler(), draft), draft.name());
        return ExitCode.OK;
    }
}
