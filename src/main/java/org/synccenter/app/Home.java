package org.synccenter.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;
import org.synccenter.platform.HomeFolders;

/**
 * The folder that holds all of the program's own state.
 *
 * @param directory absolute
 * @param logs folder of the log and of reports of faults; absolute
 */
record Home(Path directory, Path logs) {

    /** One that holds everything, the log too. */
    Home(Path directory) {
        this(directory, directory.resolve("log"));
    }

    /** The given one, else the environment's, else the system's usual place. Touches nothing. */
    static Home choose(@Nullable String given, Map<String, String> environment, Path cwd) throws SyncException {
        String named = given != null ? given : environment.getOrDefault("SYNC_CENTER_HOME", "");
        if (named.isEmpty() && given != null) {
            throw SyncException.invalid(AppText.HOME_EMPTY.text());
        }
        try {
            return named.isEmpty()
                    ? usual(HomeFolders.ofUser())
                    : new Home(cwd.resolve(named).normalize());
        } catch (InvalidPathException e) {
            throw new SyncException(SyncException.Kind.INVALID, AppText.HOME_INVALID.text(named), e);
        }
    }

    /** The system's usual places: what may be lost without harm lies apart from what must last. */
    static Home usual(HomeFolders folders) {
        return new Home(folders.data(), folders.state().resolve("log"));
    }

    /** Makes the folder, for its owner only, where there is none. */
    void prepare() throws SyncException {
        try {
            ownFolder(directory);
            if (!Files.isReadable(directory) || !Files.isWritable(directory) || !Files.isExecutable(directory)) {
                throw SyncException.unavailable(AppText.HOME_NO_ACCESS.text(directory), null);
            }
            ownLogs();
        } catch (FileAlreadyExistsException e) {
            throw SyncException.unavailable(AppText.HOME_NOT_A_FOLDER.text(directory), e);
        } catch (IOException e) {
            throw SyncException.unavailable(AppText.HOME_NO_ACCESS.text(directory), e);
        }
    }

    /** The log names files: nobody else is to read it. Without a folder for it everything else works. */
    private void ownLogs() {
        try {
            ownFolder(logs);
            closeFolder(logs);
        } catch (IOException e) {
            // The log tells by itself that it cannot be written.
        }
    }

    Path lock() {
        return directory.resolve("lock");
    }

    /** Folder of the control socket. */
    Path control() {
        return directory.resolve("control");
    }

    /** Folder of the handlers that people have added. */
    Path plugins() {
        return directory.resolve("plugins");
    }

    Path log() {
        return logs.resolve("sync-center.log");
    }

    /** Lets only the owner use the file, where the system knows such permissions. */
    static void ownFile(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Keeps others out of a folder that may have been there before. */
    static void closeFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Makes a folder that only its owner can look into; leaves one that is there as it is. */
    static void ownFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        // Another process may have made it just now.
        if (!makeOwnFolder(folder) && !Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }

    /** Makes a folder that only its owner can look into; false = something of that name is there already. */
    static boolean makeOwnFolder(Path folder) throws IOException {
        try {
            if (isPosix(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
