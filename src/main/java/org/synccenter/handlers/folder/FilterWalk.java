package org.synccenter.handlers.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.platform.RawNames;

/**
 * Compares what two filters leave alone in the folders of a pair, by looking at all that either lets through. What cannot be looked at is
 * not counted. A path that is on both sides counts once.
 */
final class FilterWalk {
    private final Filter before;
    private final Filter after;
    private final Instant now;
    private final Set<RelPath> leftOut = new HashSet<>();
    private final Set<RelPath> takenIn = new HashSet<>();

    /** A directory, and which of the filters leaves it alone. */
    private record Place(Path directory, RelPath path, boolean beforeIgnores, boolean afterIgnores) {}

    FilterWalk(Filter before, Filter after, Instant now) {
        this.before = before;
        this.after = after;
        this.now = now;
    }

    /** Looks at one side, from this directory on. */
    FilterWalk look(Path root, RelPath from) {
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(from.isRoot() ? root : root.resolve(RawNames.path(from.bytes())), from, false, false));
        while (!open.isEmpty()) {
            Place place = open.pop();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(place.directory)) {
                for (Path entry : entries) {
                    visit(place, entry, open);
                }
            } catch (IOException | java.nio.file.DirectoryIteratorException e) {
                // Unreadable: the next sync says so, by its path.
            }
        }
        return this;
    }

    private void visit(Place parent, Path entry, Deque<Place> open) throws IOException {
        RelPath path = parent.path.resolve(Name.ofBytes(RawNames.nameOf(entry)));
        BasicFileAttributes attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean first = parent.beforeIgnores || ignores(before, path, attributes);
        boolean second = parent.afterIgnores || ignores(after, path, attributes);
        if (attributes.isDirectory() && !(first && second)) {
            open.push(new Place(entry, path, first, second));
        } else if (first != second) {
            (second ? leftOut : takenIn).add(path);
        }
    }

    private boolean ignores(Filter filter, RelPath path, BasicFileAttributes attributes) {
        return filter.ignores(path, attributes.isDirectory())
                || (attributes.isRegularFile()
                        && filter.leavesAlone(
                                path,
                                attributes.size(),
                                attributes.lastModifiedTime().toInstant(),
                                now));
    }

    /** Files that only the second filter leaves alone. */
    long leftOut() {
        return leftOut.size();
    }

    /** Files that only the first filter leaves alone. */
    long takenIn() {
        return takenIn.size();
    }
}
