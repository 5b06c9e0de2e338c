package org.synccenter.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.synccenter.api.HistoryQuery;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.PastAction;
import org.synccenter.api.PastProblem;
import org.synccenter.api.Problem;
import org.synccenter.api.RunRecord;
import org.synccenter.api.SyncAction;
import org.synccenter.engine.HistoryExport;
import org.synccenter.engine.HistoryExport.Format;

/** What was found in the history, as a table for people or as a file for programs. */
final class HistoryOutput {
    private static final int ACTIONS = 1_000_000;

    private HistoryOutput() {}

    static void found(HistoryStore history, HistoryQuery query, Format format, PrintWriter out) {
        List<PastProblem> problems = history.searchProblems(query);
        List<PastAction> actions = history.search(query);
        if (format != Format.TEXT) {
            write(format, problems, actions, out);
        } else if (problems.isEmpty() && actions.isEmpty()) {
            out.println(CliText.NOTHING_FOUND.text(TerminalText.safe(query.text())));
        } else {
            Table table = new Table("");
            problems.forEach(p -> row(table, p.run(), CliText.ACTION_PROBLEM.text(), p.problem()));
            for (PastAction each : actions) {
                SyncAction action = each.action();
                String from = action.from();
                table.row(
                        Words.time(each.run().started()),
                        each.run().item().item(),
                        Words.action(action.action()),
                        Words.side(action.side()),
                        from == null ? action.path() : from + " → " + action.path(),
                        action.reason());
            }
            table.print(out);
        }
    }

    private static void row(Table table, RunRecord run, String what, Problem problem) {
        table.row(
                Words.time(run.started()),
                run.item().item(),
                what,
                Words.side(problem.side()),
                problem.path(),
                problem.text());
    }

    /** The problems of one run. */
    static void problems(List<Problem> problems, PrintWriter out) {
        Table table = new Table("");
        problems.forEach(p -> table.row(CliText.ACTION_PROBLEM.text(), Words.side(p.side()), p.path(), p.text()));
        table.print(out);
    }

    /** All that these runs did. */
    static void csv(HistoryStore history, List<RunRecord> runs, PrintWriter out) {
        List<PastProblem> problems = new ArrayList<>();
        List<PastAction> actions = new ArrayList<>();
        for (RunRecord run : runs) {
            history.problems(run.id()).forEach(p -> problems.add(new PastProblem(run, p)));
            history.actions(run.id(), ACTIONS).forEach(a -> actions.add(new PastAction(run, a)));
        }
        write(Format.CSV, problems, actions, out);
    }

    private static void write(Format format, List<PastProblem> problems, List<PastAction> actions, PrintWriter out) {
        try {
            HistoryExport.write(format, problems, actions, out);
            if (format == Format.JSON) {
                out.println();
            }
        } catch (IOException e) {
            // A PrintWriter keeps its failures to itself.
            throw new UncheckedIOException(e);
        }
    }
}
