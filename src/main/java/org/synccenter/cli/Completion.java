package org.synccenter.cli;

import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code completion}: what a shell has to know to complete this program's words. */
final class Completion {
    private Completion() {}

    static CommandSpec spec() {
        return Specs.command("completion", ManualText.HELP_COMPLETION)
                .addPositional(Specs.argument(0, "bash|zsh|fish", ManualText.HELP_COMPLETION_SHELL));
    }

    /**
     * The script for a shell.
     *
     * @param program the program with all its commands
     * @return empty = no such shell is known
     */
    static Optional<String> script(String shell, CommandLine program) {
        return switch (shell) {
            case "bash" -> Optional.of(AutoComplete.bash(program.getCommandName(), program));
            case "zsh" -> Optional.of(new ZshCompletion(program.getCommandSpec()).script());
            case "fish" -> Optional.of(new FishCompletion(program.getCommandSpec()).script());
            default -> Optional.empty();
        };
    }
}
