package org.synccenter.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.engine.SyncCenter;
import org.synccenter.transfer.FolderMap;
import org.synccenter.transfer.ImportDesk;
import org.synccenter.transfer.ImportFile;
import org.synccenter.transfer.ImportFiles;
import org.synccenter.transfer.Planned;
import org.synccenter.transfer.Planned.Fate;
import org.synccenter.transfer.Remark;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code import}: takes over what is set up elsewhere, and says what was not understood. */
final class Import implements Command {
    @Override
    public String name() {
        return "import";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), SetupCliText.HELP_IMPORT)
                .addPositional(Specs.arguments("FILE", "1..*", SetupCliText.HELP_IMPORT_FILE))
                .addOption(Specs.flag("--dry-run", SetupCliText.HELP_IMPORT_DRY_RUN))
                .addOption(Specs.values("--map", "THERE=HERE", SetupCliText.HELP_IMPORT_MAP));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        FolderMap map = FolderMap.of(options.values("--map"));
        ImportDesk desk = new ImportDesk(center);
        // All are read before anything is added: a wrong name must not leave half of them done.
        List<ImportFile> files = new ArrayList<>();
        for (String word : options.arguments()) {
            files.add(ImportFiles.read(Export.file(io, word)));
        }
        ObjectNode document = Json.object().put("dryRun", options.has("--dry-run"));
        ArrayNode told = document.putArray("files");
        boolean missed = false;
        for (ImportFile file : files) {
            List<Planned> planned = desk.plan(file, map);
            missed |= planned.stream().anyMatch(p -> p.fate() == Fate.REFUSED) || givesNothing(file);
            ImportDesk.@Nullable Done done = options.has("--dry-run") ? null : desk.carryOut(file, planned);
            missed |= done != null && !done.refused().isEmpty();
            if (options.json()) {
                told.add(document(file, planned, done));
            } else if (!options.quiet()) {
                tell(io, file, planned, done);
            }
        }
        if (options.json()) {
            Json.print(io, document);
        }
        return missed ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    /** Whether all that the file describes is left out. */
    private static boolean givesNothing(ImportFile file) {
        return file.items().isEmpty() && file.remarks().stream().anyMatch(r -> r.kind() == Remark.Kind.LEFT_OUT);
    }

    private static ObjectNode document(ImportFile file, List<Planned> planned, ImportDesk.@Nullable Done done) {
        ObjectNode node = Json.object();
        node.put("file", file.file().toString());
        node.put("program", file.program().title());
        node.set("items", Json.array(planned, Import::item));
        node.set("remarks", Json.array(file.remarks(), Import::remark));
        node.put("schedules", done == null ? file.schedules().size() : done.schedules());
        if (done != null) {
            node.set(
                    "added",
                    Json.strings(done.added().stream().map(ItemRef::item).toList()));
            node.set("refused", Json.strings(done.refused()));
        }
        return node;
    }

    private static ObjectNode item(Planned planned) {
        ObjectNode node = Json.object().put("name", planned.draft().name());
        node.put("handler", planned.item().handler());
        node.put("fate", Json.word(planned.fate()));
        node.put("text", planned.text());
        ObjectNode settings = node.putObject("settings");
        planned.draft().settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> settings.set(e.getKey(), Json.strings(e.getValue())));
        node.set("remarks", Json.array(planned.item().remarks(), Import::remark));
        return node;
    }

    private static ObjectNode remark(Remark remark) {
        return Json.object().put("kind", Json.word(remark.kind())).put("text", remark.text());
    }

    private static void tell(CommandIo io, ImportFile file, List<Planned> planned, ImportDesk.@Nullable Done done) {
        Path name = file.file();
        io.out()
                .println(SetupCliText.IMPORT_FILE.text(
                        TerminalText.safe(name.toString()), file.program().title()));
        for (Planned each : planned) {
            SetupCliText fate = switch (each.fate()) {
                case NEW -> done == null ? SetupCliText.WOULD_ADD : SetupCliText.ADDED;
                case THERE -> SetupCliText.IS_THERE;
                case REFUSED -> SetupCliText.NOT_ADDED;
            };
            io.out().println("  " + fate.text(TerminalText.safe(each.draft().name()), TerminalText.safe(each.text())));
            each.item().remarks().forEach(remark -> io.out().println("    - " + TerminalText.safe(remark.text())));
        }
        file.remarks().forEach(remark -> io.out().println("  - " + TerminalText.safe(remark.text())));
        if (done != null) {
            done.refused().forEach(text -> io.out().println("  ! " + TerminalText.safe(text)));
            if (done.schedules() > 0) {
                io.out().println("  " + SetupCliText.SCHEDULES_ADDED.text(done.schedules()));
            }
        }
    }
}
