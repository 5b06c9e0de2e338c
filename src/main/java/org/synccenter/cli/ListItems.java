package org.synccenter.cli;

import java.io.PrintWriter;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code list}: handlers and their items, state and counts. */
final class ListItems implements Command {
    @Override
    public CommandSpec spec() {
        return Specs.command("list", CliText.HELP_LIST);
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) {
        CenterSnapshot snapshot = center.snapshot();
        if (options.json()) {
            ObjectNode document = Json.object();
            document.set("handlers", Json.array(snapshot.handlers(), ListItems::handler));
            Json.print(io, document);
        } else {
            snapshot.handlers().forEach(handler -> print(handler, io.out()));
            boolean allLoaded = snapshot.handlers().stream().allMatch(h -> h.error() == null);
            if (allLoaded && snapshot.items().findAny().isEmpty()) {
                io.out().println(CliText.LIST_EMPTY.text(options.self()));
            }
        }
        return ExitCode.OK;
    }

    private static void print(HandlerView handler, PrintWriter out) {
        String error = handler.error();
        if (error != null) {
            out.println(CliText.HANDLER_ERROR.text(TerminalText.safe(handler.name()), TerminalText.safe(error)));
            return;
        }
        String name = TerminalText.safe(handler.name());
        if (!handler.active()) {
            out.println(CliText.HANDLER_INACTIVE.text(name, handler.id()));
            return;
        }
        if (!handler.enabled()) {
            out.println(CliText.HANDLER_DISABLED.text(name, handler.id()));
        }
        if (handler.items().isEmpty()) {
            return;
        }
        if (handler.enabled()) {
            out.println(name);
        }
        Table table = new Table("  ");
        // Most people have no schedules: for them the lines stay short.
        boolean scheduled = handler.items().stream().anyMatch(i -> i.nextSync() != null);
        row(
                table,
                scheduled,
                CliText.COLUMN_ID.text(),
                CliText.COLUMN_NAME.text(),
                CliText.COLUMN_STATE.text(),
                CliText.COLUMN_LAST_SYNC.text(),
                CliText.COLUMN_NEXT_SYNC.text(),
                CliText.COLUMN_WHAT.text());
        for (ItemView item : handler.items()) {
            String next = item.nextSync() == null ? "" : Words.time(item.nextSync());
            row(
                    table,
                    scheduled,
                    item.ref().item(),
                    item.name(),
                    Words.state(item),
                    Words.time(item.lastSync()),
                    next,
                    item.comment());
        }
        table.print(out);
    }

    private static void row(
            Table table,
            boolean scheduled,
            String id,
            String name,
            String state,
            String last,
            String next,
            String what) {
        if (scheduled) {
            table.row(id, name, state, last, next, what);
        } else {
            table.row(id, name, state, last, what);
        }
    }

    private static ObjectNode handler(HandlerView handler) {
        ObjectNode node = Json.object();
        node.put("id", handler.id());
        node.put("name", handler.name());
        node.put("type", Json.word(handler.type()));
        node.put("active", handler.active());
        node.put("enabled", handler.enabled());
        node.put("connected", handler.connected());
        node.put("error", handler.error());
        node.set("items", Json.array(handler.items(), ListItems::item));
        return node;
    }

    private static ObjectNode item(ItemView item) {
        ObjectNode node = Json.object();
        node.put("id", item.ref().item());
        node.put("name", item.name());
        node.put("state", Json.word(item.state()));
        node.put("enabled", item.enabled());
        node.put("lastSync", Json.time(item.lastSync()));
        node.put("nextSync", Json.time(item.nextSync()));
        node.put("conflicts", item.conflicts());
        node.put("errors", item.errors());
        node.put("connected", item.connected());
        node.put("comment", item.comment());
        node.put("lastOutcome", Json.word(item.lastOutcome()));
        node.put("error", item.error());
        node.set("hold", SyncJson.hold(item.hold()));
        return node;
    }
}
