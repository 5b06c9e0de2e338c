package org.synccenter.filesync.endpoint.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.platform.Directory;
import org.synccenter.platform.FileFaultException;

/**
 * The way from the root down to the directory used last, each step held open. Steps go through single names that are no
 * links, so nothing leads out of the root. Work comes sorted by path, so most steps are there already.
 */
final class OpenDirectories {

    private record Step(RelPath path, Directory directory) {}

    private final Directory root;
    private final Deque<Step> way = new ArrayDeque<>();

    OpenDirectories(Directory root) {
        this.root = root;
    }

    /** Open until the next call of this or of {@link #forget}. */
    Directory at(RelPath path) throws FileFaultException {
        while (!way.isEmpty() && !path.startsWith(way.getLast().path())) {
            way.removeLast().directory().close();
        }
        RelPath reached = way.isEmpty() ? RelPath.ROOT : way.getLast().path();
        Directory directory = way.isEmpty() ? root : way.getLast().directory();
        if (path.equals(reached)) {
            return directory;
        }
        List<Name> names = path.names();
        for (Name name : names.subList(reached.names().size(), names.size())) {
            directory = directory.open(name.bytes());
            reached = reached.resolve(name);
            way.addLast(new Step(reached, directory));
        }
        return directory;
    }

    /** After what a path stands for may have been replaced or removed, by us. */
    void forget(RelPath path) {
        while (!way.isEmpty() && way.getLast().path().startsWith(path)) {
            way.removeLast().directory().close();
        }
    }

    /** After something on the way may have been renamed, by us or by somebody else. */
    void forget() {
        while (!way.isEmpty()) {
            way.removeLast().directory().close();
        }
    }
}
