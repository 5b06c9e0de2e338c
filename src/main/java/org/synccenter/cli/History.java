package org.synccenter.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.RunRecord;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
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
                .addPositional(Specs.arguments("ITEM", "0..1", CliText.HELP_HISTORY_ITEM))
                .addOption(Specs.value("--run", "RUN", CliText.HELP_HISTORY_RUN))
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
        List<RunRecord> runs = one == null ? history.runs(item, limit) : List.of(run(history, item, one));
        if (options.json()) {
            ObjectNode document = Json.object();
            document.set("runs", Json.array(runs, r -> node(r, history)));
            Json.print(io, document);
        } else if (one != null) {
            actions(history.actions(one, ACTIONS), io.out());
        } else {
            runs(runs, io.out());
        }
        return ExitCode.OK;
    }

    static RunRecord run(HistoryStore history, @Nullable ItemRef item, String id) throws SyncException {
        return history.runs(item, Integer.MAX_VALUE).stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> SyncException.invalid(CliText.UNKNOWN_RUN.text(TerminalText.safe(id))));
    }

    private static void runs(List<RunRecord> runs, PrintWriter out) {
        if (runs.isEmpty()) {
            out.println(CliText.NO_RUNS.text());
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
            String error = run.error();
            table.row(
                    run.id(),
                    run.item().item(),
                    Words.time(run.started()),
                    Words.reason(run.reason()),
                    outcome == null ? CliText.RUN_NOT_ENDED.text() : Words.outcome(outcome),
                    error == null ? Words.counts(run.counts()) : error);
        }
        table.print(out);
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
        node.putPOJO("actions", JsonSteps.of(() -> history.actions(run.id(), ACTIONS)));
        return node;
    }
}
