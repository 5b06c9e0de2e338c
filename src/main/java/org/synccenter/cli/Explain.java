package org.synccenter.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.api.PastAction;
import org.synccenter.api.PathExplanation;
import org.synccenter.api.PathState;
import org.synccenter.api.Problem;
import org.synccenter.api.RunRecord;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.engine.PathDesk;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code explain}: what happened to one path last, what the next sync would do with it, and why. */
final class Explain implements Command {
    @Override
    public String name() {
        return "explain";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_EXPLAIN)
                .addPositional(Specs.arguments("[ITEM] PATH", "1..2", CliText.HELP_EXPLAIN_PATH));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        List<String> words = options.arguments();
        long started = System.nanoTime();
        if (words.size() > 2) {
            throw SyncException.invalid(CliText.EXPLAIN_TOO_MANY.text(TerminalText.safe(words.get(2))));
        }
        String path = words.getLast();
        ItemRef item;
        if (words.size() == 1) {
            path = absolute(path, io);
            item = holding(center, path);
        } else {
            item = new Targets(center.snapshot()).item(words.getFirst()).ref();
            path = asked(path, io);
        }
        PathExplanation now = new PathDesk(center).explain(item, path);
        Optional<PastAction> last = new PathDesk(center).last(item, now.path());
        PathState state = now.state() == PathState.NEVER_SEEN && last.isPresent() ? PathState.GONE : now.state();
        String sentence = sentence(center, item, now, last);
        if (options.json()) {
            ObjectNode document = Json.object();
            document.put("item", item.item());
            document.put("path", now.path());
            document.put("state", Json.word(state));
            document.put("sentence", sentence);
            document.set("lastAction", last.map(Explain::node).orElse(null));
            SyncAction next = now.next();
            document.set("nextAction", next == null ? null : node(next));
            document.put("durationMillis", (System.nanoTime() - started) / 1_000_000);
            Json.print(io, document);
        } else {
            String shown = now.path().isEmpty() ? words.getLast() : now.path();
            io.out().println(TerminalText.safe(shown) + ": " + TerminalText.safe(sentence));
        }
        return ExitCode.OK;
    }

    /** Without an item, a path is meant from the current folder on, as everywhere in a shell. */
    private static String absolute(String path, CommandIo io) throws SyncException {
        if (path.isEmpty()) {
            throw SyncException.invalid(CliText.EXPLAIN_EMPTY.text());
        }
        return path.startsWith("/") || path.indexOf('\0') >= 0
                ? path
                : io.cwd().resolve(path).toString();
    }

    private static ItemRef holding(SyncCenter center, String path) throws SyncException {
        List<ItemRef> items = new PathDesk(center).holding(path);
        if (items.isEmpty()) {
            throw SyncException.invalid(CliText.EXPLAIN_NO_ITEM.text(TerminalText.safe(path)));
        }
        if (items.size() > 1) {
            String ids = String.join(", ", items.stream().map(ItemRef::toString).toList());
            throw SyncException.invalid(CliText.EXPLAIN_SEVERAL.text(TerminalText.safe(path), TerminalText.safe(ids)));
        }
        return items.getFirst();
    }

    /** What begins with a dot, as in a shell, is meant from the current folder on; everything else from the item's roots on. */
    private static String asked(String path, CommandIo io) throws SyncException {
        if (path.isEmpty()) {
            throw SyncException.invalid(CliText.EXPLAIN_EMPTY.text());
        }
        boolean here = path.equals(".") || path.equals("..") || path.startsWith("./") || path.startsWith("../");
        return here && path.indexOf('\0') < 0 ? io.cwd() + "/" + path : path;
    }

    private static String sentence(SyncCenter center, ItemRef item, PathExplanation now, Optional<PastAction> last) {
        StringBuilder sentence = new StringBuilder(now.sentence());
        if (now.state() == PathState.TO_BE_SYNCED) {
            lastProblem(center, item, now.path())
                    .ifPresent(p -> sentence.append(' ').append(CliText.EXPLAIN_LAST_PROBLEM.text(p.text())));
        }
        last.ifPresent(past -> sentence.append(' ').append(words(past)));
        return sentence.toString();
    }

    private static Optional<Problem> lastProblem(SyncCenter center, ItemRef item, String path) {
        List<RunRecord> newest = center.history().runs(item, 1);
        return newest.isEmpty()
                ? Optional.empty()
                : center.history().problems(newest.getFirst().id()).stream()
                        .filter(p -> p.path().equals(path))
                        .findFirst();
    }

    private static String words(PastAction past) {
        SyncAction action = past.action();
        @Nullable String from = action.from();
        String what = Words.action(action.action());
        String moved = from == null ? what : CliText.EXPLAIN_MOVED.text(what, from, action.path());
        return CliText.EXPLAIN_LAST.text(
                Words.time(past.run().started()), moved, Words.side(action.side()), action.reason());
    }

    private static ObjectNode node(PastAction past) {
        return node(past.action())
                .put("run", past.run().id())
                .put("time", Json.time(past.run().started()));
    }

    private static ObjectNode node(SyncAction action) {
        return Json.object()
                .put("path", action.path())
                .put("from", action.from())
                .put("action", Json.word(action.action()))
                .put("side", Json.word(action.side()))
                .put("reason", action.reason());
    }
}
