package org.synccenter.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictFiles;
import org.synccenter.api.ConflictFiles.Ancestor;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;
import org.synccenter.compare.Merge;
import org.synccenter.compare.ToolCommand;
import org.synccenter.compare.ToolRun;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code resolve}: settles conflicts, named by the ids that {@code conflicts} prints. */
final class Resolve implements Command {
    @Override
    public String name() {
        return "resolve";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_RESOLVE)
                .addPositional(Specs.arguments("CONFLICT", "1..*", CliText.HELP_RESOLVE_IDS))
                .addArgGroup(ArgGroupSpec.builder()
                        .exclusive(true)
                        .multiplicity("1")
                        .addArg(Specs.value("--keep", "left|right|both|newest", CliText.HELP_RESOLVE_KEEP))
                        .addArg(Specs.flag("--stop-syncing", CliText.HELP_RESOLVE_STOP_SYNCING))
                        .addArg(Specs.value("--with", "FILE", CliText.HELP_RESOLVE_WITH))
                        .addArg(Specs.flag("--tool", VersionsText.HELP_TOOL))
                        .build());
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        List<Conflict> chosen;
        Map<String, String> refused;
        if (options.has("--with")) {
            chosen = chosen(options.arguments(), center.conflicts(null), null);
            Path file = file(options.value("--with").orElse(""), io);
            requireDecided(file);
            refused = replace(chosen, file, center);
        } else if (options.has("--tool")) {
            chosen = chosen(options.arguments(), center.conflicts(null), null);
            refused = mergeInTool(one(chosen), options, center, io);
        } else {
            Resolution resolution = resolution(options);
            chosen = chosen(options.arguments(), center.conflicts(null), resolution);
            refused = center.resolve(chosen.stream().map(Conflict::id).toList(), resolution);
        }
        List<Conflict> settled =
                chosen.stream().filter(c -> !refused.containsKey(c.id())).toList();
        if (options.json()) {
            ObjectNode document = Json.object();
            document.set(
                    "resolved", Json.strings(settled.stream().map(Conflict::id).toList()));
            document.set(
                    "failed",
                    Json.array(
                            new TreeSet<>(refused.keySet()),
                            id -> Json.object().put("id", id).put("text", refused.get(id))));
            Json.print(io, document);
        } else if (!options.quiet()) {
            settled.forEach(c -> io.out().println(CliText.RESOLVED.text(TerminalText.safe(c.path()))));
        }
        for (Conflict conflict : chosen) {
            String why = refused.get(conflict.id());
            if (why != null) {
                io.err().println(TerminalText.safe(conflict.path()) + ": " + TerminalText.safe(why));
            }
        }
        return refused.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private static Map<String, String> replace(List<Conflict> chosen, Path file, SyncCenter center)
            throws SyncException {
        Conflict conflict = one(chosen);
        try {
            center.replaceShown(conflict, file);
            return Map.of();
        } catch (SyncException e) {
            if (e.kind() == SyncException.Kind.INVALID) {
                throw e;
            }
            return Map.of(conflict.id(), e.text());
        }
    }

    private static Conflict one(List<Conflict> chosen) throws SyncException {
        if (chosen.size() > 1) {
            throw SyncException.invalid(CliText.ONE_CONFLICT.text());
        }
        return chosen.getFirst();
    }

    private static Map<String, String> mergeInTool(Conflict conflict, Options options, SyncCenter center, CommandIo io)
            throws SyncException {
        ToolCommand command = ToolCommand.parse(
                MergeTool.typed(center).orElseThrow(() -> SyncException.invalid(VersionsText.NO_TOOL.text())));
        ConflictFiles.Found files = center.conflictFiles(conflict);
        if (files.left() == null || files.right() == null) {
            throw SyncException.invalid(VersionsText.NO_FILES.text());
        }
        Ancestor ancestor = files.ancestor();
        String name = conflict.path().substring(conflict.path().lastIndexOf('/') + 1);
        try (ToolRun run = new ToolRun(command, io.lendsTerminal())) {
            io.cancel().onCancel(run::stop);
            if (!options.quiet()) {
                io.err().println(VersionsText.TOOL_WAITING.text(TerminalText.safe(command.name())));
                io.flush();
            }
            Path result = run.run(name, files.left(), files.right(), ancestor == null ? null : ancestor.file());
            requireDecided(result);
            return replace(List.of(conflict), result, center);
        }
    }

    /** Marks of undecided places are never written into anybody's file. */
    private static void requireDecided(Path file) throws SyncException {
        if (Merge.isUndecided(file)) {
            throw SyncException.invalid(VersionsText.STILL_UNDECIDED.text(TerminalText.safe(file.toString())));
        }
    }

    private static Path file(String typed, CommandIo io) throws SyncException {
        try {
            Path file = io.cwd().resolve(typed);
            if (!typed.isEmpty() && Files.isRegularFile(file) && Files.isReadable(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // There is no such file.
        }
        throw SyncException.invalid(CliText.NO_SUCH_FILE.text(TerminalText.safe(typed)));
    }

    private static Resolution resolution(Options options) throws SyncException {
        return options.has("--stop-syncing")
                ? Resolution.REMOVE_FROM_SYNC_SET
                : resolution(options.value("--keep").orElse(""));
    }

    private static Resolution resolution(String word) throws SyncException {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "left" -> Resolution.KEEP_LEFT;
            case "right" -> Resolution.KEEP_RIGHT;
            case "both" -> Resolution.KEEP_BOTH;
            case "newest" -> Resolution.KEEP_NEWEST;
            default -> throw SyncException.invalid(CliText.BAD_KEEP.text(TerminalText.safe(word)));
        };
    }

    /** All or nothing: a mistyped id must not leave half of the conflicts settled. */
    private static List<Conflict> chosen(List<String> ids, List<Conflict> all, @Nullable Resolution resolution)
            throws SyncException {
        List<Conflict> chosen = new ArrayList<>();
        for (String id : ids) {
            Conflict conflict = Conflicts.named(id, all);
            if (resolution != null && !conflict.choices().contains(resolution)) {
                throw SyncException.invalid(CliText.KEEP_NOT_POSSIBLE.text(TerminalText.safe(conflict.path())));
            }
            if (!chosen.contains(conflict)) {
                chosen.add(conflict);
            }
        }
        return chosen;
    }
}
