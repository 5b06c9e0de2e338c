package org.synccenter.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Problem;
import org.synccenter.api.SyncException;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProblemCause;
import org.synccenter.engine.ProblemCause.Place;
import org.synccenter.engine.ProblemDesk;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code problems}: what is wrong now, grouped by cause, and what becomes of it. */
final class Problems implements Command {
    private static final int SHOWN = 10;

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_PROBLEMS)
                .addPositional(Specs.optional(0, "ITEM", CliText.HELP_PROBLEMS_ITEM));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        List<String> words = options.arguments();
        @Nullable
        ItemRef item = words.isEmpty()
                ? null
                : new Targets(center.snapshot()).item(words.getFirst()).ref();
        List<ProblemCause> causes = ProblemDesk.list(center, item);
        if (options.json()) {
            ObjectNode document = Json.object();
            document.set("causes", Json.array(causes, c -> node(c, center)));
            Json.print(io, document);
        } else {
            print(causes, options, center.snapshot(), io.out());
        }
        return ExitCode.OK;
    }

    private static void print(List<ProblemCause> causes, Options options, CenterSnapshot now, PrintWriter out) {
        if (causes.isEmpty()) {
            out.println(CliText.NO_PROBLEMS.text());
            return;
        }
        Problem.Next group = null;
        for (ProblemCause cause : causes) {
            if (cause.next() != group) {
                group = cause.next();
                out.println(heading(group));
            }
            out.println("  " + TerminalText.safe(cause.text()));
            cause.places().stream().limit(SHOWN).forEach(place -> out.println("    " + words(place)));
            if (cause.places().size() > SHOWN) {
                out.println("    " + CliText.MORE.text(cause.places().size() - SHOWN));
            }
            out.println("    " + next(cause, options, now));
        }
    }

    private static String words(Place place) {
        Problem problem = place.problem();
        String item = TerminalText.safe(place.item().item());
        return problem == null || problem.path().isEmpty()
                ? item
                : item + ": " + TerminalText.safe(problem.path())
                        + (problem.side() == null ? "" : " (" + Words.side(problem.side()) + ")");
    }

    private static String heading(Problem.Next next) {
        return switch (next) {
            case RETRIES -> CliText.PROBLEMS_RETRIES.text();
            case NEEDS_PERSON -> CliText.PROBLEMS_NEED_YOU.text();
            case IGNORED -> CliText.PROBLEMS_IGNORED.text();
        };
    }

    /** What to type about it. */
    private static String next(ProblemCause cause, Options options, CenterSnapshot now) {
        String self = options.self();
        String first = cause.places().isEmpty()
                ? ""
                : TerminalText.quoted(cause.places().getFirst().item().item());
        return switch (cause.kind()) {
            case HANDLER -> CliText.PROBLEM_NEXT_HANDLER.text();
            case HELD -> held(cause, self, first, now);
            case CONFLICTS -> CliText.PROBLEM_NEXT_CONFLICTS.text(self, first);
            case FAILED, PATHS ->
                switch (cause.next()) {
                    case NEEDS_PERSON -> CliText.PROBLEM_NEXT_SYNC.text(self, first);
                    case RETRIES -> CliText.PROBLEM_NEXT_RETRY.text(self, first);
                    case IGNORED -> CliText.PROBLEM_NEXT_NOTHING.text();
                };
        };
    }

    /** A folder that is missing, say, cannot be answered away; and a sync does not go on with what is undone. */
    private static String held(ProblemCause cause, String self, String first, CenterSnapshot now) {
        for (ItemRef item : cause.items()) {
            Hold hold = now.item(item).map(ItemView::hold).orElse(null);
            if (hold != null && !hold.answers().isEmpty()) {
                String undone = hold.undo();
                return undone == null
                        ? CliText.PROBLEM_NEXT_HELD.text(self, first)
                        : CliText.PROBLEM_NEXT_HELD_UNDO.text(self, TerminalText.quoted(undone));
            }
        }
        return CliText.PROBLEM_NEXT_HELD_CLOSED.text(self, first);
    }

    private static ObjectNode node(ProblemCause cause, SyncCenter center) {
        ObjectNode node = Json.object()
                .put("kind", Json.word(cause.kind()))
                .put("next", Json.word(cause.next()))
                .put("handler", cause.handler())
                .put("text", cause.text());
        node.set("places", Json.array(cause.places(), place -> node(place, center)));
        return node;
    }

    private static ObjectNode node(Place place, SyncCenter center) {
        Problem problem = place.problem();
        ObjectNode node = Json.object()
                .put("item", place.item().item())
                .put("name", center.snapshot().name(place.item()))
                .put("run", place.run());
        return problem == null
                ? node.putNull("path").putNull("side")
                : node.put("path", problem.path()).put("side", Json.word(problem.side()));
    }

    /** One problem of a run. */
    static ObjectNode node(Problem problem) {
        return Json.object()
                .put("path", problem.path())
                .put("side", Json.word(problem.side()))
                .put("text", problem.text())
                .put("next", Json.word(problem.next()));
    }
}
