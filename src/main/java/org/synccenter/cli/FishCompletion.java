package org.synccenter.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** One fish line for each word that can be typed, with the commands that it belongs to. */
final class FishCompletion {
    private static final String FUNCTIONS = """
        # The words so far that are no options start with these; or they are exactly these.
        function __sync_center_in
            set -l typed (string match -v -- '-*' (commandline -opc)[2..])
            test (count $typed) -ge (count $argv); or return 1
            for i in (seq (count $argv))
                test "$typed[$i]" = "$argv[$i]"; or return 1
            end
        end

        function __sync_center_at
            set -l typed (string match -v -- '-*' (commandline -opc)[2..])
            test "$typed" = "$argv"
        end
        """;

    private final CommandSpec root;
    private final StringBuilder out = new StringBuilder(FUNCTIONS);

    FishCompletion(CommandSpec root) {
        this.root = root;
    }

    String script() {
        out.append("\ncomplete -c ").append(root.name()).append(" -f\n");
        command("", root);
        return out.toString();
    }

    private void command(String path, CommandSpec spec) {
        out.append('\n');
        for (OptionSpec option : path.isEmpty() ? spec.options() : Described.ownOptions(spec)) {
            line("in", path, option(option), Described.sentence(option));
        }
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            Described.Value value = Described.values(argument).getFirst();
            if (value.kind() == Described.Kind.CHOICE) {
                line("at", path, " -a " + Described.quoted(String.join(" ", value.choices())), value.label());
            } else if (value.kind() != Described.Kind.ANY) {
                line("in", path, " -F", value.label());
            }
        }
        for (Map.Entry<String, CommandLine> inner : Described.commands(spec).entrySet()) {
            CommandSpec command = inner.getValue().getCommandSpec();
            line("at", path, " -a " + inner.getKey(), Described.sentence(command));
            command((path + " " + inner.getKey()).strip(), command);
        }
    }

    private void line(String where, String path, String what, String told) {
        out.append("complete -c ")
                .append(root.name())
                .append(" -n ")
                .append(Described.quoted(("__sync_center_" + where + " " + path).strip()))
                .append(what)
                .append(" -d ")
                .append(fishQuoted(Described.brief(told)))
                .append('\n');
    }

    private static String option(OptionSpec option) {
        StringBuilder words = new StringBuilder();
        Stream.of(option.names())
                .forEach(name ->
                        words.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", "")));
        List<Described.Value> values = Described.values(option);
        if (!values.isEmpty()) {
            Described.Value first = values.getFirst();
            words.append(
                    switch (first.kind()) {
                        case ANY -> " -x";
                        case CHOICE -> " -x -a " + Described.quoted(String.join(" ", first.choices()));
                        case FILE, FOLDER -> " -r -F";
                    });
        }
        return words.toString();
    }

    /** Inside single quotes fish knows an escaped quote and an escaped backslash. */
    private static String fishQuoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
