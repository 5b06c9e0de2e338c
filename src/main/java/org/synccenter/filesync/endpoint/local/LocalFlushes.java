package org.synccenter.filesync.endpoint.local;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Flushed;
import org.synccenter.platform.Directory;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/** Makes a local replica durable, all at once where the volume can do that. */
final class LocalFlushes {

    private static final int FEW_DIRECTORIES = 16;

    private final Directory root;
    private final OpenDirectories directories;
    private final TouchedDirectories touched;

    LocalFlushes(Directory root, OpenDirectories directories, TouchedDirectories touched) {
        this.root = root;
        this.directories = directories;
        this.touched = touched;
    }

    Flushed contents(Collection<RelPath> files, Collection<RelPath> names) throws EndpointException {
        if (root.flushesVolume()) {
            volume();
            return Flushed.WHOLE;
        }
        Map<RelPath, EndpointException> missed = new HashMap<>();
        for (RelPath file : files) {
            try {
                directories.at(file.parent()).flushFile(file.name().bytes());
                touched.add(file.parent());
            } catch (FileFaultException e) {
                if (!isOfTheFile(e.fault())) {
                    throw Faults.at(file, e);
                }
                missed.put(file, Faults.at(file, e));
            }
        }
        if (!names.isEmpty()) {
            directories.forget(); // somebody may have put other directories in the place of those that were open
            flush(TouchedDirectories.above(names));
        }
        return new Flushed(false, missed);
    }

    /** Whether the next file may be flushed all the same: no disk brings this about. */
    private static boolean isOfTheFile(FileFault fault) {
        return switch (fault) {
            case MISSING, NOT_DIRECTORY, NOT_FILE, NO_ACCESS, BUSY -> true;
            default -> false;
        };
    }

    /** All that was touched. */
    void names() throws EndpointException {
        if (root.flushesVolume() && touched.paths().size() > FEW_DIRECTORIES) {
            // Each flush of a directory makes the disk write its cache; one of the volume does so once.
            volume();
            touched.paths().clear();
            return;
        }
        boolean unreached = flush(touched.paths());
        if (unreached && root.flushesVolume()) {
            volume();
        }
        touched.paths().clear();
    }

    private void volume() throws EndpointException {
        try {
            root.flushVolume();
        } catch (FileFaultException e) {
            throw Faults.at(RelPath.ROOT, e);
        }
    }

    /** Whether some of the directories are not there. */
    private boolean flush(Set<RelPath> paths) throws EndpointException {
        boolean unreached = false;
        for (RelPath directory : paths) {
            try {
                directories.at(directory).flush();
            } catch (FileFaultException e) {
                if (e.fault() != FileFault.MISSING && e.fault() != FileFault.NOT_DIRECTORY) {
                    throw Faults.at(directory, e);
                }
                unreached = true; // replaced, removed or renamed since, by us or by somebody else
            }
        }
        return unreached;
    }
}
