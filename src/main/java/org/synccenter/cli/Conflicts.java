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
                .addPositional(Specs.arguments("ITEM", "0..1", CliText.HELP_CONFLICTS_ITEM));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        List<String> words = options.arguments();
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
