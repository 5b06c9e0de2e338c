package org.synccenter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** One zsh function for each command, as {@code _arguments} wants it. */
final class ZshCompletion {
    private final CommandSpec root;
    private final StringBuilder out = new StringBuilder();

    ZshCompletion(CommandSpec root) {
        this.root = root;
    }

    String script() {
        out.append("#compdef ").append(root.name()).append('\n');
        function(List.of(root.name()), root);
        // Read as a file the functions are known from now on; called for the first time it has to complete, too.
        out.append("\nif [ \"$funcstack[1]\" = \"_")
                .append(root.name())
                .append("\" ]; then\n    ")
                .append(Described.function(List.of(root.name())))
                .append(" \"$@\"\nelse\n    compdef ")
                .append(Described.function(List.of(root.name())))
                .append(' ')
                .append(root.name())
                .append("\nfi\n");
        return out.toString();
    }

    private void function(List<String> path, CommandSpec spec) {
        boolean branches = !Described.commands(spec).isEmpty();
        out.append('\n').append(Described.function(path)).append("() {\n");
        if (branches) {
            out.append("    local context state state_descr line\n    typeset -A opt_args\n");
        }
        out.append("    _arguments").append(branches ? " -C" : "");
        for (OptionSpec option : spec.options()) {
            line(option(option));
        }
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            Described.Value value = Described.values(argument).getFirst();
            line((Described.repeats(argument) ? "*" : argument.arity().min() > 0 ? "" : ":") + word(value));
        }
        if (branches) {
            line(":" + "COMMAND:->command");
            line("*::WORD:->words");
        }
        out.append('\n');
        if (branches) {
            choose(path, spec);
        }
        out.append("}\n");
        Described.commands(spec).forEach((name, line) -> function(below(path, name), line.getCommandSpec()));
    }

    private void choose(List<String> path, CommandSpec spec) {
        out.append("    case $state in\n        command)\n            local -a commands=(\n");
        Described.commands(spec)
                .forEach((name, line) -> out.append("                ")
                        .append(Described.quoted(name + ":" + brief(line)))
                        .append('\n'));
        out.append("            )\n            _describe -t commands COMMAND commands\n            ;;\n");
        out.append("        words)\n            case $words[1] in\n");
        Described.commands(spec)
                .keySet()
                .forEach(name -> out.append("                ")
                        .append(name)
                        .append(") ")
                        .append(Described.function(below(path, name)))
                        .append(" ;;\n"));
        out.append("            esac\n            ;;\n    esac\n");
    }

    private void line(String spec) {
        out.append(" \\\n        ").append(Described.quoted(spec));
    }

    private static String option(OptionSpec option) {
        List<Described.Value> values = Described.values(option);
        String name = option.longestName() + (values.isEmpty() ? "" : "=");
        String words = values.stream()
                .map(ZshCompletion::word)
                .map(w -> ":" + w.substring(1))
                .collect(Collectors.joining());
        String told = "[" + escaped(Described.brief(Described.sentence(option))) + "]";
        return (Described.repeats(option) ? "*" : "") + name + told + words;
    }

    /** Label and what can stand there. */
    private static String word(Described.Value value) {
        return ":" + escaped(value.label()) + ":"
                + switch (value.kind()) {
                    case ANY -> " ";
                    case CHOICE -> "(" + String.join(" ", value.choices()) + ")";
                    case FILE -> "_files";
                    case FOLDER -> "_files -/";
                };
    }

    private static String brief(CommandLine line) {
        return escaped(Described.brief(Described.sentence(line.getCommandSpec())));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(":", "\\:")
                .replace("[", "\\[")
                .replace("]", "\\]");
    }

    private static List<String> below(List<String> path, String name) {
        List<String> below = new ArrayList<>(path);
        below.add(name);
        return below;
    }
}
