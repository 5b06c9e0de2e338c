package org.synccenter.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.synccenter.api.KeptFile;
import org.synccenter.api.KeptFiles;
import org.synccenter.api.KeptFiles.Keeping;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code trash}: which older versions of an item are kept, and for how long. */
final class Trash implements Command {
    private static final int ACTIONS = 1_000_000;

    private record Step(String run, Side side, String path) {}

    @Override
    public String name() {
        return "trash";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_TRASH)
                .addPositional(Specs.argument(0, "ITEM", CliText.HELP_TRASH_ITEM))
                .addPositional(Specs.optional(1, "PATH", CliText.HELP_TRASH_PATH))
                .addOption(Specs.number("--keep-days", CliText.HELP_TRASH_KEEP_DAYS))
                .addOption(Specs.number("--keep-versions", CliText.HELP_TRASH_KEEP_VERSIONS));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        ItemView item = new Targets(center.snapshot()).item(options.argument(0));
        KeptFiles files = keptFiles(center, item);
        String id = item.ref().item();
        if (options.has("--keep-days") || options.has("--keep-versions")) {
            keep(files, id, options);
            if (!options.json()) {
                kept(files.keeping(id), io.out());
                return ExitCode.OK;
            }
        }
        List<String> words = options.arguments();
        List<KeptFile> found = files.list(id, words.size() > 1 ? words.get(1) : "");
        Map<Step, String> reasons = reasons(center, found);
        if (options.json()) {
            Keeping keeping = files.keeping(id);
            ObjectNode document = Json.object()
                    .put("item", id)
                    .put("keepDays", keeping.days())
                    .put("keepVersions", keeping.versions());
            document.set("versions", Json.array(found, f -> node(f, reasons)));
            Json.print(io, document);
        } else {
            print(found, reasons, io.out());
            if (!options.quiet()) {
                kept(files.keeping(id), io.out());
            }
        }
        return ExitCode.OK;
    }

    static KeptFiles keptFiles(SyncCenter center, ItemView item) throws SyncException {
        Optional<KeptFiles> files = center.handlerObject(item.ref().handler(), KeptFiles.class);
        return files.orElseThrow(
                () -> SyncException.invalid(CliText.NO_TRASH_HERE.text(TerminalText.safe(item.name()))));
    }

    private static void keep(KeptFiles files, String item, Options options) throws SyncException {
        Keeping now = files.keeping(item);
        Keeping wish = new Keeping(
                options.number("--keep-days", now.days()), options.number("--keep-versions", now.versions()));
        if (wish.days() < 1 || wish.versions() < 0) {
            throw SyncException.invalid(CliText.BAD_KEEPING.text());
        }
        files.keep(item, wish);
    }

    private static void kept(Keeping keeping, PrintWriter out) {
        out.println(
                keeping.versions() == 0
                        ? CliText.TRASH_KEPT.text(keeping.days())
                        : CliText.TRASH_KEPT_VERSIONS.text(keeping.days(), keeping.versions()));
    }

    /** Why each was displaced, as far as the history still knows. */
    private static Map<Step, String> reasons(SyncCenter center, List<KeptFile> found) {
        Map<Step, String> reasons = new HashMap<>();
        found.stream().map(KeptFile::run).distinct().forEach(run -> {
            for (SyncAction action : center.history().actions(run, ACTIONS)) {
                reasons.put(new Step(run, action.side(), action.path()), action.reason());
            }
        });
        return reasons;
    }

    private static String reason(KeptFile file, Map<Step, String> reasons) {
        return reasons.getOrDefault(new Step(file.run(), file.side(), file.path()), "");
    }

    private static void print(List<KeptFile> found, Map<Step, String> reasons, PrintWriter out) {
        if (found.isEmpty()) {
            out.println(CliText.TRASH_EMPTY.text());
            return;
        }
        Table table = new Table("");
        table.row(
                CliText.COLUMN_RUN.text(),
                CliText.COLUMN_WHEN.text(),
                CliText.COLUMN_SIDE.text(),
                CliText.COLUMN_SIZE.text(),
                CliText.COLUMN_PATH.text());
        for (KeptFile file : found) {
            table.row(
                    file.run(),
                    Words.time(file.when()),
                    Words.side(file.side()),
                    Words.bytes(file.size()),
                    file.path(),
                    reason(file, reasons));
        }
        table.print(out);
    }

    private static ObjectNode node(KeptFile file, Map<Step, String> reasons) {
        return Json.object()
                .put("run", file.run())
                .put("when", Json.time(file.when()))
                .put("side", Json.word(file.side()))
                .put("path", file.path())
                .put("place", file.place())
                .put("size", file.size())
                .put("modified", Json.time(file.modified()))
                .put("reason", reason(file, reasons));
    }
}
