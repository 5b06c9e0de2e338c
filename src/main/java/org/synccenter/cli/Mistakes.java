package org.synccenter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in our words what the parser did not understand. */
final class Mistakes {
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern FLAG = Pattern.compile("option '([^']+)'.* should be specified without ");

    private Mistakes() {}

    /** One sentence, and where help is. */
    static String sentence(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String what = TerminalText.safe(what(e));
        String end = what.endsWith(".") || what.endsWith("?") ? " " : ". ";
        return what + end + CliText.SEE_HELP.text(command);
    }

    private static String what(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException u -> unmatched(u);
            case MissingParameterException m -> missing(m);
            case MutuallyExclusiveArgsException m -> CliText.ONLY_ONE_OF.text(choices(m));
            case OverwrittenOptionException o -> CliText.GIVEN_TWICE.text(name(o.getOverwritten()));
            default -> value(e);
        };
    }

    private static String missing(MissingParameterException e) {
        List<String> words = new ArrayList<>();
        for (ArgSpec arg : e.getMissing()) {
            if (arg.group() != null && arg.required() && !isGiven(e, arg)) {
                return CliText.ONE_OF.text(choices(e));
            }
            if (arg instanceof OptionSpec option) {
                return CliText.NO_VALUE.text(name(option), option.paramLabel());
            }
        }
        // The parser hands out only the first of several arguments, but names them all.
        QUOTED.matcher(String.valueOf(e.getMessage())).results().forEach(r -> words.add(r.group(1)));
        // Without a list it is about a group of options.
        return words.isEmpty() ? CliText.ONE_OF.text(choices(e)) : CliText.MISSING_WORDS.text(String.join(", ", words));
    }

    /** Whether the option itself was typed, so that only its value is missing. */
    private static boolean isGiven(ParameterException e, ArgSpec arg) {
        return arg instanceof OptionSpec option
                && String.valueOf(e.getMessage()).contains("for option '" + name(option) + "'");
    }

    private static String choices(ParameterException e) {
        return e.getCommandLine().getCommandSpec().argGroups().stream()
                .map(ArgGroupSpec::options)
                .flatMap(List::stream)
                .map(o -> o.arity().max() == 0 ? name(o) : name(o) + " " + o.paramLabel())
                .collect(Collectors.joining(", "));
    }

    private static String value(ParameterException e) {
        @Nullable ArgSpec arg = e.getArgSpec();
        @Nullable String value = e.getValue();
        Matcher flag = FLAG.matcher(String.valueOf(e.getMessage()));
        if (flag.find()) {
            return CliText.TAKES_NO_VALUE.text(flag.group(1));
        }
        if (arg instanceof OptionSpec option && value != null) {
            return CliText.BAD_VALUE.text(value, name(option));
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
        if (e.isUnknownOption()) {
            return CliText.UNKNOWN_OPTION.text(word);
        }
        boolean commands = !e.getCommandLine().getSubcommands().isEmpty();
        if (!commands) {
            return CliText.TOO_MANY_ARGUMENTS.text(word);
        }
        // The parser always finds something that is nearest, however far away it is.
        String near = e.getSuggestions().stream()
                .filter(s -> s.startsWith(word)
                        || word.startsWith(s)
                        || (word.length() > 2 && s.startsWith(word.substring(0, 3))))
                .findFirst()
                .orElse("");
        return near.isEmpty() ? CliText.UNKNOWN_COMMAND.text(word) : CliText.UNKNOWN_COMMAND_NEAR.text(word, near);
    }
}
