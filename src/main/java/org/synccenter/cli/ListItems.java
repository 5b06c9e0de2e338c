package org.synccenter.cli;

import java.io.PrintWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemSize;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code list}: handlers and their items, state and counts. */
final class ListItems implements Command {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_LIST);
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) {
        CenterSnapshot snapshot = center.snapshot();
        if (options.json()) {
            ObjectNode document = Json.object();
            document.set("handlers", Json.array(snapshot.handlers(), ListItems::handler));
            Json.print(io, PauseCommand.put(document, snapshot.pausedUntil()));
        } else {
            snapshot.handlers().forEach(handler -> print(handler, io.out()));
            Instant paused = snapshot.pausedUntil();
            if (paused != null) {
                io.out().println(PauseCommand.words(paused));
            }
            boolean allLoaded = snapshot.handlers().stream().allMatch(h -> h.error() == null);
            if (allLoaded && snapshot.items().findAny().isEmpty()) {
                io.out().println(CliText.LIST_EMPTY.text(options.self()));
            }
        }
        return ExitCode.OK;
    }

    private static void print(HandlerView handler, PrintWriter out) {
        if (handler.error() != null) {
            out.println(Words.handlerError(handler));
            return;
        }
        if (!handler.active()) {
            out.println(LeftOut.notSetUp(handler));
            return;
        }
        String name = TerminalText.safe(handler.name());
        if (handler.items().isEmpty() && handler.enabled()) {
            out.println(CliText.LIST_HANDLER_EMPTY.text(name, handler.id()));
            return;
        }
        out.println(
                handler.enabled()
                        ? CliText.LIST_HANDLER.text(name, handler.id())
                        : CliText.HANDLER_DISABLED.text(name, TerminalText.quoted(handler.id())));
        if (handler.items().isEmpty()) {
            return;
        }
        Table table = new Table("  ").cutting(1);
        // Most people have no schedules: for them the lines stay short.
        boolean scheduled = handler.items().stream().anyMatch(i -> next(handler, i) != null);
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
            Instant due = next(handler, item);
            String next = due == null ? "" : Words.time(due);
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
        node.set("items", Json.array(handler.items(), i -> item(handler, i)));
        return node;
    }

    private static ObjectNode item(HandlerView handler, ItemView item) {
        ObjectNode node = Json.object();
        node.put("id", item.ref().item());
        node.put("name", item.name());
        node.put("state", Json.word(item.state()));
        node.put("enabled", item.enabled());
        node.put("lastSync", Json.time(item.lastSync()));
        node.put("nextSync", Json.time(next(handler, item)));
        node.put("conflicts", item.conflicts());
        node.put("errors", item.errors());
        node.put("connected", item.connected());
        node.put("comment", item.comment());
        node.put("lastOutcome", Json.word(item.lastOutcome()));
        node.put("error", item.error());
        node.set("hold", SyncJson.hold(item.hold()));
        ItemSize size = item.size();
        node.put("files", size == null ? null : size.files());
        node.put("bytes", size == null ? null : size.bytes());
        return node;
    }

    /** What is out of use is due at no time, whatever its schedule says. */
    private static @Nullable Instant next(HandlerView handler, ItemView item) {
        return handler.active() && handler.enabled() && item.enabled() ? item.nextSync() : null;
    }
}
