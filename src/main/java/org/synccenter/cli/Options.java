package org.synccenter.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What was typed, wherever it stood: an option before the command's name counts like one after it. */
final class Options {
    /** From the innermost command outwards. */
    private final List<ParseResult> levels;

    Options(ParseResult root) {
        levels = root.asCommandLineList().reversed().stream()
                .map(c -> c.getParseResult())
                .toList();
    }

    /** Whether the option was given. */
    boolean has(String option) {
        return matched(option).isPresent();
    }

    Optional<String> value(String option) {
        return matched(option).map(o -> o.<Object>getValue().toString());
    }

    List<String> values(String option) {
        return matched(option).map(OptionSpec::stringValues).orElse(List.of());
    }

    /** Whole number of an option, or the given one. */
    int number(String option, int otherwise) {
        return matched(option).map(o -> o.<Integer>getValue()).orElse(otherwise);
    }

    /** The arguments of the innermost command. */
    List<String> arguments() {
        return levels.getFirst().matchedPositionals().stream()
                .flatMap(p -> p.stringValues().stream())
                .toList();
    }

    String argument(int index) {
        return arguments().get(index);
    }

    /** How to call this program again for the same home, for hints that can be copied. */
    String self() {
        return value("--home")
                .map(home -> "sync-center --home " + TerminalText.quoted(home))
                .orElse("sync-center");
    }

    boolean json() {
        return has("--json");
    }

    boolean quiet() {
        return has("--quiet");
    }

    private Optional<OptionSpec> matched(String option) {
        return levels.stream()
                .map(level -> level.matchedOption(option))
                .filter(o -> o != null)
                .findFirst();
    }
}
