package org.synccenter.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;
import org.synccenter.compare.ToolCommand;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;

/** {@code merge-tool}: shows or sets the program that {@code resolve --tool} and the window merge with. */
final class MergeTool implements Command {
    @Override
    public String name() {
        return "merge-tool";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), VersionsText.HELP_MERGE_TOOL)
                .addPositional(Specs.optional(0, "COMMAND", VersionsText.HELP_MERGE_TOOL_COMMAND))
                .addOption(Specs.flag("--none", VersionsText.HELP_MERGE_TOOL_NONE));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        boolean none = options.has("--none");
        if (none && !options.arguments().isEmpty()) {
            throw SyncException.invalid(VersionsText.TOOL_AND_NONE.text());
        }
        if (none) {
            center.states().putSetting(ToolCommand.SETTING, "");
        } else if (!options.arguments().isEmpty()) {
            ToolCommand _ = ToolCommand.parse(options.argument(0));
            center.states().putSetting(ToolCommand.SETTING, options.argument(0).strip());
        }
        @Nullable String now = typed(center).orElse(null);
        if (options.json()) {
            Json.print(io, Json.object().put("command", now));
        } else if (!options.quiet()) {
            io.out()
                    .println(
                            now == null
                                    ? VersionsText.TOOL_NONE.text()
                                    : VersionsText.TOOL_IS.text(TerminalText.safe(now)));
        }
        return ExitCode.OK;
    }

    /** What is set; empty = none. */
    static Optional<String> typed(SyncCenter center) {
        return center.states().setting(ToolCommand.SETTING).filter(command -> !command.isBlank());
    }
}
