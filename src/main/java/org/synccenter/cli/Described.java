package org.synccenter.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the parser knows about a command, in the words that shells and manual pages need. */
final class Described {
    private static final Pattern CHOICE = Pattern.compile("[a-z-]+(\\|[a-z-]+)+");
    private static final Pattern FILES = Pattern.compile("(.*\\W)?(FILE|PATH)(\\W.*)?");
    private static final List<String> FOLDERS = List.of("DIR", "LEFT", "RIGHT");

    /** What can stand for one word of a value. */
    enum Kind {
        ANY,
        CHOICE,
        FILE,
        FOLDER
    }

    /**
     * One word of a value.
     *
     * @param choices what it can be, when its kind is {@code CHOICE}
     */
    record Value(String label, Kind kind, List<String> choices) {}

    private Described() {}

    /** The commands inside, in the order of the help. */
    static Map<String, CommandLine> commands(CommandSpec spec) {
        return spec.subcommands();
    }

    /** What the command does. */
    static String sentence(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description()).replace("%%", "%");
    }

    /** What the option or argument is for. */
    static String sentence(ArgSpec arg) {
        return String.join(" ", arg.description());
    }

    /** The first sentence, for one line of a list. */
    static String brief(String sentences) {
        int end = sentences.indexOf(". ");
        String first = end < 0 ? sentences : sentences.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    /** Options of the command itself; those that every command has come from the program. */
    static List<OptionSpec> ownOptions(CommandSpec spec) {
        return spec.options().stream().filter(o -> !o.inherited()).toList();
    }

    /** The words of the value; none for a flag. */
    static List<Value> values(ArgSpec arg) {
        if (arg.arity().max() == 0) {
            return List.of();
        }
        return Arrays.stream(arg.paramLabel().split(" ")).map(Described::value).toList();
    }

    static boolean repeats(ArgSpec arg) {
        return arg.isMultiValue();
    }

    private static Value value(String label) {
        if (CHOICE.matcher(label).matches()) {
            return new Value(label, Kind.CHOICE, List.of(label.split("\\|")));
        }
        Kind kind = FOLDERS.contains(label) ? Kind.FOLDER : FILES.matcher(label).matches() ? Kind.FILE : Kind.ANY;
        return new Value(label.toUpperCase(Locale.ROOT), kind, List.of());
    }

    /** The name without what would not be a name in a shell. */
    static String function(List<String> path) {
        return "_" + String.join("_", path).replace('-', '_');
    }

    /** A text between single quotes of a shell. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
