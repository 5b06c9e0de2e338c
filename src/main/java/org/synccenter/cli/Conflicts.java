package org.synccenter.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code conflicts}: what waits for a decision, with the ids that {@code resolve} takes. */
final class Conflicts implements Command {
    @Override
    public String name() {
        return "conflicts";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_CONFLICTS)
                .addPositional(Specs.optional(0, "ITEM", CliText.HELP_CONFLICTS_ITEM))
                .addOption(Specs.value("--diff", "CONFLICT", VersionsText.HELP_DIFF))
                .addOption(Specs.value("--merge", "CONFLICT", VersionsText.HELP_MERGE));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        List<String> words = options.arguments();
        boolean diff = options.has("--diff");
        if (diff || options.has("--merge")) {
            return versions(diff, words, options, new VersionsReport(options, center, io));
        }
        @Nullable
        ItemRef item = words.isEmpty()
                ? null
                : new Targets(center.snapshot()).item(words.getFirst()).ref();
        List<Conflict> conflicts = center.conflicts(item);
        if (options.json()) {
            ObjectNode document = Json.object();
            document.set("conflicts", Json.array(conflicts, Conflicts::node));
            Json.print(io, document);
            return ExitCode.OK;
        }
        if (conflicts.isEmpty()) {
            io.out().println(CliText.NO_CONFLICTS.text());
            return ExitCode.OK;
        }
        Table table = new Table("");
        table.row(
                CliText.COLUMN_ID.text(),
                CliText.COLUMN_ITEM.text(),
                CliText.COLUMN_PATH.text(),
                CliText.COLUMN_KIND.text(),
                CliText.COLUMN_LEFT.text(),
                CliText.COLUMN_RIGHT.text());
        for (Conflict conflict : conflicts) {
            table.row(
                    conflict.id(),
                    conflict.item().item(),
                    conflict.path(),
                    Words.conflict(conflict.kind()),
                    Words.version(conflict.left()),
                    Words.version(conflict.right()));
        }
        table.print(io.out());
        if (!options.quiet()) {
            io.out().println(CliText.NEXT_RESOLVE.text(options.self()));
        }
        return ExitCode.OK;
    }

    private static int versions(boolean diff, List<String> words, Options options, VersionsReport report)
            throws SyncException {
        if (diff && options.has("--merge")) {
            throw SyncException.invalid(VersionsText.ONE_OF_DIFF_AND_MERGE.text());
        }
        if (!words.isEmpty()) {
            throw SyncException.invalid(VersionsText.ITEM_AND_CONFLICT.text());
        }
        String id = options.value(diff ? "--diff" : "--merge").orElse("");
        Conflict conflict = named(id, report.center().conflicts(null));
        return diff ? report.diff(conflict) : report.merge(conflict);
    }

    /** The conflict that an id names. */
    static Conflict named(String id, List<Conflict> all) throws SyncException {
        return all.stream()
                .filter(c -> c.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> SyncException.invalid(CliText.UNKNOWN_CONFLICT.text(TerminalText.safe(id))));
    }

    private static ObjectNode node(Conflict conflict) {
        ObjectNode node = Json.object();
        node.put("id", conflict.id());
        node.put("item", conflict.item().item());
        node.put("handler", conflict.item().handler());
        node.put("path", conflict.path());
        node.put("kind", Json.word(conflict.kind()));
        node.set("left", version(conflict.left()));
        node.set("right", version(conflict.right()));
        node.put("found", Json.time(conflict.found()));
        return node;
    }

    static @Nullable ObjectNode version(Conflict.@Nullable Version version) {
        return version == null
                ? null
                : Json.object()
                        .put("kind", Json.word(version.kind()))
                        .put("size", version.size())
                        .put("modified", Json.time(version.modified()));
    }
}
