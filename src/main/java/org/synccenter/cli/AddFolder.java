package org.synccenter.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;

/** {@code add folder}: makes a pair of two folders; the folder handler checks it. */
final class AddFolder implements Command {
    @Override
    public String name() {
        return "folder";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Specs.command(name(), CliText.HELP_ADD_FOLDER)
                .addPositional(Specs.argument(0, "NAME", CliText.HELP_ADD_NAME))
                .addPositional(Specs.argument(1, "LEFT", CliText.HELP_ADD_LEFT))
                .addPositional(Specs.argument(2, "RIGHT", CliText.HELP_ADD_RIGHT));
        return PairOptions.addTo(spec)
                .addOption(Specs.values("--exclude", "PATTERN", CliText.HELP_ADD_EXCLUDE))
                .addOption(Specs.values("--preset", "PRESET", CliText.HELP_ADD_PRESET))
                .addOption(Specs.value("--id", "ID", CliText.HELP_ADD_ID));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        @Nullable String id = options.value("--id").orElse(null);
        String name = options.argument(0);
        Map<String, List<String>> settings = new HashMap<>();
        settings.put("left", List.of(PairOptions.folder(io, options.argument(1))));
        settings.put("right", List.of(PairOptions.folder(io, options.argument(2))));
        boolean _ = PairOptions.apply(options, settings);
        // What the user wrote comes last and so has the last word.
        List<String> excludes = new ArrayList<>();
        options.values("--preset").forEach(preset -> excludes.add("preset:" + preset));
        excludes.addAll(options.values("--exclude"));
        if (!excludes.isEmpty()) {
            settings.put("exclude", excludes);
        }
        tell(options, io, center.addItem("folder", new ItemDraft(id, name, settings)), name);
        return ExitCode.OK;
    }

    /** Says what was added, and what to do next. */
    static void tell(Options options, CommandIo io, ItemRef added, String name) {
        if (options.json()) {
            Json.print(io, Json.thing(added.item(), added.handler(), name));
            return;
        }
        io.out().println(TerminalText.safe(added.item()));
        if (io.terminal() && !options.quiet()) {
            io.err().println(CliText.ADDED_NEXT.text(options.self(), TerminalText.quoted(added.item())));
        }
    }
}
