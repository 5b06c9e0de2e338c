package org.synccenter.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.synccenter.api.SyncException;
import org.synccenter.engine.SyncCenter;
import org.synccenter.transfer.SettingsFile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code export}: writes all that is set up into one readable file. */
final class Export implements Command {
    @Override
    public String name() {
        return "export";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), SetupCliText.HELP_EXPORT)
                .addPositional(Specs.argument(0, "FILE", SetupCliText.HELP_EXPORT_FILE))
                .addOption(Specs.flag("--replace", SetupCliText.HELP_EXPORT_REPLACE));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        SettingsFile.Written written = SettingsFile.write(center);
        if (options.argument(0).equals("-")) {
            io.out().print(written.text());
            return ExitCode.OK;
        }
        Path file = file(io, options.argument(0));
        write(file, written.text(), options.has("--replace"));
        if (options.json()) {
            Json.print(
                    io,
                    Json.object()
                            .put("file", file.toString())
                            .put("items", written.items())
                            .set("leftOut", Json.strings(written.leftOut())));
        } else if (!options.quiet()) {
            io.out().println(SetupCliText.EXPORTED.text(written.items(), TerminalText.safe(file.toString())));
            written.leftOut()
                    .forEach(name -> io.out().println(SetupCliText.NOT_EXPORTED.text(TerminalText.safe(name))));
        }
        return ExitCode.OK;
    }

    static Path file(CommandIo io, String path) throws SyncException {
        try {
            if (!path.isBlank()) {
                return io.cwd().resolve(path).normalize();
            }
        } catch (InvalidPathException e) {
            throw new SyncException(SyncException.Kind.INVALID, SetupCliText.BAD_FILE.text(TerminalText.safe(path)), e);
        }
        throw SyncException.invalid(SetupCliText.BAD_FILE.text(path));
    }

    private static void write(Path file, String text, boolean replace) throws SyncException {
        if (!replace && Files.exists(file)) {
            throw SyncException.invalid(SetupCliText.FILE_THERE.text(TerminalText.safe(file.toString())));
        }
        try {
            if (replace) {
                SettingsFile.save(file, text);
            } else {
                Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw SyncException.unavailable(SetupCliText.NOT_WRITTEN.text(TerminalText.safe(file.toString())), e);
        }
    }
}
