package org.synccenter.cli;

import java.nio.file.InvalidPathException;
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
    public CommandSpec spec() {
        return Specs.command("folder", CliText.HELP_ADD_FOLDER)
                .addPositional(Specs.argument(0, "NAME", CliText.HELP_ADD_NAME))
                .addPositional(Specs.argument(1, "LEFT", CliText.HELP_ADD_LEFT))
                .addPositional(Specs.argument(2, "RIGHT", CliText.HELP_ADD_RIGHT))
                .addOption(Specs.value("--mode", "MODE", CliText.HELP_ADD_MODE))
                .addOption(Specs.values("--rule", "RULE", CliText.HELP_ADD_RULE))
                .addOption(Specs.values("--exclude", "PATTERN", CliText.HELP_ADD_EXCLUDE))
                .addOption(Specs.value("--id", "ID", CliText.HELP_ADD_ID));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        @Nullable String id = options.value("--id").orElse(null);
        String name = options.argument(0);
        Map<String, List<String>> settings = new HashMap<>();
        settings.put("left", List.of(absolute(io, options.argument(1))));
        settings.put("right", List.of(absolute(io, options.argument(2))));
        options.value("--mode").ifPresent(mode -> settings.put("mode", List.of(mode)));
        if (options.has("--rule")) {
            settings.put("rule", options.values("--rule"));
        }
        if (options.has("--exclude")) {
            settings.put("exclude", options.values("--exclude"));
        }
        ItemRef added = center.addItem("folder", new ItemDraft(id, name, settings));
        if (options.json()) {
            Json.print(
                    io,
                    Json.object()
                            .put("id", added.item())
                            .put("handler", added.handler())
                            .put("name", name));
        } else {
            io.out().println(TerminalText.safe(added.item()));
            if (io.terminal() && !options.quiet()) {
                io.err().println(CliText.ADDED_NEXT.text(options.self(), TerminalText.quoted(added.item())));
            }
        }
        return ExitCode.OK;
    }

    private static String absolute(CommandIo io, String path) throws SyncException {
        try {
            if (path.isEmpty()) {
                throw SyncException.invalid(CliText.EMPTY_FOLDER.text());
            }
            return io.cwd().resolve(path).normalize().toString();
        } catch (InvalidPathException e) {
            throw new SyncException(SyncException.Kind.INVALID, CliText.BAD_FOLDER.text(TerminalText.safe(path)), e);
        }
    }
}
