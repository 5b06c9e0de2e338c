package org.synccenter.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HistoryQuery;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.HoldDecision;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.RunRecord;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.engine.HistoryExport.Format;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code history}: what past runs did, and why. */
final class History implements Command {
    private static final int RUNS = 50;
    private static final int ACTIONS = 1_000_000;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_HISTORY)
                .addPositional(Specs.optional(0, "ITEM", CliText.HELP_HISTORY_ITEM))
                .addOption(Specs.value("--run", "RUN", CliText.HELP_HISTORY_RUN))
                .addOption(Specs.value("--search", "TEXT", CliText.HELP_HISTORY_SEARCH))
                .addOption(Specs.value("--outcome", "OUTCOME", CliText.HELP_HISTORY_OUTCOME))
                .addOption(Specs.value("--format", "text|csv|json", CliText.HELP_HISTORY_FORMAT))
                .addOption(Specs.number("--limit", CliText.HELP_HISTORY_LIMIT));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        List<String> words = options.arguments();
        @Nullable
        ItemRef item = words.isEmpty()
                ? null
                : new Targets(center.snapshot()).item(words.getFirst()).ref();
        int limit = options.number("--limit", RUNS);
        if (limit < 1) {
            throw SyncException.invalid(CliText.BAD_LIMIT.text());
        }
        HistoryStore history = center.history();
        @Nullable String one = options.value("--run").orElse(null);
        Set<Outcome> outcomes = outcomes(options);
        Optional<String> text = options.value("--search");
        if (text.isPresent() && one != null) {
            throw SyncException.invalid(CliText.SEARCH_OR_RUN.text());
        }
        Format format = format(options);
        if (text.isPresent()) {
            HistoryOutput.found(history, new HistoryQuery(text.get(), item, outcomes, limit), format, io.out());
            return ExitCode.OK;
        }
        List<RunRecord> runs = one == null ? history.runs(item, outcomes, limit) : List.of(run(history, item, one));
        switch (format) {
            case JSON -> {
                ObjectNode document = Json.object();
                document.set("runs", Json.array(runs, r -> node(r, history)));
                Json.print(io, document);
            }
            case CSV -> HistoryOutput.csv(history, runs, io.out());
            case TEXT -> {
                if (one == null) {
                    runs(runs, outcomes.isEmpty() ? CliText.NO_RUNS : CliText.NO_RUNS_LIKE_THAT, io.out());
                } else {
                    Words.decision(runs.getFirst().decision()).ifPresent(io.out()::println);
                    actions(history.actions(one, ACTIONS), io.out());
                    HistoryOutput.problems(history.problems(one), io.out());
                }
            }
        }
        return ExitCode.OK;
    }

    private static Format format(Options options) throws SyncException {
        String word = options.value("--format").orElse(options.json() ? "json" : "text");
        Format format =
                named(Format.values(), word).orElseThrow(() -> SyncException.invalid(CliText.BAD_FORMAT.text(word)));
        if (options.json() && format != Format.JSON) {
            throw SyncException.invalid(CliText.JSON_AND_FORMAT.text(word));
        }
        return format;
    }

    private static Set<Outcome> outcomes(Options options) throws SyncException {
        Optional<String> word = options.value("--outcome");
        return word.isEmpty()
                ? Set.of()
                : Set.of(named(Outcome.values(), word.get())
                        .orElseThrow(() -> SyncException.invalid(CliText.BAD_OUTCOME.text(word.get()))));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values)
                .filter(value -> word.equalsIgnoreCase(Json.word(value)))
                .findFirst();
    }

    static RunRecord run(HistoryStore history, @Nullable ItemRef item, String id) throws SyncException {
        return history.find(id)
                .filter(run -> item == null || run.item().equals(item))
                .orElseThrow(() -> SyncException.invalid(CliText.UNKNOWN_RUN.text(TerminalText.safe(id))));
    }

    private static void runs(List<RunRecord> runs, CliText none, PrintWriter out) {
        if (runs.isEmpty()) {
            out.println(none.text());
            return;
        }
        Table table = new Table("");
        table.row(
                CliText.COLUMN_RUN.text(),
                CliText.COLUMN_ITEM.text(),
                CliText.COLUMN_STARTED.text(),
                CliText.COLUMN_REASON.text(),
                CliText.COLUMN_OUTCOME.text(),
                CliText.COLUMN_DONE.text());
        for (RunRecord run : runs) {
            Outcome outcome = run.outcome();
            table.row(
                    run.id(),
                    run.item().item(),
                    Words.time(run.started()),
                    Words.reason(run.reason()),
                    outcome == null ? CliText.RUN_NOT_ENDED.text() : Words.outcome(outcome),
                    done(run));
        }
        table.print(out);
    }

    private static String done(RunRecord run) {
        String error = run.error();
        String done = error == null ? Words.counts(run.counts()) : error;
        return Stream.of(done, Words.decision(run.decision()).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static void actions(List<SyncAction> actions, PrintWriter out) {
        Table table = new Table("");
        for (SyncAction action : actions) {
            String from = action.from();
            table.row(
                    Words.action(action.action()),
                    Words.side(action.side()),
                    from == null ? action.path() : from + " → " + action.path(),
                    action.reason());
        }
        table.print(out);
    }

    private static ObjectNode node(RunRecord run, HistoryStore history) {
        ObjectNode node = Json.object();
        node.put("id", run.id());
        node.put("item", run.item().item());
        node.put("handler", run.item().handler());
        node.put("reason", Json.word(run.reason()));
        node.put("started", Json.time(run.started()));
        node.put("ended", Json.time(run.ended()));
        node.put("outcome", Json.word(run.outcome()));
        node.put("error", run.error());
        node.put("created", run.counts().created());
        node.put("updated", run.counts().updated());
        node.put("deleted", run.counts().deleted());
        node.put("moved", run.counts().moved());
        node.put("bytes", run.counts().bytes());
        node.put("conflicts", run.conflicts());
        node.put("problems", run.problems());
        node.set("decision", decision(run.decision()));
        node.set("problemPaths", Json.array(history.problems(run.id()), Problems::node));
        node.putPOJO("actions", JsonSteps.of(() -> history.actions(run.id(), ACTIONS)));
        return node;
    }

    private static @Nullable ObjectNode decision(@Nullable HoldDecision decision) {
        return decision == null
                ? null
                : Json.object()
                        .put("reason", Json.word(decision.reason()))
                        .put("asked", decision.asked())
                        .put("allowed", decision.allowed())
                        .put("restored", decision.restored())
                        .put("time", Json.time(decision.when()))
                        .put("by", decision.inWindow() ? "window" : "command-line");
    }
}
