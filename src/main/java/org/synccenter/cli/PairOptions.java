package org.synccenter.cli;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import org.synccenter.api.SyncException;
import picocli.CommandLine.Model.CommandSpec;

/** The options that say how a folder pair works, for the commands that add and change one. */
final class PairOptions {
    private static final Map<String, String> VALUES = Map.of(
            "--mode", "mode",
            "--keep-days", "keep-days",
            "--keep-versions", "keep-versions",
            "--ask-files", "ask-files",
            "--ask-percent", "ask-percent",
            "--quiet-seconds", "quiet",
            "--longest-wait", "longest-wait");

    private PairOptions() {}

    static CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(Specs.value("--mode", "MODE", CliText.HELP_ADD_MODE))
                .addOption(Specs.values("--rule", "RULE", CliText.HELP_ADD_RULE))
                .addOption(Specs.number("--keep-days", CliText.HELP_TRASH_KEEP_DAYS))
                .addOption(Specs.number("--keep-versions", CliText.HELP_TRASH_KEEP_VERSIONS))
                .addOption(Specs.number("--ask-files", SetupCliText.HELP_ASK_FILES))
                .addOption(Specs.number("--ask-percent", SetupCliText.HELP_ASK_PERCENT))
                .addOption(Specs.flag("--watch", CliText.HELP_ADD_WATCH))
                .addOption(Specs.flag("--no-watch", CliText.HELP_ADD_NO_WATCH))
                .addOption(Specs.value("--quiet-seconds", "SECONDS", CliText.HELP_ADD_QUIET_SECONDS))
                .addOption(Specs.value("--longest-wait", "SECONDS", CliText.HELP_ADD_LONGEST_WAIT));
    }

    /**
     * Writes what was typed over the settings.
     *
     * @return whether anything was typed
     */
    static boolean apply(Options options, Map<String, List<String>> settings) throws SyncException {
        if (options.has("--watch") && options.has("--no-watch")) {
            throw SyncException.invalid(CliText.WATCH_AND_NOT.text());
        }
        boolean any = false;
        for (Map.Entry<String, String> each : VALUES.entrySet()) {
            if (options.value(each.getKey()).isPresent()) {
                settings.put(
                        each.getValue(), List.of(options.value(each.getKey()).orElseThrow()));
                any = true;
            }
        }
        if (options.has("--rule")) {
            settings.put("rule", options.values("--rule"));
            any = true;
        }
        if (options.has("--no-watch") || options.has("--watch")) {
            settings.put("watch", List.of(options.has("--watch") ? "on" : "off"));
            any = true;
        }
        return any;
    }

    /** A folder as it was typed, seen from where the command was typed. */
    static String folder(CommandIo io, String path) throws SyncException {
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
