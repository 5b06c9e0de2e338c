package org.synccenter.cli;

import java.util.List;
import org.synccenter.api.SyncException;
import org.synccenter.i18n.TextKey;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/** Describes commands to the parser in code rather than by annotations: nothing is looked up by reflection, so the program starts sooner. */
final class Specs {
    private Specs() {}

    static CommandSpec command(String name, TextKey help) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(escaped(help));
        spec.usageMessage().abbreviateSynopsis(false).sortOptions(false).width(100);
        spec.usageMessage().synopsisHeading(escaped(CliText.HELP_USAGE) + " ");
        spec.usageMessage().commandListHeading(escaped(CliText.HELP_COMMANDS) + "%n");
        return spec;
    }

    static OptionSpec flag(String name, TextKey help) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(help.text())
                .build();
    }

    static OptionSpec inheritedFlag(String name, TextKey help) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .scopeType(ScopeType.INHERIT)
                .description(help.text())
                .build();
    }

    static OptionSpec value(String name, String label, TextKey help) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(help.text())
                .build();
    }

    /** An option that may be given again. */
    static OptionSpec values(String name, String label, TextKey help) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(help.text())
                .build();
    }

    static OptionSpec number(String name, TextKey help) {
        return OptionSpec.builder(name)
                .type(int.class)
                .arity("1")
                .paramLabel("N")
                .description(help.text())
                .build();
    }

    static PositionalParamSpec arguments(String label, String arity, TextKey help) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .arity(arity)
                .required(!arity.startsWith("0"))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(help.text())
                .build();
    }

    static PositionalParamSpec argument(int index, String label, TextKey help) {
        return argument(index, label, true, help);
    }

    static PositionalParamSpec optional(int index, String label, TextKey help) {
        return argument(index, label, false, help);
    }

    private static PositionalParamSpec argument(int index, String label, boolean required, TextKey help) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .arity(required ? "1" : "0..1")
                .required(required)
                .type(String.class)
                .paramLabel(label)
                .description(help.text())
                .build();
    }

    /** A path as it was given. An empty one would be the whole item: nobody means that who leaves a variable empty. */
    static String path(String given) throws SyncException {
        if (given.replace("/", "").isEmpty()) {
            throw SyncException.invalid(CliText.PATH_EMPTY.text());
        }
        return given;
    }

    /** The words that name what to work on; none = everything, which may also be said as {@code --all}. */
    static List<String> targets(Options options) throws SyncException {
        List<String> words = options.arguments();
        if (options.has("--all") && !words.isEmpty()) {
            throw SyncException.invalid(CliText.ALL_AND_TARGETS.text());
        }
        return words;
    }

    /** Text about a command, where the parser reads a percent sign as a format. It does not in texts about options and arguments. */
    static String escaped(TextKey text) {
        return text.text().replace("%", "%%");
    }
}
