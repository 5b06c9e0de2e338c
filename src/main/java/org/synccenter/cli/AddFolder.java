package org.synccenter.cli;

import java.nio.file.InvalidPathException;
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
        return Specs.command(name(), CliText.HELP_ADD_FOLDER)
                .addPositional(Specs.argument(0, "NAME", CliText.HELP_ADD_NAME))
                .addPositional(Specs.argument(1, "LEFT", CliText.HELP_ADD_LEFT))
                .addPositional(Specs.argument(2, "RIGHT", CliText.HELP_ADD_RIGHT))
                .addOption(Specs.value("--mode", "MODE", CliText.HELP_ADD_MODE))
                .addOption(Specs.values("--rule", "RULE", CliText.HELP_ADD_RULE))
                .addOption(Specs.values("--exclude", "PATTERN", CliText.HELP_ADD_EXCLUDE))
                .addOption(Specs.number("--keep-days", CliText.HELP_TRASH_KEEP_DAYS))
                .addOption(Specs.number("--keep-versions", CliText.HELP_TRASH_KEEP_VERSIONS))
                .addOption(Specs.values("--preset", "PRESET", CliText.HELP_ADD_PRESET))
                .addOption(Specs.flag("--watch", CliText.HELP_ADD_WATCH))
                .addOption(Specs.flag("--no-watch", CliText.HELP_ADD_NO_WATCH))
                .addOption(Specs.value("--quiet-seconds", "SECONDS", CliText.HELP_ADD_QUIET_SECONDS))
                .addOption(Specs.value("--longest-wait", "SECONDS", CliText.HELP_ADD_LONGEST_WAIT))
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
        // What the user wrote comes last and so has the last word.
        List<String> excludes = new ArrayList<>();
        options.values("--preset").forEach(preset -> excludes.add("preset:" + preset));
        excludes.addAll(options.values("--exclude"));
        if (!excludes.isEmpty()) {
            settings.put("exclude", excludes);
        }
        for (String keep : List.of("keep-days", "keep-versions")) {
            options.value("--" + keep).ifPresent(number -> settings.put(keep, List.of(number)));
        }
        watching(options, settings);
        ItemRef added = center.addItem("folder", new ItemDraft(id, name, settings));
        if (options.json()) {
            Json.print(io, Json.thing(added.item(), added.handler(), name));
        } else {
            io.out().println(TerminalText.safe(added.item()));
            if (io.terminal() && !options.quiet()) {
                io.err().println(CliText.ADDED_NEXT.text(options.self(), TerminalText.quoted(added.item())));
            }
        }
        return ExitCode.OK;
    }

    private static void watching(Options options, Map<String, List<String>> settings) throws SyncException {
        if (options.has("--watch") && options.has("--no-watch")) {
            throw SyncException.invalid(CliText.WATCH_AND_NOT.text());
        }
        if (options.has("--no-watch")) {
            settings.put("watch", List.of("off"));
        }
        options.value("--quiet-seconds").ifPresent(seconds -> settings.put("quiet", List.of(seconds)));
        options.value("--longest-wait").ifPresent(seconds -> settings.put("longest-wait", List.of(seconds)));
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
