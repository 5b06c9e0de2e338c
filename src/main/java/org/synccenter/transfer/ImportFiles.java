package org.synccenter.transfer;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.synccenter.api.SyncException;

/** Front door for reading what other programs and other computers have set up. Everything blocks; nothing is changed. */
public final class ImportFiles {
    /** In bytes. Real ones have a hundredth of it. */
    static final long LARGEST = 8_000_000;

    private ImportFiles() {}

    /**
     * What the file says, in our words.
     *
     * @throws SyncException with one sentence when it cannot be read or is of no kind that is known
     */
    public static ImportFile read(Path file) throws SyncException {
        byte[] bytes = bytes(file);
        Program program = program(file).orElseThrow(() -> SyncException.invalid(TransferText.UNKNOWN_FILE.text(file)));
        return switch (program) {
            case FREE_FILE_SYNC -> FreeFileSyncReader.read(file, bytes);
            case UNISON -> UnisonReader.read(file, bytes);
            case SYNC_CENTER -> SettingsReader.read(file, bytes);
        };
    }

    /** Whose file it is, by its name; empty = none that can be read. */
    public static Optional<Program> program(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".ffs_gui") || name.endsWith(".ffs_batch")) {
            return Optional.of(Program.FREE_FILE_SYNC);
        }
        if (name.endsWith(".prf")) {
            return Optional.of(Program.UNISON);
        }
        boolean ours = name.endsWith(".json") || name.endsWith("." + SettingsFile.ENDING);
        return ours ? Optional.of(Program.SYNC_CENTER) : Optional.empty();
    }

    private static byte[] bytes(Path file) throws SyncException {
        try {
            if (!Files.isRegularFile(file)) {
                throw SyncException.invalid(TransferText.NO_FILE.text(file));
            }
            if (Files.size(file) > LARGEST) {
                throw SyncException.invalid(TransferText.TOO_LARGE.text(file));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SyncException(SyncException.Kind.INVALID, TransferText.UNREADABLE.text(file), e);
        }
    }

    /** Job files of other programs in the places where these keep them, by name. */
    public static List<Path> found(Path userHome) {
        List<Path> found = new ArrayList<>();
        list(userHome.resolve(".unison"), "*.prf", found);
        list(userHome.resolve("Library/Application Support/Unison"), "*.prf", found);
        for (String folder : List.of(".config/FreeFileSync", "AppData/Roaming/FreeFileSync", "Desktop", "Documents")) {
            list(userHome.resolve(folder), "*.ffs_{gui,batch}", found);
        }
        return found.stream().sorted().toList();
    }

    private static void list(Path folder, String glob, List<Path> found) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    found.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // What cannot be looked at has nothing for us.
        }
    }

    /** Its name without the ending. */
    static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
    }
}
