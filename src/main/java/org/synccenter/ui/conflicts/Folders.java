package org.synccenter.ui.conflicts;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.synccenter.api.SyncException;
import org.synccenter.ui.text.UiText;

/** Where versions of a conflict lie. Folders are opened, never the files themselves: a file may be a program. */
public final class Folders {
    private Folders() {}

    /** The folder to open for a version's location. Blocks (disk). */
    public static URI of(String location) throws SyncException {
        try {
            Path path = Path.of(location);
            Path folder = Files.isDirectory(path) ? path : path.getParent();
            if (folder != null && folder.isAbsolute() && Files.isDirectory(folder)) {
                return folder.toUri();
            }
        } catch (InvalidPathException e) {
            throw SyncException.unavailable(UiText.SETTLE_NO_FOLDER.text(), e);
        }
        throw SyncException.unavailable(UiText.SETTLE_NO_FOLDER.text(), null);
    }
}
