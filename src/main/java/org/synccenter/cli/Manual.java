package org.synccenter.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code manual}: the manual page, in the language of {@code man} (roff), from the same description that the parser uses. */
final class Manual {
    private final CommandSpec root;
    private final String version;
    private final StringBuilder out = new StringBuilder();

    /** @param root the program with all its commands */
    Manual(CommandSpec root, String version) {
        this.root = root;
        this.version = version;
    }

    static CommandSpec spec() {
        return Specs.command("manual", ManualText.HELP_MANUAL);
    }

    String page() {
        out.append(".TH SYNC-CENTER 1 \"\" \"Sync Center ").append(version).append("\"\n");
        section(ManualText.SECTION_NAME);
        text(root.name() + " - " + ManualText.NAME.text());
        section(ManualText.SECTION_SYNOPSIS);
        synopsis(root);
        section(ManualText.SECTION_DESCRIPTION);
        text(ManualText.DESCRIPTION.text());
        section(ManualText.SECTION_OPTIONS);
        root.options().forEach(this::option);
        section(ManualText.SECTION_COMMANDS);
        commands("", root);
        section(ManualText.SECTION_EXIT);
        text(CliText.HELP_EXIT_CODES.text().strip().replace('\n', ' '));
        section(ManualText.SECTION_ENVIRONMENT);
        entry("SYNC_CENTER_HOME", ManualText.ENVIRONMENT_HOME.text());
        section(ManualText.SECTION_FILES);
        entry("~/.local/share/sync-center", ManualText.FILES_DATA.text());
        entry("~/.local/state/sync-center/log", ManualText.FILES_LOG.text());
        entry(".sync-center", ManualText.FILES_MARK.text());
        section(ManualText.SECTION_EXAMPLES);
        entry("sync-center add folder Documents ~/Documents /media/stick/Documents", ManualText.EXAMPLE_ADD.text());
        entry("sync-center sync documents --preview", ManualText.EXAMPLE_PREVIEW.text());
        entry("sync-center resolve k3f8a2 --keep both", ManualText.EXAMPLE_CONFLICT.text());
        return out.toString();
    }

    private void commands(String path, CommandSpec spec) {
        for (Map.Entry<String, CommandLine> inner : Described.commands(spec).entrySet()) {
            CommandSpec command = inner.getValue().getCommandSpec();
            String name = (path + " " + inner.getKey()).strip();
            if (!Described.commands(command).isEmpty()) {
                commands(name, command);
                continue;
            }
            out.append(".SS ").append(roff(name)).append('\n');
            synopsis(command);
            out.append(".PP\n");
            text(Described.sentence(command));
            for (PositionalParamSpec argument : command.positionalParameters()) {
                entry(argument.paramLabel(), Described.sentence(argument));
            }
            Described.ownOptions(command).forEach(this::option);
        }
    }

    /** As the help shows it, without the options that every command has. */
    private void synopsis(CommandSpec spec) {
        String own = Described.ownOptions(spec).stream().map(Manual::bracketed).collect(Collectors.joining(" "));
        String words =
                spec.positionalParameters().stream().map(Manual::bracketed).collect(Collectors.joining(" "));
        String inner = Described.commands(spec).isEmpty() ? "" : "[COMMAND]";
        out.append(".B ").append(roff(spec.qualifiedName())).append('\n');
        text(List.of(own, words, inner).stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" ")));
    }

    private static String bracketed(ArgSpec arg) {
        String word = arg instanceof OptionSpec option ? name(option) : arg.paramLabel();
        String more = Described.repeats(arg) ? "..." : "";
        return arg.required() ? word + more : "[" + word + "]" + more;
    }

    private static String name(OptionSpec option) {
        String value = Described.values(option).isEmpty() ? "" : "=" + option.paramLabel();
        return option.longestName() + value;
    }

    private void option(OptionSpec option) {
        String names = option.names().length == 1 ? name(option) : String.join(", ", option.names());
        entry(names, Described.sentence(option));
    }

    private void section(ManualText title) {
        out.append(".SH \"").append(roff(title.text())).append("\"\n");
    }

    private void entry(String term, String text) {
        out.append(".TP\n.B ").append(roff(term)).append('\n');
        text(text);
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            out.append(roff(text)).append('\n');
        }
    }

    /** Nothing in it is taken for a command or for typography. */
    static String roff(String text) {
        String escaped = text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("~", "\\(ti")
                .replace("^", "\\(ha");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
