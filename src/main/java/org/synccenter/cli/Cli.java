package org.synccenter.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.cli.Invocation.Autostart.State;
import org.synccenter.engine.Task;
import org.synccenter.transfer.SettingsFile;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** Front door of the command line: makes sense of the words that were typed. Touches nothing but its arguments. */
public final class Cli {
    private static final List<Command> COMMANDS = List.of(
            new ListItems(),
            new EditItem(),
            new Duplicate(),
            new Export(),
            new Import(),
            new Remove(),
            new SetState(Task.ENABLE),
            new SetState(Task.DISABLE),
            new SetState(Task.ACTIVATE),
            new SetState(Task.DEACTIVATE),
            new Sync(),
            new Invoke(),
            new Stop(),
            new GiveUp(),
            new Conflicts(),
            new Resolve(),
            new MergeTool(),
            new History(),
            new Problems(),
            new Undo(),
            new Trash(),
            new Restore(),
            new Explain(),
            new FilterCommand(),
            new SetSchedule(),
            new Diagnose(),
            new PauseCommand(true),
            new PauseCommand(false));

    private Cli() {}

    /** What these words ask for; never fails, wrong words are an {@link Invocation.Wrong}. */
    public static Invocation parse(List<String> words, String version) {
        if (words.size() == 1 && words.getFirst().endsWith("." + SettingsFile.ENDING)) {
            // So it is called on Windows by a double click on a file.
            return parse(List.of("open", words.getFirst()), version);
        }
        List<Command> called =
                COMMANDS.stream().filter(c -> words.contains(c.name())).toList();
        try {
            // To describe every command takes longer than most of them run.
            return parse(words, called, version);
        } catch (ParameterException e) {
            return parseInFullView(words, version);
        }
    }

    /** What was not understood is told, or understood, with all commands in view. */
    private static Invocation parseInFullView(List<String> words, String version) {
        try {
            return parse(words, COMMANDS, version);
        } catch (ParameterException e) {
            return new Invocation.Wrong(Mistakes.sentence(e), words.contains("--json"));
        }
    }

    private static Invocation parse(List<String> words, List<Command> commands, String version) {
        CommandLine line = line(version, commands);
        ParseResult parsed = line.parseArgs(words.toArray(String[]::new));
        boolean overview = parsed.isUsageHelpRequested() && commands.size() < COMMANDS.size();
        return overview ? parse(words, COMMANDS, version) : understood(parsed, version);
    }

    /** The program with all its commands, as the parser sees it. */
    static CommandLine program(String version) {
        return line(version, COMMANDS);
    }

    private static CommandLine line(String version, List<Command> commands) {
        CommandLine line = new CommandLine(root(version, commands));
        // A name that starts with @ or holds a variable is a name, nothing to be looked up.
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        line.setUsageHelpLongOptionsMaxWidth(26);
        return line;
    }

    private static Invocation understood(ParseResult root, String version) {
        Options options = new Options(root);
        CommandLine innermost = root.asCommandLineList().getLast();
        if (options.has("--help")) {
            return new Invocation.Print(innermost.getUsageMessage(Help.Ansi.OFF));
        }
        if (options.has("--version")) {
            return new Invocation.Print(CliText.VERSION_LINE.text(version) + System.lineSeparator());
        }
        @Nullable String home = options.value("--home").orElse(null);
        String name = innermost.getCommandName();
        return switch (name) {
            case "sync-center" -> new Invocation.Window(home, options.has("--tray"), null);
            case "open" ->
                new Invocation.Window(home, false, options.arguments().isEmpty() ? null : options.argument(0));
            case "completion" ->
                Completion.script(options.argument(0), program(version))
                        .<Invocation>map(Invocation.Print::new)
                        .orElseGet(() -> new Invocation.Wrong(
                                ManualText.NO_SUCH_SHELL.text(TerminalText.safe(options.argument(0))), options.json()));
            case "manual" -> new Invocation.Print(new Manual(program(version).getCommandSpec(), version).page());
            case "serve" -> new Invocation.Serve(home, options.quiet());
            case "demo" -> new Invocation.Demo(home, options.has("--terminal"));
            case "folder" -> new Invocation.Work(new AddFolder(), options);
            case "autostart" -> autostart(home, options);
            case "add" -> new Invocation.Wrong(CliText.ADD_WHAT.text(), options.json());
            default ->
                COMMANDS.stream()
                        .filter(c -> c.name().equals(name))
                        .findFirst()
                        .<Invocation>map(c -> new Invocation.Work(c, options))
                        .orElseThrow();
        };
    }

    private static Invocation autostart(@Nullable String home, Options options) {
        return switch (options.argument(0)) {
            case "on" -> new Invocation.Autostart(home, State.ON, options.json(), options.quiet());
            case "off" -> new Invocation.Autostart(home, State.OFF, options.json(), options.quiet());
            case "status" -> new Invocation.Autostart(home, State.STATUS, options.json(), options.quiet());
            default -> new Invocation.Wrong(SetupCliText.AUTOSTART_WHAT.text(options.argument(0)), options.json());
        };
    }

    private static CommandSpec root(String version, List<Command> commands) {
        CommandSpec root = Specs.command("sync-center", CliText.HELP_ROOT)
                .addOption(OptionSpec.builder("--home")
                        .type(String.class)
                        .arity("1")
                        .paramLabel("DIR")
                        .scopeType(ScopeType.INHERIT)
                        .description(CliText.HELP_HOME.text())
                        .build())
                .addOption(Specs.inheritedFlag("--json", CliText.HELP_JSON))
                .addOption(Specs.inheritedFlag("--quiet", CliText.HELP_QUIET))
                .addOption(OptionSpec.builder("--help", "-h")
                        .type(boolean.class)
                        .arity("0")
                        .usageHelp(true)
                        .scopeType(ScopeType.INHERIT)
                        .description(CliText.HELP_HELP.text())
                        .build())
                .addOption(OptionSpec.builder("--version", "-V")
                        .type(boolean.class)
                        .arity("0")
                        .versionHelp(true)
                        .scopeType(ScopeType.INHERIT)
                        .description(CliText.HELP_VERSION.text())
                        .build())
                .addOption(Specs.flag("--tray", CliText.HELP_TRAY))
                .version(version);
        root.usageMessage().footer(Specs.escaped(CliText.HELP_EXIT_CODES).split("\n"));
        CommandSpec add = Specs.command("add", CliText.HELP_ADD);
        root.addSubcommand("add", add);
        add.addSubcommand("folder", new AddFolder().spec());
        commands.forEach(c -> root.addSubcommand(c.name(), c.spec()));
        root.addSubcommand(
                "autostart",
                Specs.command("autostart", SetupCliText.HELP_AUTOSTART)
                        .addPositional(Specs.argument(0, "on|off|status", SetupCliText.HELP_AUTOSTART_STATE)));
        root.addSubcommand(
                "open",
                Specs.command("open", CliText.HELP_OPEN)
                        .addPositional(Specs.optional(0, "PAGE|FILE", CliText.HELP_OPEN_PLACE)));
        root.addSubcommand("serve", Specs.command("serve", CliText.HELP_SERVE));
        root.addSubcommand(
                "demo",
                Specs.command("demo", CliText.HELP_DEMO)
                        .addOption(Specs.flag("--terminal", CliText.HELP_DEMO_TERMINAL)));
        root.addSubcommand("completion", Completion.spec());
        root.addSubcommand("manual", Manual.spec());
        return root;
    }
}
